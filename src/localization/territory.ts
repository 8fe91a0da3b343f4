import { constant, lesions } from './lesions';
import type { PerLesion } from './columns';
import type { FeatureObservation } from './observation';

/** By how much the nerve that is named fits, and any other; a judgement, the same as for the root that is named. */
const fits = { own: 1.3, other: 0.15 } as const;

type Places = 'territory' | 'tapped';

/** Lesions by whether their own places, of those that have some, are among those named. */
function placedAt(places: Places, named: readonly string[]): PerLesion {
  const fit = constant(1);
  for (const { index, row } of lesions) {
    const own = row[places];
    if (own) fit[index] = own.some((one) => named.includes(one)) ? fits.own : fits.other;
  }
  return fit;
}

/** How well the nerve whose skin is numb, or the place that was tapped, fits the lesion's own; null where none is named. */
export function nerveFit({ feature, nerves, sites }: FeatureObservation): PerLesion | null {
  if (feature === 'nerve-territory-loss' && nerves.length > 0) return placedAt('territory', nerves);
  if (feature === 'tinel-positive' && sites.length > 0) return placedAt('tapped', sites);
  return null;
}

/** Whether a lesion supplies the skin of a nerve that is named; any does where none is, or where nothing is known of its skin. */
export function suppliesSkin(lesion: number, { nerves }: FeatureObservation): boolean {
  const { territory } = lesions[lesion]!.row;
  return nerves.length === 0 || !territory || territory.some((one) => nerves.includes(one));
}
