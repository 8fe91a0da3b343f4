import { anatomy } from '../anatomy/anatomy';
import type { WayRow } from '../anatomy/rows';

const ways = new Map<string, WayRow>(
  [...anatomy.muscles, ...anatomy.reflexes].map((way) => [way.id, way]),
);

/** The way of a muscle or reflex by its id; undefined for sites that are neither. */
export function findWay(id: string): WayRow | undefined {
  return ways.get(id);
}

/** As `findWay`, for ids the code itself names. */
export function wayOf(id: string): WayRow {
  const way = ways.get(id);
  if (!way) throw new Error(`no muscle or reflex ${id}`);
  return way;
}
