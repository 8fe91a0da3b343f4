import { copyOf, has, isUnknown, type Atom } from './atom';
import { site } from './lexicon';
import { conceptOf, type Topic } from './topics';

/**
 * Drops abbreviations that mean a site only in the company of a grade or among reflexes.
 *
 * @param topic what the sentence before was about
 */
export function withoutIdleShorts(atoms: readonly Atom[], topic: Topic): readonly Atom[] {
  if (!atoms.some(({ site }) => site?.short === true)) return atoms;
  const about = topic?.group;
  return atoms.map((atom, i) => {
    if (atom.site?.short !== true) return atom;
    if (isBoth(atoms, i)) {
      const both = copyOf(atom);
      both.site = null;
      both.side = 'bilateral';
      return both;
    }
    if (atom.text === 'PL' && isResponse(atoms[i + 1])) {
      const plantar = copyOf(atom);
      plantar.site = { row: site('plantar-reflex'), plural: false, short: false };
      return plantar;
    }
    const isSite =
      isInCompany(atoms, i, topic) ||
      ((about === 'reflex' || about === 'power') && atom.text.length > 1);
    const { row, plural } = atom.site;
    const other = copyOf(atom);
    other.site = isSite ? { row, plural, short: false } : null;
    return other;
  });
}

/** `PL ext`, `PL ↓`: the plantar response, not the peroneus longus. */
const isResponse = (next: Atom | undefined): boolean =>
  next?.values.some((value) => /^(?:up|down|arrow-up|arrow-down|mute)$/u.test(value)) === true;

/** `quads 4/5 B, patellar 3+ B`: both sides, where another value would follow a reflex of that name. */
function isBoth(atoms: readonly Atom[], i: number): boolean {
  if (atoms[i]?.text !== 'B' || i === 0) return false;
  const [before, next] = [atoms[i - 1], atoms[i + 1]];
  const isValue = (atom: Atom | undefined): boolean =>
    atom !== undefined && (atom.grade !== null || atom.values.length > 0);
  return (isValue(before) || has(before, 'close')) && !isValue(next) && !has(next, 'colon');
}

function isInCompany(atoms: readonly Atom[], i: number, topic: Topic): boolean {
  const { text, site } = atoms[i] as Atom;
  const single = text.length === 1;
  // BCR, MHJ, FFJ have one meaning only
  if (text.length >= 3 && text === text.toUpperCase() && site?.row.kind === 'reflex') return true;
  for (const step of [1, -1]) {
    for (let j = i + step; j >= 0 && j < atoms.length && Math.abs(j - i) <= 8; j += step) {
      const atom = atoms[j] as Atom;
      if (atom.grade !== null)
        return (
          !single ||
          topic?.group === 'reflex' ||
          atoms.some((other) => conceptOf(other)?.group === 'reflex')
        );
      if (atom.values.length > 0 && !single && !has(atom, 'filler')) return true;
      if (atom.concept !== null && !single) return true;
      if (has(atom, 'clause') || has(atom, 'other')) break;
      if (isUnknown(atom) && !has(atom, 'colon') && !has(atom, 'dash')) break;
    }
  }
  return false;
}
