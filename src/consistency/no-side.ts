import { findSides } from '../context/sides';
import type { Token } from '../language/tokens';
import type { Steps } from '../note/steps';
import type { NoteEntries } from './entries-of-note';
import type { Examination, Stated } from './examination';
import { focalDeficits } from './focal-deficit';
import type { RawProblem } from './problem';
import { areasOf, type Area } from './sides';

/** Deficits that are of one side by their name. */
const ONE_SIDED =
  /\b(?:hemi-?(?:pares[ie]s|plegia)|hemiparesia|foot[\s-]?drop|drop[\s-]?foot|wrist[\s-]?drop|(?:pronator|arm|leg)\s+drift|mono(?:pares[ie]s|plegia))\b/iu;

/** The side is told in other words, or is told to be none. */
const TOLD =
  /\b(?:contralateral\w*|ipsilateral\w*|opposite|unilateral\w*|alternating|alternate|both|dominant|crossed|[LR]|lt|rt|[LR][UL]E|[LR]HS|[lr]hs)\b/u;

/** `the foot drop`, `his hemiparesis`: spoken of before. */
const KNOWN =
  /\b(?:the|this|that|his|her|their|of|for|above|known|residual|old|previous|prior)\s+(?:\w+\s+)?$/iu;

/** A one-sided deficit without a side, in examination and impression. */
export function* noSide(entries: NoteEntries): Steps<RawProblem[]> {
  const named = yield* entries.each(namedDeficits);
  return named.length > 0 ? named : yield* focalDeficits(entries);
}

function namedDeficits(examination: Examination): RawProblem[] {
  return examination.stated.flatMap((one) => {
    const { finding, part } = one;
    if (part !== 'examination' && part !== 'assessment') return [];
    if (finding.assertion !== 'present' || finding.side !== null || finding.sign !== 'weakness')
      return [];
    if (!ONE_SIDED.test(finding.text) || isTold(examination, one)) return [];
    const { start, end } = finding;
    return [
      {
        start,
        end,
        message: 'A one-sided deficit without its side.',
        fixes: ['left', 'right'].map((side) => ({
          title: `Add ${side}`,
          edits: [{ start, end: start, text: `${side} ` }],
        })),
      },
    ];
  });
}

function isTold(examination: Examination, one: Stated): boolean {
  const { finding, sentence } = one;
  const text = examination.textOf(sentence);
  const { start } = examination.note.sentences[sentence] as { start: number };
  const before = text.slice(0, finding.start - start);
  if (TOLD.test(text) || KNOWN.test(before)) return true;
  if (hasSideOfItsOwn(examination, one)) return true;
  return toldNear(examination, one);
}

/** A side in the same item of a list; a side that opens or closes the sentence is of all items. */
function hasSideOfItsOwn(examination: Examination, { finding, sentence }: Stated): boolean {
  const tokens = examination.tokensOf(sentence);
  const items = itemsOf(tokens);
  const sides = findSides(tokens);
  const own = items.findIndex(({ to }) => to > 0 && tokens[to - 1]!.end >= finding.end);
  return sides.some(({ at, side }) => {
    const item = items.findIndex(({ from, to }) => from <= at && at < to);
    const { from = 0, to = 0 } = items[item] ?? {};
    const opens = item === 0 && at - from <= 2;
    const closes = item === items.length - 1 && to - at <= 2;
    return items.length < LIST || item === own || opens || (closes && side !== 'bilateral');
  });
}

/** So many items are a list, of which each may have a side of its own. */
const LIST = 3;

/** The items of a list, as token numbers; `to` exclusive. */
function itemsOf(tokens: readonly Token[]): { from: number; to: number }[] {
  const marks = tokens.flatMap(({ text }, n) => (/^[,;]$/u.test(text) ? [n] : []));
  const ends = [...marks, tokens.length];
  return ends.map((to, n) => ({ from: n === 0 ? 0 : (ends[n - 1] as number) + 1, to }));
}

/** A statement on the same limb gives the side in the same part before it, or right after. */
function toldNear({ bySentence }: Examination, { finding, part, sentence }: Stated): boolean {
  const areas: readonly Area[] = areasOf({ ...finding, side: 'left' });
  const around = [-1, 0, 1].flatMap((step) => bySentence.get(sentence + step) ?? []);
  return around.some(
    (other) =>
      other.part === part &&
      (other.finding.side === 'left' || other.finding.side === 'right') &&
      other.finding.assertion === 'present' &&
      other.finding.pattern !== 'normal' &&
      areasOf(other.finding).some((area) => areas.includes(area)),
  );
}
