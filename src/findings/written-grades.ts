import type { Token } from '../language/tokens';
import { normalAt, textAt } from '../language/word-at';
import { wordLists } from '../vocabulary/reader-rows';
import { part, type GradeMatch, type GradePart } from './grade';

/** `4 weeks`, `2 mg`: a number of something. */
const UNITS: ReadonlySet<string> = new Set(wordLists.units);

const DEGREES = /^(?:degrees?|degs?|[°º˚])$/u;

/** `day 3`, `case 2`: a number that counts. */
const COUNTERS: ReadonlySet<string> = new Set(wordLists.counters);

/** What is counted out of a number. */
const COUNTED =
  /^(?:sets?|reps?|doses?|stars?|notes|referrals|visits|sessions|tablets|days|nights|episodes|responders|patients|reviewers|items|criteria|points|questions|satisfied)$/u;

/** A number of something (`4 wk ago`), or a list's number (`1. Biceps`), and no grade. */
function isCount(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  // `checks q2`
  if (textAt(tokens, at - 1) === 'q' && !token.spaced) return true;
  // `5/5 doses`
  if (next?.text === '/' && COUNTED.test(normalAt(tokens, at + 3))) return true;
  // `strength at 2/5` is no time
  const outOfFive = next?.text === '/' && tokens[at + 2]?.text === '5';
  if (/^\d$/u.test(token.text) && !outOfFive && COUNTERS.has(normalAt(tokens, at - 1))) return true;
  if (next === undefined) return false;
  if (/^[+-]?\d$/u.test(token.text) && DEGREES.test(next.normal)) return true;
  if (isOfUnits(tokens, at)) return true;
  // `5b right arm 0`: an item's number
  if (/^\d$/u.test(token.text) && !next.spaced && /^[a-z]{1,2}$/u.test(next.text)) return true;
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

const COURSE =
  /^(?:from|improved|improving|recovered|worsened|deteriorated|declined|dropped|fell)$/u;

const outOfFive = (one: GradePart): GradePart => ({ ...one, written: `${one.written}/5` });

/** `ranging from 2/5 to 4/5`: of several muscles, and no course. */
const RANGE = /^(?:range|ranges|ranged|ranging|vary|varies|varied|varying|anywhere|graded|rated)$/u;

/** `from 2/5 to 4/5`, `3/5 → 4/5`: an earlier value and the present one. */
function courseAt(tokens: readonly Token[], at: number): GradeMatch | null {
  const five = (n: number): boolean => tokens[n + 1]?.text === '/' && tokens[n + 2]?.text === '5';
  const width = five(at) ? 3 : 1;
  const link = tokens[at + width];
  const arrow = link?.text === '→' || (link?.text === '-' && tokens[at + width + 1]?.text === '>');
  const leads = COURSE.test(normalAt(tokens, at - 1)) && !RANGE.test(normalAt(tokens, at - 2));
  if (!arrow && !(link?.normal === 'to' && leads)) return null;
  const next = at + width + (link.text === '-' ? 2 : 1);
  const [first, second] = [part(tokens[at]), part(tokens[next])];
  if (first === null || second === null) return null;
  const end = five(next) ? next + 3 : next + 1;
  return {
    from: at,
    to: end,
    parts: [five(at) ? outOfFive(first) : first, five(next) ? outOfFive(second) : second],
    form: 'course',
    scale: width === 3 || end === next + 3 ? 'mrc' : null,
  };
}

/** `3+`, `4-/5`, `3+/2`, `2/4`, `4+ to 5-`, `4-5/5`, `+++`. */
export function written(tokens: readonly Token[], at: number): GradeMatch | null {
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
    const last = joinsRange(tokens, at) ? part(tokens[at + 4]) : null;
    if (last !== null && tokens[at + 5]?.text === '/' && tokens[at + 6]?.text === '5')
      return { from: at, to: at + 7, parts: [first, last], form: 'of-five', scale: 'mrc' };
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

/** `3/5 to 4/5`, `4-/5 - 4/5`, `between 3/5 and 4/5` */
function joinsRange(tokens: readonly Token[], at: number): boolean {
  const link = normalAt(tokens, at + 3);
  return /^(?:[-–]|to)$/u.test(link) || (link === 'and' && normalAt(tokens, at - 1) === 'between');
}
