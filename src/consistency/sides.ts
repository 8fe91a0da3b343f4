import type { Finding } from '../findings/finding';
import { siteRows } from '../vocabulary/site-rows';
import type { Fix, Range, RelatedPlace } from './problem';

/** A part of the body as sides are compared: limbs are an arm and a leg. */
export type Area = 'head' | 'arm' | 'leg';

const regions = new Map(siteRows.map(({ id, region }) => [id, region]));

/** The parts of the body a statement is about. */
export function areasOf({ region, sign, side, sites }: Finding): readonly Area[] {
  switch (region) {
    case 'head': {
      // `weakness of the face and arm`
      const limbs = (['arm', 'leg'] as const).filter((limb) =>
        sites.some((site) => regions.get(site) === limb),
      );
      return [region, ...limbs];
    }
    case 'arm':
    case 'leg':
      return [region];
    case 'limbs':
      return ['arm', 'leg'];
    case null:
      // `left-sided weakness`
      return sign === 'weakness' && side !== null ? ['arm', 'leg'] : [];
    case 'trunk':
    case 'whole':
      return [];
  }
}

/** The words of a statement with the word for its side. */
export function spanOf({ start, end, evidence }: Finding): Range {
  const side = evidence.side;
  if (side === null || Math.abs(side.start - start) > 80) return { start, end };
  return { start: Math.min(start, side.start), end: Math.max(end, side.end) };
}

const WORDS: readonly (readonly [RegExp, string, string])[] = [
  [/right/iu, 'right', 'left'],
  [/left/iu, 'left', 'right'],
  [/^rt/iu, 'rt', 'lt'],
  [/^lt/iu, 'lt', 'rt'],
  [/^R(?=[ULHA]|$| )/u, 'R', 'L'],
  [/^L(?=[ULHA]|$| )/u, 'L', 'R'],
  [/^r(?=[ulha]|$| )/u, 'r', 'l'],
  [/^l(?=[ulha]|$| )/u, 'l', 'r'],
];

/** The word for the other side in the same form (`Left-sided`, `RUE`, `L`), or null where it has none. */
export function otherSide(word: string): string | null {
  const row = WORDS.find(([pattern]) => pattern.test(word));
  if (row === undefined) return null;
  const [pattern, , to] = row;
  return word.replace(pattern, (found) => cased(found, to));
}

function cased(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  const [first = ''] = model;
  return first === first.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** A place whose side may be the wrong one. */
export interface SidedPlace {
  readonly finding: Finding;
  /** Where it is, as the choice tells it: `here`, `in the history`. */
  readonly where: string;
}

/** Choices: the side of each of these places changed, one at a time. */
export function sideFixes(places: readonly SidedPlace[]): Fix[] {
  return places.flatMap(({ finding: { evidence, side }, where }) => {
    const word = evidence.side;
    const text = word === null ? null : otherSide(word.text);
    if (word === null || text === null || side === null) return [];
    const to = side === 'left' ? 'right' : 'left';
    return [
      {
        title: `Change to ${to} ${where}`,
        edits: [{ start: word.start, end: word.end, text }],
      },
    ];
  });
}

/** A second place, with what it says. */
export function related(finding: Finding, message: string): RelatedPlace {
  return { ...spanOf(finding), message };
}

/** Read as both sides from a word for one (`2/5 on the left and normal on the right`): it tells no side. */
export function isTorn({ side, evidence }: Finding): boolean {
  return side === 'bilateral' && evidence.side !== null && otherSide(evidence.side.text) !== null;
}
