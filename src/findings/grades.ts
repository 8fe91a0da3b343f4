import { onceAForm } from '../language/forms';
import { formSet, isIn } from '../language/word-sets';
import type { Token } from '../language/tokens';
import { wordLists } from '../vocabulary/reader-rows';
import { normalAt, textAt } from '../language/word-at';

/** `4 weeks`, `2 mg`: a number of something. */
const UNITS: ReadonlySet<string> = new Set(wordLists.units);

const DEGREES = /^(?:degrees?|degs?|[°º˚])$/u;

/** `day 3`, `case 2`: a number that counts. */
const COUNTERS: ReadonlySet<string> = new Set(wordLists.counters);

/** One value of a grade, as written and as a number; a plus or minus counts a third. */
export interface GradePart {
  readonly written: string;
  readonly value: number;
  /** `3+`, `+++` carry their plus; `4-` its minus: they tell a reflex grade from a grade of power. */
  readonly sign: 'plus' | 'minus' | 'none';
}

/** A grade among the tokens `from` to `to` (exclusive). */
export interface GradeMatch {
  readonly from: number;
  readonly to: number;
  /** One part, or two (`3+/2`, `4+ to 5-`). */
  readonly parts: readonly GradePart[];
  /** What the form says: out of five, out of four, a pair, a range, an earlier value and the present one, bare. */
  readonly form: 'of-five' | 'of-four' | 'pair' | 'range' | 'course' | 'single';
  /** A scale named in the grade itself. */
  readonly scale: 'mrc' | 'reflex' | 'ashworth' | 'beats' | null;
}

const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    zero: '0',
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
  }),
);
const ROMAN: ReadonlyMap<string, string> = new Map(
  Object.entries({ I: '1', II: '2', III: '3', IV: '4', V: '5' }),
);

/** The words a grade can begin with; no other word does, nor does punctuation. */
const OPENERS: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS.keys(),
  ...['grade', 'class', 'tr', 'trace'],
  ...['m0', 'm1', 'm2', 'm3', 'm4', 'm5'],
]);

/** Whether a grade may begin with a word. */
export const opensGrade = onceAForm(({ normal, text }) => OPENERS.has(normal) || ROMAN.has(text));

/** What a grade can begin with. */
export const gradeLike = formSet(
  (form) => opensGrade(form) || partOf(form) !== null || /^\d{1,2}\+?$/u.test(form.text),
);

/** Reads a grade that starts at token `at`; null where none does. */
export function gradeAt(tokens: readonly Token[], at: number): GradeMatch | null {
  const { kind, form } = tokens[at] as Token;
  if (kind === 'punctuation' || !isIn(form, gradeLike)) return null;
  return beats(tokens, at) ?? roman(tokens, at) ?? spoken(tokens, at) ?? written(tokens, at);
}

/** `IV/V`, `grade III/V`. */
function roman(tokens: readonly Token[], at: number): GradeMatch | null {
  const n = /^(?:grade|class)$/u.test(normalAt(tokens, at)) ? at + 1 : at;
  const digit = ROMAN.get(textAt(tokens, n)) ?? (textAt(tokens, n) === '0' ? '0' : undefined);
  if (digit === undefined) return null;
  const signed = /^[+-]$/u.test(textAt(tokens, n + 1)) ? 1 : 0;
  if (textAt(tokens, n + 1 + signed) !== '/' || textAt(tokens, n + 2 + signed) !== 'V') return null;
  const mark = signed === 0 ? '' : textAt(tokens, n + 1);
  const sign = mark === '+' ? 'plus' : mark === '-' ? 'minus' : 'none';
  const value = Number(digit) + (sign === 'plus' ? 1 / 3 : sign === 'minus' ? -1 / 3 : 0);
  return {
    from: at,
    to: n + 3 + signed,
    parts: [{ written: textAt(tokens, n) + mark, value: Math.max(0, value), sign }],
    form: 'of-five',
    scale: 'mrc',
  };
}

const part = (token: Token | undefined): GradePart | null =>
  token === undefined ? null : partOf(token.form);

const partOf = onceAForm(({ text, normal }): GradePart | null => {
  const plain = /^([+-]?)([0-5])(\+{0,2}|[-–−])$/u.exec(text);
  if (plain !== null) {
    const [before, digit, after] = plain.slice(1) as [string, string, string];
    const sign =
      before === '+' || after.startsWith('+')
        ? 'plus'
        : before === '-' || after !== ''
          ? 'minus'
          : 'none';
    const value = Number(digit) + (sign === 'plus' ? 1 / 3 : sign === 'minus' ? -1 / 3 : 0);
    return { written: text, value: Math.max(0, value), sign };
  }
  if (/^\d\.5$/u.test(text) && Number(text) < 5)
    return { written: text, value: Number(text), sign: 'none' };
  if (/^\+{1,4}$/u.test(text)) return { written: text, value: text.length, sign: 'plus' };
  if (text === '±' || text === '+/-') return { written: text, value: 0.5, sign: 'plus' };
  if (normal === 'tr' || normal === 'trace') return { written: text, value: 0.5, sign: 'plus' };
  return null;
});

/** A number of something (`4 wk ago`), or a list's number (`1. Biceps`), and no grade. */
function isCount(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  // `strength at 2/5` is no time
  const outOfFive = next?.text === '/' && tokens[at + 2]?.text === '5';
  if (/^\d$/u.test(token.text) && !outOfFive && COUNTERS.has(normalAt(tokens, at - 1))) return true;
  if (next === undefined) return false;
  if (/^[+-]?\d$/u.test(token.text) && DEGREES.test(next.normal)) return true;
  if (isOfUnits(tokens, at)) return true;
  if (!/^\d$/u.test(token.text)) return false;
  if (/^[x×]$/u.test(next.normal)) return true;
  if (next.text === '/' && /^(?:7|\d{2}|\d{4})$/u.test(textAt(tokens, at + 2))) return true;
  if (at === 0 && next.kind === 'word' && /^[A-Z][a-z]{2,}/u.test(next.text)) return true;
  return at === 0 && (next.text === '.' || next.text === ')') && tokens[at + 2] !== undefined;
}

/** `4 weeks`, both numbers of `2-3 weeks`, `1-2 degrees`. */
function isOfUnits(tokens: readonly Token[], at: number): boolean {
  const range = /^[-–]\d$/u.test(textAt(tokens, at + 1)) && tokens[at + 1]?.spaced === false;
  const unit = tokens[at + (range ? 2 : 1)];
  if (unit === undefined || !/^-?\d$/u.test(textAt(tokens, at))) return false;
  if (/^[LSM]$/u.test(unit.text)) return false;
  return UNITS.has(unit.normal) || (range && DEGREES.test(unit.normal));
}

/** `from 2/5 to 4/5`, `3/5 → 4/5`: an earlier value and the present one. */
function courseAt(tokens: readonly Token[], at: number): GradeMatch | null {
  const five = (n: number): boolean => tokens[n + 1]?.text === '/' && tokens[n + 2]?.text === '5';
  const width = five(at) ? 3 : 1;
  const link = tokens[at + width];
  const arrow = link?.text === '→' || (link?.text === '-' && tokens[at + width + 1]?.text === '>');
  if (!arrow && !(link?.normal === 'to' && normalAt(tokens, at - 1) === 'from')) return null;
  const next = at + width + (link.text === '-' ? 2 : 1);
  const [first, second] = [part(tokens[at]), part(tokens[next])];
  if (first === null || second === null) return null;
  const end = five(next) ? next + 3 : next + 1;
  return {
    from: at,
    to: end,
    parts: [first, second],
    form: 'course',
    scale: width === 3 || end === next + 3 ? 'mrc' : null,
  };
}

/** `3+`, `4-/5`, `3+/2`, `2/4`, `4+ to 5-`, `4-5/5`, `+++`. */
function written(tokens: readonly Token[], at: number): GradeMatch | null {
  const first = part(tokens[at]);
  if (first === null || isCount(tokens, at)) return null;
  const after = tokens[at + 1];
  const early = courseAt(tokens, at);
  if (early !== null) return early;
  if (after?.text === '/' && part(tokens[at + 2]) !== null) {
    // a date or a third value: no grade
    if (tokens[at + 3]?.text === '/' && tokens[at + 3]?.spaced === false) {
      const third = tokens[at + 4];
      if (third?.kind === 'number' && part(third) === null) return null;
    }
    return slashed(tokens, at, first, part(tokens[at + 2]) as GradePart);
  }
  const dash =
    after !== undefined &&
    (after.text === '-' || after.text === '–' || after.normal === 'to' || after.text === '→');
  const second = dash ? part(tokens[at + 2]) : null;
  // `3-4` is cut before its dash
  const glued = /^[-–][0-5]\+?$/u.test(after?.text ?? '') && after?.spaced === false;
  if (glued && first.sign === 'none') {
    const last = after.text.slice(1);
    const plus = last.endsWith('+');
    const value = Number(last[0]) + (plus ? 1 / 3 : 0);
    const outOfFive = tokens[at + 2]?.text === '/' && tokens[at + 3]?.text === '5';
    return {
      from: at,
      to: outOfFive ? at + 4 : at + 2,
      parts: [first, { written: last, value, sign: plus ? 'plus' : 'none' }],
      form: outOfFive ? 'of-five' : 'range',
      scale: outOfFive ? 'mrc' : null,
    };
  }
  const unit = normalAt(tokens, at + 3);
  if (second !== null && (UNITS.has(unit) || DEGREES.test(unit))) return null;
  if (
    second !== null &&
    first.value <= 5 &&
    second.value <= 5 &&
    (after?.normal === 'to' || tokens[at + 2]?.spaced === false)
  ) {
    const outOfFive = tokens[at + 3]?.text === '/' && tokens[at + 4]?.text === '5';
    return {
      from: at,
      to: outOfFive ? at + 5 : at + 3,
      parts: [first, second],
      form: outOfFive ? 'of-five' : 'range',
      scale: outOfFive ? 'mrc' : null,
    };
  }
  return { from: at, to: at + 1, parts: [first], form: 'single', scale: null };
}

function slashed(
  tokens: readonly Token[],
  at: number,
  first: GradePart,
  second: GradePart,
): GradeMatch {
  const bare = second.sign === 'none';
  // `2+/4+` is a reflex out of four, as `2/4` is; whether `4/4` or `3/4` are pairs the reader decides by the company
  if (bare && second.value === 5) {
    const also =
      tokens[at + 3]?.text === '-' &&
      part(tokens[at + 4]) !== null &&
      tokens[at + 5]?.text === '/' &&
      tokens[at + 6]?.text === '5';
    if (also)
      return {
        from: at,
        to: at + 7,
        parts: [first, part(tokens[at + 4]) as GradePart],
        form: 'of-five',
        scale: 'mrc',
      };
    return { from: at, to: at + 3, parts: [first], form: 'of-five', scale: null };
  }
  if (
    second.value >= 4 &&
    second.value < 5 &&
    second.written.startsWith('4') &&
    first.value <= second.value
  ) {
    return { from: at, to: at + 3, parts: [first, second], form: 'of-four', scale: null };
  }
  return { from: at, to: at + 3, parts: [first, second], form: 'pair', scale: null };
}

/** `five out of five`, `4 out of 5`, `4 plus out of 5`, `grade IV`. */
function spoken(tokens: readonly Token[], at: number): GradeMatch | null {
  let n = at;
  let scale: GradeMatch['scale'] = null;
  const opener = normalAt(tokens, n);
  if (opener === 'grade' || opener === 'class') n += 1;
  else if (/^m[0-5]$/u.test(opener) && tokens[n]?.text.startsWith('M') === true) {
    const digit = opener.slice(1);
    return {
      from: at,
      to: at + 1,
      parts: [{ written: textAt(tokens, n), value: Number(digit), sign: 'none' }],
      form: 'of-five',
      scale: 'mrc',
    };
  }
  const token = tokens[n];
  if (token === undefined) return null;
  // `MRC grade` is a phrase of its own
  const isGraded = n === at && normalAt(tokens, at - 1) === 'grade';
  const digits =
    NUMBER_WORDS.get(token.normal) ??
    (isGraded || opener !== token.normal ? ROMAN.get(token.text) : undefined) ??
    (/^[0-5][+-]?$/u.test(token.text) ? token.text : undefined);
  if (digits === undefined) return null;
  let end = n + 1;
  let sign: GradePart['sign'] = digits.endsWith('+')
    ? 'plus'
    : digits.endsWith('-')
      ? 'minus'
      : 'none';
  const spokenSign = tokens[end]?.normal;
  if (spokenSign === 'plus' || spokenSign === 'minus') {
    sign = spokenSign;
    end += 1;
  }
  const value = Math.max(
    0,
    Number.parseInt(digits, 10) + (sign === 'plus' ? 1 / 3 : sign === 'minus' ? -1 / 3 : 0),
  );
  const outOf = outOfAt(tokens, end);
  if (n > at && tokens[end]?.text === '/' && tokens[end + 1]?.text === '5') {
    end += 2;
    scale = 'mrc';
  } else if (outOf !== null) {
    end = outOf.to;
    scale = outOf.scale;
  } else if (
    opener !== 'grade' &&
    opener !== 'class' &&
    !(isGraded && ROMAN.has(token.text)) &&
    !(spokenSign === 'plus' && NUMBER_WORDS.get(token.normal) !== undefined)
  )
    return null;
  const text = tokens
    .slice(at, end)
    .map((t, i) => (i > 0 && t.spaced ? ' ' : '') + t.text)
    .join('');
  return {
    from: at,
    to: end,
    parts: [{ written: text, value, sign }],
    form: scale === 'mrc' ? 'of-five' : 'single',
    scale,
  };
}

function outOfAt(
  tokens: readonly Token[],
  at: number,
): { to: number; scale: 'mrc' | 'reflex' } | null {
  let n = at;
  if (tokens[n]?.normal === 'out') n += 1;
  if (tokens[n]?.normal !== 'of' && !(n === at && tokens[n]?.normal === 'over')) return null;
  n += 1;
  const limit = NUMBER_WORDS.get(normalAt(tokens, n)) ?? tokens[n]?.text;
  if (limit === '5') return { to: n + 1, scale: 'mrc' };
  if (limit === '4') return { to: n + 1, scale: 'reflex' };
  return null;
}

/** `3 beats`, `2-3 beats`, `4 bts`, `>10 beats`. */
function beats(tokens: readonly Token[], at: number): GradeMatch | null {
  const { normal, text: first } = tokens[at] as Token;
  const count = Number(
    NUMBER_WORDS.get(normal) ??
      (/^\d{1,2}\+?$/u.test(first) ? Number.parseInt(first, 10) : Number.NaN),
  );
  if (Number.isNaN(count)) return null;
  let n = at + 1;
  if (
    (tokens[n]?.text === '-' || tokens[n]?.text === '–' || tokens[n]?.normal === 'to') &&
    /^\d{1,2}$/u.test(textAt(tokens, n + 1))
  )
    n += 2;
  else if (/^[-–]\d{1,2}$/u.test(textAt(tokens, n)) && tokens[n]?.spaced === false) n += 1;
  const isCut = normalAt(tokens, n) === 'b' && normalAt(tokens, n + 1) === 'clonus';
  if (!isCut && !/^(?:beats?|bts?)$/u.test(normalAt(tokens, n))) return null;
  const text = tokens
    .slice(at, n + 1)
    .map((t, i) => (i > 0 && t.spaced ? ' ' : '') + t.text)
    .join('');
  return {
    from: at,
    to: n + 1,
    parts: [{ written: text, value: count, sign: 'none' }],
    form: 'single',
    scale: 'beats',
  };
}
