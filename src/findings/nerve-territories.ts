import type { Token } from '../language/tokens';
import { holds, wordSet } from '../language/word-sets';
import { copyOf, type Atom } from './atom';
import { site } from './lexicon';
import { conceptOf } from './topics';

/** The muscle by which each nerve is examined. */
const MUSCLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    axillary: 'deltoid',
    musculocutaneous: 'biceps',
    radial: 'wrist-extension',
    median: 'abductor-pollicis-brevis',
    ulnar: 'interossei',
    femoral: 'quadriceps',
    obturator: 'hip-adduction',
    peroneal: 'ankle-dorsiflexion',
    fibular: 'ankle-dorsiflexion',
    tibial: 'ankle-plantarflexion',
  }),
);
const nerves = wordSet(MUSCLES.keys());

/** Takes a nerve's name right before a weakness or wasting for its muscles: `L ulnar weakness`. */
export function withNerveTerritories(
  atoms: readonly Atom[],
  tokens: readonly Token[],
): readonly Atom[] {
  if (!holds(tokens, nerves)) return atoms;
  return atoms.map((atom, i) => {
    const muscle = MUSCLES.get(atom.text.toLowerCase());
    const sign = conceptOf(atoms[i + 1]);
    const isSaid = sign?.kind === 'sign' && (sign.group === 'power' || sign.group === 'bulk');
    if (muscle === undefined || !isSaid || sign.region !== undefined) return atom;
    const other = copyOf(atom);
    other.site = { row: site(muscle), plural: false, short: false };
    return other;
  });
}
