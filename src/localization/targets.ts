import { anatomy } from '../anatomy/anatomy';
import type { Target } from './state';
import { findWay } from './ways';

const areas = new Map(anatomy.areas.map((area) => [area.id, area]));

/** What a site of the vocabulary means: one muscle or reflex, or an area for each limb; none where the anatomy has neither. */
export function targetsOf(site: string): readonly Target[] {
  const way = findWay(site);
  if (way) return [{ kind: 'way', way }];
  return (areas.get(site)?.of ?? []).map((parts): Target => ({ kind: 'parts', parts }));
}
