import { wordAt } from '../language/word-at';
import type { ValueId } from '../vocabulary/reader-rows';
import { has, type Atom } from './atom';
import type { Draft } from './draft';

/** What a plantar response can be. */
export const PLANTAR_VALUES = new Set<ValueId>([
  'up',
  'down',
  'arrow-up',
  'arrow-down',
  'mute',
  'equivocal',
  'withdrawal',
]);
const SOLE_SITES = new Set(['toe', 'foot', 'plantar-reflex']);

/**
 * `R toe ↑`, `toes downgoing`, `upgoing toes`: up and down next to a toe or sole speak of the plantar response.
 *
 * @returns the number of the toe's or sole's atom; -1 where none is near
 */
export function soleNear(draft: Draft, i: number, atom: Atom): number {
  if (has(wordAt(draft.atoms, i - 1), 'other')) return -1;
  if (!atom.values.some((value) => PLANTAR_VALUES.has(value))) return -1;
  for (const step of [-1, 1]) {
    for (let j = i + step; j >= 0 && j < draft.atoms.length && Math.abs(j - i) <= 7; j += step) {
      const other = draft.atoms[j] as Atom;
      if (
        other.site !== null &&
        SOLE_SITES.has(other.site.row.id) &&
        (other.site.row.id !== 'foot' || /sole/iu.test(other.text))
      )
        return j;
      if (other.concept !== null || has(other, 'clause')) break;
      if (has(other, 'separator') && other.text !== 'and' && other.text !== '/') break;
      if (other.values.length > 0 && step > 0) break;
      if (!(
        has(other, 'filler') ||
        other.side !== null ||
        has(other, 'colon') ||
        other.values.length > 0 ||
        has(other, 'separator') ||
        has(other, 'dash')
      ))
        break;
    }
  }
  return -1;
}
