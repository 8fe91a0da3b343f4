import { assertionOf, type Assertion } from '../assertion/assertion';
import type { CueMatch } from '../assertion/cues';
import type { Token } from '../language/tokens';
import type { Passage } from './passage';

/** Words that a cue of the same letters is not: `57-year-old`, `Alert, speech fluent`, `formal testing gives`. */
const NO_CUES = /^(?:alert|testing|test|tests|looking|look|observed|observation)$/u;
/** Cues that stand after what they deny; one of several things denied together needs a list, not an `and`. */
const AFTERTHOUGHT = /^(?:absent|nil|none|negative|neg|-ve)$/u;
const MINUS = /^(?:-|–|−|\(-\)|\(–\))$/u;

/** Whether the words from token `from` to `to` hold: the note's cues, less those that the context shows to be none. */
export function holds(passage: Passage, from: number, to: number): Assertion {
  const { tokens } = passage;
  const minus = tokens[to];
  if (minus !== undefined && MINUS.test(minus.text) && isValue(tokens, to)) {
    const { start, end, text } = minus;
    return { assertion: 'absent', cue: { category: 'absent', start, end, text } };
  }
  const cues = passage.cues.filter((cue) => isCue(cue, tokens) && isNear(cue, tokens, from, to));
  return assertionOf({ tokens, cues, section: passage.section }, from, to);
}

/** A dash is a value where nothing, or a stop, comes after it (`Spurling -.`). */
function isValue(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next === undefined || (next.kind === 'punctuation' && tokens[at]?.kind !== 'word');
}

function isCue({ from, to, row }: CueMatch, tokens: readonly Token[]): boolean {
  const word = tokens[from]?.normal ?? '';
  if (row.category === 'historical' && word === 'old') return !/^(?:year|years|yr|month|months|week|weeks|day|days|-)$/u.test(tokens[from - 1]?.normal ?? '');
  if (row.category === 'hypothetical' && to - from === 1 && NO_CUES.test(word)) return false;
  // `Mum: floppy from two months` tells who says it, not whose it is
  return !(row.category === 'other-person' && tokens[to]?.text === ':');
}

/** A bracket ends a cue's reach, and an afterthought denies only the last of what `and` joins. */
function isNear({ from, to, row }: CueMatch, tokens: readonly Token[], first: number, end: number): boolean {
  if (row.category !== 'absent') return true;
  if (to <= first) return !tokens.slice(to, first).some(({ text }) => text === '(');
  if (from < end || !AFTERTHOUGHT.test(tokens[from]?.normal ?? '')) return true;
  return !tokens.slice(end, from).some(({ normal }) => normal === 'and' || normal === ',' || normal === 'with');
}
