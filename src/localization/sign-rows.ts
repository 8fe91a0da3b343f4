import type { SignId } from '../vocabulary/ids';
import rows from './signs.yaml';

/** How often a sign is found, by what is taken of the part it is looked for in. */
export interface SignChances {
  readonly id: SignId;
  readonly none: number;
  readonly upper: number;
  readonly lower: number;
  readonly both: number;
  readonly muscle: number;
}

const byId = new Map((rows as readonly SignChances[]).map((row) => [row.id, row]));

export function signChances(sign: SignId): SignChances | null {
  return byId.get(sign) ?? null;
}
