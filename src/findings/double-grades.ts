import type { Token } from '../language/tokens';
import type { Atom } from './atoms';
import type { Anchor } from './draft';
import type { GradeMatch } from './grades';

/** Makes two grades of one thing with nothing between them (`biceps 2+ 2+`) a pair of the two sides. */
export function withDoubleGrades(
  anchors: readonly Anchor[],
  atoms: readonly Atom[],
  tokens: readonly Token[],
): readonly Anchor[] {
  if (anchors.length < 2) return anchors;
  const seconds = new Set<Anchor>();
  return anchors.flatMap((anchor, n) => {
    if (seconds.has(anchor)) return [];
    const next = anchors[n + 1];
    if (next === undefined || !areDouble(anchor, next, atoms, tokens)) return [anchor];
    seconds.add(next);
    return [{ ...anchor, grade: paired(anchor.grade!, next.grade!) }];
  });
}

function areDouble(
  a: Anchor,
  b: Anchor,
  atoms: readonly Atom[],
  tokens: readonly Token[],
): boolean {
  const [first, second] = [a.valueAtoms.at(-1), b.valueAtoms[0]];
  if (first === undefined || second !== first + 1 || b.valueAtoms.length > 1) return false;
  if (a.concept !== b.concept || !isPlain(a.grade) || !isPlain(b.grade)) return false;
  // `FDP5 4`
  if (!isApart(a.grade!, tokens) || !isApart(b.grade!, tokens)) return false;
  const around = [atoms[first - 1], atoms[second + 1]];
  return around.every((atom) => atom === undefined || (atom.grade === null && atom.side === null));
}

const isApart = ({ from }: GradeMatch, tokens: readonly Token[]): boolean =>
  tokens[from]?.spaced === true;

const isPlain = (grade: GradeMatch | null): boolean =>
  grade !== null && grade.form === 'single' && grade.scale === null;

const paired = (a: GradeMatch, b: GradeMatch): GradeMatch => ({
  from: a.from,
  to: b.to,
  parts: [...a.parts, ...b.parts],
  form: 'pair',
  scale: null,
});
