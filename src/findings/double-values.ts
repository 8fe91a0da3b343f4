import type { Token } from '../language/tokens';
import { textAt } from '../language/word-at';
import type { Atom } from './atom';
import type { Anchor } from './draft';
import type { GradeMatch } from './grade';
import type { SentenceFacts } from './make-statement';

/**
 * Gives two values of one thing their sides: two grades with nothing between them (`biceps 2+ 2+`), two words with a slash, two
 * arrows (`plantars up/down`, `plantars up down`, `↑↓`).
 *
 * @param order which side stands first
 */
export function withDoubleValues(
  anchors: readonly Anchor[],
  atoms: readonly Atom[],
  tokens: readonly Token[],
  order: SentenceFacts['pairs'],
): readonly Anchor[] {
  const seconds = new Set<Anchor>();
  return anchors.flatMap((anchor, n) => {
    if (seconds.has(anchor)) return [];
    if (isSaidTwice(anchor, atoms)) return [{ ...anchor, side: 'bilateral' as const }];
    const next = anchors[n + 1];
    if (next !== undefined && areWords(anchor, next, atoms)) {
      seconds.add(next);
      const isLeftFirst = order === 'left-right';
      return [
        { ...anchor, side: isLeftFirst ? 'left' : 'right' },
        { ...next, side: isLeftFirst ? 'right' : 'left' },
      ];
    }
    if (next === undefined || !areDouble(anchor, next, atoms, tokens, order)) return [anchor];
    seconds.add(next);
    return [{ ...anchor, grade: paired(anchor.grade!, next.grade!) }];
  });
}

/** `PR up up`, `Tone N N`, `KJ N/N` */
function isSaidTwice({ concept, valueAtoms, grade }: Anchor, atoms: readonly Atom[]): boolean {
  const [first, second, third] = valueAtoms;
  if (first === undefined || second === undefined || third !== undefined || grade !== null)
    return false;
  const isSlashed = second === first + 2 && textAt(atoms, first + 1) === '/';
  if (second !== first + 1 && !isSlashed) return false;
  const [one, other] = [textAt(atoms, first), textAt(atoms, second)];
  const isMark = (concept.id === 'tone' || concept.id === 'reflex') && MARK.test(one);
  if (!(SOLES.has(concept.id) || isMark) || one.toLowerCase() !== other.toLowerCase()) return false;
  return atoms.slice(Math.max(0, first - 2), second + 3).every(({ side }) => side === null);
}

function areWords(a: Anchor, b: Anchor, atoms: readonly Atom[]): boolean {
  const [first, second] = [a.valueAtoms[0], b.valueAtoms[0]];
  if (first === undefined || second === undefined || a.concept !== b.concept) return false;
  if (a.grade !== null || b.grade !== null || a.valueAtoms.length + b.valueAtoms.length > 2)
    return false;
  const areArrows = [first, second].every((i) => ARROW.test(textAt(atoms, i)));
  const isSlashed = second === first + 2 && atoms[first + 1]?.text === '/';
  const isSole =
    SOLES.has(a.concept.id) || [first, second].some((i) => MARK.test(textAt(atoms, i)));
  const isNext = second === first + 1 && (areArrows || SOLES.has(a.concept.id));
  if (!(isSlashed && isSole) && !isNext) return false;
  const around = atoms.slice(Math.max(0, first - 2), second + 3);
  return around.every(({ side }) => side === null);
}

const SOLES: ReadonlySet<string> = new Set(['plantar', 'babinski']);
const ARROW = /^[↑↓↔]/u;
const MARK = /^(?:[↑↓↔]|N$)/u;

function areDouble(
  a: Anchor,
  b: Anchor,
  atoms: readonly Atom[],
  tokens: readonly Token[],
  order: SentenceFacts['pairs'],
): boolean {
  const [first, second] = [a.valueAtoms.at(-1), b.valueAtoms[0]];
  if (first === undefined || second !== first + 1 || b.valueAtoms.length > 1) return false;
  if (a.concept !== b.concept) return false;
  // `EHL 5/5 3/5` below `L/R`
  const areOfFive = order !== null && [a, b].every(({ grade }) => grade?.form === 'of-five');
  if (!areOfFive && !(isPlain(a.grade) && isPlain(b.grade))) return false;
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
  parts: [...a.parts.slice(0, 1), ...b.parts.slice(0, 1)],
  form: 'pair',
  scale: a.form === 'of-five' ? 'mrc' : null,
});
