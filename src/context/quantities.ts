import { onceAForm } from '../language/forms';
import { formSet, holds } from '../language/word-sets';
import type { Token } from '../language/tokens';
import { normalAt, textAt } from '../language/word-at';

/** A number of days or years, with its words; `from` to `to` (exclusive) are token numbers. */
export interface Quantity {
  readonly feature: 'duration' | 'age';
  /** Days for a duration, years for an age. */
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const DAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ min: 1 / 1440, mins: 1 / 1440, minute: 1 / 1440, minutes: 1 / 1440 },
    ...{ h: 1 / 24, hr: 1 / 24, hrs: 1 / 24, hour: 1 / 24, hours: 1 / 24, hourly: 1 / 24 },
    ...{ d: 1, day: 1, days: 1, night: 1, nights: 1 },
    ...{ w: 7, wk: 7, wks: 7, week: 7, weeks: 7, fortnight: 14, fortnights: 14 },
    ...{ mo: 30, mos: 30, mth: 30, mths: 30, month: 30, months: 30 },
    ...{ y: 365, yr: 365, yrs: 365, year: 365, years: 365, decade: 3650, decades: 3650 },
  }),
);
const NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{
      a: 1,
      an: 1,
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      eleven: 11,
    },
    ...{
      twelve: 12,
      fourteen: 14,
      fifteen: 15,
      twenty: 20,
      thirty: 30,
      several: 4,
      few: 3,
      couple: 2,
      many: 10,
      past: 1,
      last: 1,
      half: 0.5,
    },
  }),
);
/** British shorthand: `6/52` is six weeks, `3/12` three months, `4/7` four days. */
const OUT_OF: ReadonlyMap<string, number> = new Map(
  Object.entries({ '7': 1, '52': 7, '12': 30, '365': 1 }),
);
const SEX = /^(?:m|f|male|female|man|woman|boy|girl|lady|gentleman|rhm|rhf|lhm|lhf)$/u;
const PERSON =
  /^(?:man|woman|boy|girl|male|female|lady|gentleman|infant|baby|child|patient|gentlemen|adolescent|widow|driver)$/u;
/** `a woman of 45`, `toddler of 20 months`. */
const OF_AGE =
  /^(?:man|woman|boy|girl|lady|gentleman|child|toddler|infant|baby|teenager|widow|youth|farmer|smoker|roofer)$/u;
const UPPER = /^[-–](\d{1,3})$/u;
const DOSE = /^(?:mg|ml|mcg|mmhg|bpm|cm|mm|kg|pack|beats|g|pounds|lb)$/u;

const OPENER = /^(?:[mf]|aged?)$/u;

/** Words that a quantity may begin with; it does with no other. */
const AMOUNTS = formSet(
  ({ normal, text }) => NUMBERS.has(normal) || OPENER.test(normal) || /\d/u.test(text),
);
/** Words of which one tells what a quantity is of: the unit, the word for an age, who is of that age. */
const MEASURES = formSet(
  (form) =>
    isUnit(form) || OF_AGE.test(form.normal) || OPENER.test(form.normal) || OUT_OF.has(form.text),
);

/** Whether a sentence may hold a duration or an age. */
export const tellsQuantity = (tokens: readonly Token[]): boolean =>
  holds(tokens, AMOUNTS) && holds(tokens, MEASURES);

/** Durations and ages, in the order of the text. */
export function findQuantities(tokens: readonly Token[]): readonly Quantity[] {
  let found: Quantity[] | null = null;
  for (let n = 0; n < tokens.length; n += 1) {
    if (!mayOpen(tokens[n] as Token)) continue;
    const quantity = ageAt(tokens, n) ?? durationAt(tokens, n);
    if (quantity === null) continue;
    (found ??= []).push(quantity);
    n = quantity.to - 1;
  }
  return found ?? NONE;
}

const NONE: readonly never[] = [];

function mayOpen({ kind, form }: Token): boolean {
  return kind === 'number' || wordOpens(form);
}

const wordOpens = onceAForm(({ normal }) => NUMBERS.has(normal) || OPENER.test(normal));
const figure = onceAForm(({ text }): number | null => {
  const value = Number(text.replace(/[-–−+]$/u, ''));
  return Number.isFinite(value) && value >= 0 ? value : null;
});

function numberAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  return token.kind === 'number' ? figure(token.form) : (NUMBERS.get(token.normal) ?? null);
}

/** `49-year-old`, `64M`, `F 26`, `aged 42`, `78 y/o`, `4/12 girl`. */
function ageAt(tokens: readonly Token[], n: number): Quantity | null {
  const text = (at: number): string => normalAt(tokens, at);
  const value = numberAt(tokens, n);
  if (value === null || text(n - 1) === 'day') {
    const glued = /^[mf]$/u.test(text(n)) ? ageAfterSex(tokens, n) : null;
    return glued ?? (text(n) === 'aged' || text(n) === 'age' ? ageAfterWord(tokens, n) : null);
  }
  if (text(n - 1) === 'of' && OF_AGE.test(text(n - 2)) && value < 110) {
    const span = DAYS.get(text(n + 1));
    const months = span !== undefined && span >= 1 && span < 365;
    return {
      feature: 'age',
      value: months ? (value * span) / 365 : value,
      from: n - 2,
      to: n + (months ? 2 : 1),
    };
  }
  let next = n + 1;
  while (tokens[next]?.text === '-') next += 1;
  const first = tokens[next];
  if (first === undefined || !(isUnit(first.form) || tokens[n + 1]?.text === '/')) return null;
  const words = wordsAfter(tokens, n);
  const unit = normalAt(words, 0);
  const days = DAYS.get(unit);
  const end = (count: number): number => tokens.indexOf(words[count - 1] as Token) + 1;
  if (unit === 'y/o' || unit === 'yo') return { feature: 'age', value, from: n, to: end(1) };
  if (days !== undefined && days >= 1 && words[1]?.normal === 'old')
    return { feature: 'age', value: (value * days) / 365, from: n, to: end(2) };
  if (days !== undefined && days >= 1 && words[1]?.normal === 'of' && words[2]?.normal === 'age')
    return { feature: 'age', value: (value * days) / 365, from: n, to: end(3) };
  if (unit === 'y' && n < 8 && tokens[n + 2]?.kind === 'word' && value >= 15 && value < 110)
    return { feature: 'age', value, from: n, to: end(1) };
  const person = words[1]?.text === ',' ? words[2] : words[1];
  if (days !== undefined && days >= 7 && PERSON.test(person?.normal ?? ''))
    return { feature: 'age', value: (value * days) / 365, from: n, to: end(1) };
  const outOf = text(n + 1) === '/' ? OUT_OF.get(textAt(tokens, n + 2)) : undefined;
  if (outOf !== undefined && (PERSON.test(text(n + 3)) || text(n + 3) === 'old'))
    return { feature: 'age', value: (value * outOf) / 365, from: n, to: n + 3 };
  // `walks 50 m`
  const isMetres = first.text === 'm' && first.spaced && n > 0;
  if (SEX.test(unit) && !isMetres && value < 110 && n < 12 && /^\d{1,3}$/u.test(textAt(tokens, n)))
    return { feature: 'age', value, from: n, to: end(1) };
  return null;
}

/** A unit of time, or what an age is said of. */
const isUnit = onceAForm(
  ({ normal }) => DAYS.has(normal) || normal === 'y/o' || normal === 'yo' || SEX.test(normal),
);

/** The next words, without hyphens, as far as an age's own may stand. */
function wordsAfter(tokens: readonly Token[], n: number): readonly Token[] {
  return tokens.slice(n + 1, n + 6).filter((token) => token.text !== '-');
}

function ageAfterSex(tokens: readonly Token[], n: number): Quantity | null {
  const value = /^[\d.]+$/u.test(textAt(tokens, n + 1)) ? numberAt(tokens, n + 1) : null;
  if (value === null || value > 109 || n > 10 || value < 1) return null;
  if (tokens[n + 2]?.text === '/' || tokens[n + 2]?.text === '+') return null;
  const days = DAYS.get(normalAt(tokens, n + 2));
  return {
    feature: 'age',
    value: days !== undefined && days >= 1 && days < 365 ? (value * days) / 365 : value,
    from: n,
    to: n + 2,
  };
}

function ageAfterWord(tokens: readonly Token[], n: number): Quantity | null {
  const at = tokens[n + 1]?.normal === 'of' || tokens[n + 1]?.text === ':' ? n + 2 : n + 1;
  const value = tokens[at]?.kind === 'number' ? numberAt(tokens, at) : null;
  const before = normalAt(tokens, n - 1);
  // `since age 39`, `died age 59` are no age of the patient now
  if (value === null || value > 109 || /^(?:since|at|died|d|from|the|by)$/u.test(before))
    return null;
  const days = DAYS.get(normalAt(tokens, at + 1));
  if (days !== undefined && days >= 1 && days < 365)
    return { feature: 'age', value: (value * days) / 365, from: n, to: at + 2 };
  const outOf = tokens[at + 1]?.text === '/' ? OUT_OF.get(textAt(tokens, at + 2)) : undefined;
  if (outOf !== undefined)
    return { feature: 'age', value: (value * outOf) / 365, from: n, to: at + 3 };
  return { feature: 'age', value, from: n, to: at + 1 };
}

function durationAt(tokens: readonly Token[], n: number): Quantity | null {
  const value = numberAt(tokens, n);
  const before = normalAt(tokens, n - 1);
  if (
    (before === 'day' || before === 'week' || before === 'month') &&
    value !== null &&
    tokens[n]?.kind === 'number'
  ) {
    const next = normalAt(tokens, n + 1);
    if (!DOSE.test(next))
      return {
        feature: 'duration',
        value: value * (DAYS.get(before) as number),
        from: n - 1,
        to: n + 1,
      };
  }
  if (value === null) return null;
  const outOf = tokens[n + 1]?.text === '/' ? OUT_OF.get(textAt(tokens, n + 2)) : undefined;
  if (outOf !== undefined && tokens[n]?.kind === 'number' && tokens[n + 1]?.spaced === false) {
    return { feature: 'duration', value: value * outOf, from: n, to: n + 3 };
  }
  // `HR` is the heart rate
  if (tokens[n + 1]?.text === 'HR') return null;
  // the later number of `2-3 weeks` is cut as `-3`
  const later =
    tokens[n + 1]?.spaced === false ? UPPER.exec(textAt(tokens, n + 1))?.[1] : undefined;
  let at = later === undefined ? n + 1 : n + 2;
  while (
    at < n + 4 &&
    (tokens[at]?.text === '-' || /^(?:to|or|more|of|few)$/u.test(normalAt(tokens, at)))
  )
    at += 1;
  const days = DAYS.get(normalAt(tokens, at));
  if (days === undefined || (tokens[n]?.kind === 'word' && (tokens[at]?.normal.length ?? 0) < 3))
    return null;
  if (
    (tokens[at]?.normal === 'h' && tokens[n - 1]?.normal === 'q') ||
    (tokens[at]?.normal === 'd' && tokens[at]?.spaced === true)
  )
    return null;
  return { feature: 'duration', value: Number(later ?? value) * days, from: n, to: at + 1 };
}
