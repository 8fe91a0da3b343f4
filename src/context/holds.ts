import { assertionOf, type Assertion } from '../assertion/assertion';
import type { CueMatch } from '../assertion/cues';
import type { Token } from '../language/tokens';
import type { Passage } from './passage';

/** Words that a cue of the same letters is not: `57-year-old`, `Alert, speech fluent`, `formal testing gives`. */
const NO_CUES = /^(?:alert|testing|test|tests|looking|look|observed|observation)$/u;
/** Cues that stand after what they deny; one of several things denied together needs a list, not an `and`. */
const AFTERTHOUGHT = /^(?:absent|nil|none|negative|neg|-ve)$/u;
const MINUS = /^(?:[\-–−]|\(-\)|\(–\))$/u;

/** Whether the words from token `from` to `to` hold: the note's cues, less those that the context shows to be none. */
export function holds(passage: Passage, from: number, to: number): Assertion {
  const { tokens } = passage;
  const minus = tokens[to];
  if (minus !== undefined && MINUS.test(minus.text) && isValue(tokens, to)) {
    const { start, end, text } = minus;
    return { assertion: 'absent', cue: { category: 'absent', start, end, text } };
  }
  const denied = deniedBefore(tokens, from) ?? oldAfter(tokens, to);
  if (denied !== null) return denied;
  const cues = passage.cues.filter((cue) => isCue(cue, tokens) && isNear(cue, tokens, from, to));
  const found = assertionOf({ tokens, cues, section: passage.section }, from, to);
  const kin = found.assertion === 'present' ? ofRelative(passage, from) : null;
  return kin ?? found;
}

/** A sentence whose subject is a relative (`His brother has …`) is about the relative to its end, or to a `he` or `patient`. */
function ofRelative({ tokens, cues }: Passage, from: number): Assertion | null {
  const cue = cues.find(({ row, from: at }) => row.category === 'other-person' && at <= 1);
  if (cue === undefined || cue.to > from || tokens[cue.to]?.text === ':') return null;
  const between = tokens.slice(cue.to, from);
  if (
    between.some(
      ({ normal, text }) =>
        text === ';' || /^(?:he|she|patient|himself|herself|who)$/u.test(normal),
    )
  )
    return null;
  const [first, last] = [tokens[cue.from], tokens[cue.to - 1]];
  if (first === undefined || last === undefined) return null;
  const text = tokens
    .slice(cue.from, cue.to)
    .map(({ text: word }) => word)
    .join(' ');
  return {
    assertion: 'other-person',
    cue: { category: 'other-person', start: first.start, end: last.end, text },
  };
}

/** `ptosis, OD (old per picture)`. */
function oldAfter(tokens: readonly Token[], to: number): Assertion | null {
  const at = tokens.findIndex(({ text }, n) => n >= to && n < to + 5 && text === '(');
  const old = tokens[at + 1];
  if (at < 0 || old === undefined || !/^(?:old|longstanding|chronic|known)$/u.test(old.normal))
    return null;
  if (tokens.slice(to, at).some(({ text }) => text === ';' || text === '.')) return null;
  const { start, end, text } = old;
  return { assertion: 'historical', cue: { category: 'historical', start, end, text } };
}

/** `did not present hollow feet or scoliosis`. */
function deniedBefore(tokens: readonly Token[], from: number): Assertion | null {
  for (let n = from - 1; n >= Math.max(1, from - 5); n -= 1) {
    if (/^[.;,]$/u.test(tokens[n]?.text ?? '')) return null;
    const not = tokens[n - 1];
    if (tokens[n]?.normal === 'present' && not?.normal === 'not') {
      const { start, end, text } = not;
      return { assertion: 'absent', cue: { category: 'absent', start, end, text } };
    }
  }
  return null;
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

/** A dash is a value where nothing, or a stop, comes after it (`Spurling -.`). */
function isValue(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next === undefined || (next.kind === 'punctuation' && tokens[at]?.kind !== 'word');
}

function isCue({ from, to, row }: CueMatch, tokens: readonly Token[]): boolean {
  const word = tokens[from]?.normal ?? '';
  if (row.category === 'historical' && word === 'old')
    return !/^(?:year|years|yr|month|months|week|weeks|day|days|-)$/u.test(
      tokens[from - 1]?.normal ?? '',
    );
  // `does have` affirms; only `does not have` denies
  if (
    row.category === 'absent' &&
    /^(?:does|did|do)$/u.test(word) &&
    !tokens.slice(from, to).some(({ normal }) => normal === 'not')
  )
    return false;
  if (row.category === 'historical' && tokens[to]?.text === ':') return false;
  // `examination of 12 May` is an earlier one, `examination of the shoulder` is not
  if (row.label === true && tokens[to]?.kind !== 'number') return false;
  if (row.category === 'historical' && /^(?:history|hx|h\/o|past|last)$/u.test(word))
    return isPast(tokens, from, to);
  if (row.category === 'hypothetical' && to - from === 1 && NO_CUES.test(word)) return false;
  // `Mum: floppy from two months` tells who says it, not whose it is
  return !(row.category === 'other-person' && tokens[to]?.text === ':');
}

const UNIT =
  /^(?:year|years|yr|month|months|week|weeks|wk|day|days|hour|hours|minutes|short|long|brief|a|with|current|presenting|few|several|decade)$/u;

/** `history of` is past only where it says so: not in `a 10-year history of`, `presented with history of`, `over the past week`. */
function isPast(tokens: readonly Token[], from: number, to: number): boolean {
  const word = tokens[from]?.normal;
  const before = tokens[from - 1]?.normal ?? '';
  const next = tokens[from + 1];
  if (word === 'past' || word === 'last')
    return !(
      before === 'the' &&
      (next?.kind === 'number' ||
        UNIT.test(next?.normal ?? '') ||
        /^(?:one|two|three|four|five|six|seven|eight|ten)$/u.test(next?.normal ?? ''))
    );
  return !(UNIT.test(before) && tokens[to - 1]?.normal === 'of');
}

/** `cannot speak and has …`: a verb of its own begins another statement. */
function opensClause(tokens: readonly Token[], n: number): boolean {
  if (
    /^(?:complaining|complains|presents|presented|presenting|comes|came|reports|reported|developed|develops|brought|noticed|who|which|because)$/u.test(
      tokens[n]?.normal ?? '',
    )
  )
    return true;
  if (tokens[n]?.normal !== 'and') return false;
  return /^(?:has|had|is|was|are|were|shows|showed|complains|reports|he|she|there|feels|felt|walks|sees)$/u.test(
    tokens[n + 1]?.normal ?? '',
  );
}

/** `(father similarly unsteady) has …`: what a bracket holds reaches no further. */
function inBracket(tokens: readonly Token[], to: number, first: number): boolean {
  let open = 0;
  for (let n = 0; n < to; n += 1) {
    if (tokens[n]?.text === '(') open += 1;
    if (tokens[n]?.text === ')') open = Math.max(0, open - 1);
  }
  return open > 0 && tokens.slice(to, first).some(({ text }) => text === ')');
}

/** A bracket ends a cue's reach, and an afterthought denies only the last of what `and` joins. */
function isNear(
  { from, to, row }: CueMatch,
  tokens: readonly Token[],
  first: number,
  end: number,
): boolean {
  if (to <= first && inBracket(tokens, to, first)) return false;
  if (row.category === 'historical' && to <= first)
    return !tokens.slice(to, first).some((_, n) => opensClause(tokens, to + n));
  if (row.category !== 'absent') return true;
  if (to <= first)
    return !tokens
      .slice(to, first)
      .some(({ text }, n) => text === '(' || (n > 0 && opensClause(tokens, to + n)));
  if (from < end || !AFTERTHOUGHT.test(tokens[from]?.normal ?? '')) return true;
  return !tokens
    .slice(end, from)
    .some(({ normal }) => normal === 'and' || normal === ',' || normal === 'with');
}
