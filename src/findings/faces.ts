import type { Token } from '../language/tokens';
import { holds, wordSet } from '../language/word-sets';
import { copyOf, has, type Atom } from './atom';
import { concept, site } from './lexicon';
import { isPlace } from './place';
import { conceptOf, type Topic } from './topics';

const OF_FACE = /^(?:weakness|paresis|paralysis) of (?:the )?face$/iu;
const faces = wordSet(['face', 'facial']);

/**
 * Takes the face for a place where the words that name its weakness say more than that: `weakness of the face on the left and of
 * the arm and leg on the right`, and the item of a stroke scale (`facial palsy 2`).
 *
 * @param topic what the sentence is about by what stands before it
 */
export function withFaces(
  atoms: readonly Atom[],
  tokens: readonly Token[],
  topic: Topic,
): readonly Atom[] {
  if (!holds(tokens, faces)) return atoms;
  const inScale = topic?.id === 'nihss' || atoms.some((atom) => conceptOf(atom)?.id === 'nihss');
  return atoms.flatMap((atom, i) => {
    if (atom.concept?.id !== 'facial-weakness') return [atom];
    if (inScale && isScored(atoms, i)) return [faceOf(atom, atom.from)];
    if (!OF_FACE.test(atom.text) || !isJoined(atoms, i)) return [atom];
    const sign = copyOf(atom);
    sign.to = atom.from + 1;
    sign.text = atom.text.replace(/ .*/u, '');
    sign.concept = concept('weakness');
    return [sign, faceOf(atom, atom.to - 1)];
  });
}

function faceOf(atom: Atom, from: number): Atom {
  const face = copyOf(atom);
  face.from = from;
  face.concept = null;
  face.values = [];
  face.site = { row: site('face'), plural: false, short: false };
  return face;
}

const isScored = (atoms: readonly Atom[], i: number): boolean =>
  atoms[has(atoms[i + 1], 'colon') ? i + 2 : i + 1]?.grade?.form === 'single';

/** A place of the limbs follows in the same list. */
function isJoined(atoms: readonly Atom[], i: number): boolean {
  let joined = false;
  for (let j = i + 1; j < atoms.length; j += 1) {
    const atom = atoms[j] as Atom;
    if (joined && atom.site !== null)
      return atom.concept === null && atom.site.row.region !== 'head';
    if (has(atom, 'separator')) joined = true;
    else if (!isPlace(atom) && !has(atom, 'filler') && !has(atom, 'preposition')) return false;
  }
  return false;
}
