import { anatomy } from '../anatomy/anatomy';
import type { WayRow } from '../anatomy/rows';

const ways = new Map<string, WayRow>(
  [...anatomy.muscles, ...anatomy.reflexes].map((way) => [way.id, way]),
);

/** The way of a muscle or reflex by its id; undefined for sites that are neither. */
export function findWay(id: string): WayRow | undefined {
  return ways.get(id);
}
