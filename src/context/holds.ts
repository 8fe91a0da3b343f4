import { assertionOf, type Assertion } from '../assertion/assertion';
import { markBefore } from '../assertion/glued-mark';
import { ofStoppedTreatment } from '../assertion/stopped-treatment';
import type { Token } from '../language/tokens';
import { formSet, holds as holdsAny, isIn, wordSet } from '../language/word-sets';
import { wordList } from '../vocabulary/context-word-lists';
import { isAnswer, isCue, isNear } from './cue-reach';
import type { Passage } from './passage';
import { textAt } from '../language/word-at';

const MINUS = formSet(({ text }) => /^(?:[\-–−]|\(-\)|\(–\))$/u.test(text));
const THE_PATIENT = wordList('the-patient');
const OLD = wordList('old-in-brackets');
/** How far before a statement `did not present` may stand, and how far behind it a bracket that says it is old. */
const DENIED_BEFORE = 5;
const OLD_AFTER = 5;

/** Whether the words from token `from` to `to` hold: the note's cues, less those that the context shows to be none. */
export function holds(passage: Passage, from: number, to: number): Assertion {
  const { tokens, section } = passage;
  const told =
    minusAfter(tokens, to) ??
    answered(tokens, to) ??
    marked(tokens, from) ??
    deniedBefore(tokens, from) ??
    oldAfter(tokens, to) ??
    recoveredAfter(tokens, to);
  if (told !== null) return told;
  const cues =
    passage.cues.length === 0
      ? passage.cues
      : passage.cues.filter((cue) => isCue(cue, tokens) && isNear(cue, tokens, from, to));
  const found = assertionOf({ tokens, cues, section }, from, to);
  if (found.assertion !== 'present') return found;
  if (ofStoppedTreatment(tokens, from, to)) return { assertion: 'historical', cue: null };
  return ofRelative(passage, from) ?? found;
}

/**
 * Whether something said to be normal is so. A cue that denies a list (`no ptosis, eyes normal`) does not reach into it: only a
 * `not` right before does.
 */
export function holdsNormal(passage: Passage, from: number, to: number): Assertion {
  const found = holds(passage, from, to);
  if (found.assertion !== 'absent') return found;
  const near = passage.tokens
    .slice(Math.max(0, from - 2), to)
    .some(({ normal }) => normal === 'not' || normal.endsWith("n't"));
  return near ? found : { assertion: 'present', cue: null };
}

function decidedBy(assertion: 'absent' | 'historical', { start, end, text }: Token): Assertion {
  return { assertion, cue: { category: assertion, start, end, text } };
}

/** A dash is a value where nothing, or a stop, comes after it (`Spurling -.`). */
function minusAfter(tokens: readonly Token[], at: number): Assertion | null {
  const mark = tokens[at];
  if (mark === undefined || !isIn(mark.form, MINUS)) return null;
  const next = tokens[at + 1];
  const value = next === undefined || next.kind === 'punctuation';
  return value ? decidedBy('absent', mark) : null;
}

/** `INO no, optic atrophy R` */
function answered(tokens: readonly Token[], at: number): Assertion | null {
  const answer = tokens[at];
  if (answer === undefined || !isIn(answer.form, NO)) return null;
  return isAnswer(tokens, at, at + 1) ? decidedBy('absent', answer) : null;
}

/** `ROS: -diplopia, +dysphagia`; a list denied before ends at the plus. */
function marked(tokens: readonly Token[], from: number): Assertion | null {
  const found = markBefore(tokens, from);
  if (found === null) return null;
  const { assertion, mark } = found;
  return assertion === 'absent' ? decidedBy('absent', mark) : { assertion, cue: null };
}

/** `did not present hollow feet or scoliosis`. */
function deniedBefore(tokens: readonly Token[], from: number): Assertion | null {
  if (!holdsAny(tokens, PRESENT)) return null;
  for (let n = from - 1; n >= Math.max(1, from - DENIED_BEFORE); n -= 1) {
    if (/^[.;,]$/u.test(textAt(tokens, n))) return null;
    const not = tokens[n - 1];
    if (tokens[n]?.normal === 'present' && not?.normal === 'not') return decidedBy('absent', not);
  }
  return null;
}

/** `ptosis, OD (old per picture)`. */
function oldAfter(tokens: readonly Token[], to: number): Assertion | null {
  if (!holdsAny(tokens, BRACKET)) return null;
  for (let n = to; n < to + OLD_AFTER; n += 1) {
    const { text } = tokens[n] ?? { text: ';' };
    if (text === ';' || text === '.') return null;
    const old = tokens[n + 1];
    if (text === '(')
      return old !== undefined && OLD.has(old.normal) ? decidedBy('historical', old) : null;
  }
  return null;
}

/** `facial weakness, forehead included, fully recovered in two months`. */
function recoveredAfter(tokens: readonly Token[], to: number): Assertion | null {
  if (!holdsAny(tokens, RECOVERED)) return null;
  for (let n = to; n + 1 < tokens.length; n += 1) {
    if (tokens[n]?.text === ';') return null;
    const next = tokens[n + 1];
    if (next !== undefined && isIn(tokens[n]!.form, WHOLLY) && isIn(next.form, RECOVERED)) {
      return decidedBy('historical', next);
    }
  }
  return null;
}

const NO = wordSet(['no', 'nil']);
const PRESENT = wordSet(['present']);
const BRACKET = formSet(({ text }) => text === '(');
const WHOLLY = wordSet(['fully', 'completely', 'since']);
const RECOVERED = wordSet(['recovered', 'resolved', 'cleared']);

/** A sentence whose subject is a relative (`His brother has …`) is about the relative to its end, or to a `he` or `patient`. */
function ofRelative({ tokens, cues }: Passage, from: number): Assertion | null {
  const cue = cues.find(({ row, from: at }) => row.category === 'other-person' && at <= 1);
  if (cue === undefined || cue.to > from || tokens[cue.to]?.text === ':') return null;
  const back = tokens
    .slice(cue.to, from)
    .some(({ normal, text }) => text === ';' || THE_PATIENT.has(normal));
  const [first, last] = [tokens[cue.from], tokens[cue.to - 1]];
  if (back || first === undefined || last === undefined) return null;
  const words = tokens.slice(cue.from, cue.to).map(({ text }) => text);
  return {
    assertion: 'other-person',
    cue: { category: 'other-person', start: first.start, end: last.end, text: words.join(' ') },
  };
}
