import type { CueMatch } from '../assertion/cues';
import type { Token } from '../language/tokens';
import { wordList } from '../vocabulary/context-word-lists';
import { normalAt } from '../language/word-at';

const NOT_A_CUE = wordList('not-a-cue');
const AFTERTHOUGHT = wordList('afterthought');
const UNIT = wordList('history-unit');
const OPENING_VERB = wordList('opening-verb');
const OPENING_AFTER_AND = wordList('opening-after-and');
const AGE = new Set('- year years yr month months week weeks day days'.split(' '));
const DO = new Set(['do', 'does', 'did']);
/** `denies weakness, just clumsiness`. */
const JUST = new Set(['just', 'only', 'rather', 'merely']);
const SUBJECT = new Set(
  'speech voice gait tongue uvula palate pupil pupils eye eyes face mouth movement movements tapping coordination walking balance vision hearing memory'.split(
    ' ',
  ),
);
const POSITIVE = new Set(['+', '+ve', 'positive']);
const PREDICATE =
  /(?:ed|ates|ating|oops|ooping)$|^(?:slow|clumsy|poor|weak|absent|lost|unsteady|abnormal|ataxic|spastic|hoarse|nasal|worse)$/u;
const PAST = new Set(['history', 'hx', 'h/o', 'past', 'last']);

/** A `no` behind what it denies: it denies nothing that follows. */
export function isAnswer(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const next = tokens[to];
  const ends = next === undefined || /^[,;.)]$/u.test(next.text);
  return ends && before?.kind === 'word';
}

/** Whether a cue is one here, beside the words that it stands with. */
export function isCue({ from, to, row }: CueMatch, tokens: readonly Token[]): boolean {
  const word = normalAt(tokens, from);
  const next = tokens[to];
  // `examination of 12 May` is an earlier one, `examination of the shoulder` is not
  if (row.label === true) return next?.kind === 'number';
  if (word === 'no' || word === 'nil') return to - from > 1 || !isAnswer(tokens, from, to);
  if (row.category === 'absent' && DO.has(word)) {
    // `does have` affirms; only `does not have` denies
    return tokens.slice(from, to).some(({ normal }) => normal === 'not');
  }
  if (row.category === 'historical') {
    if (next?.text === ':') return false;
    if (word === 'old') return !AGE.has(normalAt(tokens, from - 1));
    return !PAST.has(word) || isPast(tokens, from, to);
  }
  if (row.category === 'hypothetical') return to - from > 1 || !NOT_A_CUE.has(word);
  // `Mum: floppy from two months` tells who says it, not whose it is
  return row.category !== 'other-person' || next?.text !== ':';
}

/** `history of` is past only where it says so: not in `a 10-year history of`, `presented with history of`, `over the past week`. */
function isPast(tokens: readonly Token[], from: number, to: number): boolean {
  const word = tokens[from]?.normal;
  const before = normalAt(tokens, from - 1);
  const next = tokens[from + 1];
  if (word !== 'past' && word !== 'last')
    return !(UNIT.has(before) && tokens[to - 1]?.normal === 'of');
  const span = next?.kind === 'number' || UNIT.has(next?.normal ?? '');
  return !(before === 'the' && span);
}

/**
 * Whether a cue reaches the words from token `first` to `end`: a bracket ends its reach, a verb of its own opens another
 * statement, and an afterthought denies only the last of what `and` joins.
 */
export function isNear(
  { from, to, row }: CueMatch,
  tokens: readonly Token[],
  first: number,
  end: number,
): boolean {
  const before = to <= first;
  const between = tokens.slice(to, first);
  if (before && inBracket(tokens, to) && between.some(({ text }) => text === ')')) return false;
  if (before && row.category === 'historical') {
    return !between.some((_, n) => opensClause(tokens, to + n));
  }
  if (row.category !== 'absent') return true;
  if (before) {
    if (isStatement(tokens, first, end)) return false;
    return !between.some(
      ({ text, normal }, n) =>
        (text === '(' && !between.slice(n).some((other) => other.text === ')')) ||
        JUST.has(normal) ||
        (n > 0 && opensClause(tokens, to + n)),
    );
  }
  if (from < end || !AFTERTHOUGHT.has(normalAt(tokens, from))) return true;
  return !tokens.slice(end, from).some(({ normal }) => /^(?:and|,|with)$/u.test(normal));
}

/** `no neglect, speech slurred, Hoover +`: after a comma, a thing with what is the matter with it is said and not denied. */
function isStatement(tokens: readonly Token[], first: number, end: number): boolean {
  const isBehindComma = [1, 2].some((back) => normalAt(tokens, first - back) === ',');
  if (end - first < 2 || !isBehindComma) return false;
  const last = normalAt(tokens, end - 1);
  const hasSubject = tokens.slice(first, end - 1).some(({ normal }) => SUBJECT.has(normal));
  return POSITIVE.has(last) || (hasSubject && PREDICATE.test(last));
}

/** `cannot speak and has …`: a verb of its own begins another statement. */
function opensClause(tokens: readonly Token[], n: number): boolean {
  const word = normalAt(tokens, n);
  if (OPENING_VERB.has(word)) return true;
  return word === 'and' && OPENING_AFTER_AND.has(normalAt(tokens, n + 1));
}

/** `(father similarly unsteady) has …`: what a bracket holds reaches no further. */
function inBracket(tokens: readonly Token[], to: number): boolean {
  let open = 0;
  for (const { text } of tokens.slice(0, to)) {
    if (text === '(') open += 1;
    if (text === ')') open = Math.max(0, open - 1);
  }
  return open > 0;
}
