/** Numbers of all lesions, one each by its index. What is said of lesions is worked out for all of them at once, a column at a time. */
export type PerLesion = Float64Array;

export function zeros(lesions: number): PerLesion {
  return new Float64Array(lesions);
}

/** Adds a column, or a share of it. */
export function add(sums: PerLesion, column: PerLesion, share = 1): void {
  for (let n = 0; n < sums.length; n += 1) sums[n]! += share * column[n]!;
}

/** Multiplies a column in its place, and returns it. */
export function scale(column: PerLesion, share: number): PerLesion {
  for (let n = 0; n < column.length; n += 1) column[n]! *= share;
  return column;
}

/** Keeps the greater of the two, or of the one and a share of the other. */
export function raise(highest: PerLesion, column: PerLesion, share = 1): void {
  for (let n = 0; n < highest.length; n += 1) {
    const one = share * column[n]!;
    if (one > highest[n]!) highest[n] = one;
  }
}

/** Keeps the lesser of the two. */
export function lower(lowest: PerLesion, column: PerLesion): void {
  for (let n = 0; n < lowest.length; n += 1) lowest[n] = Math.min(lowest[n]!, column[n]!);
}

/** Multiplies what is spared so far by what one more way, or a share of it, spares. */
export function spare(kept: PerLesion, chances: PerLesion, share = 1): void {
  for (let n = 0; n < kept.length; n += 1) kept[n]! *= 1 - Math.min(share * chances[n]!, 1);
}

/** Turns chances into those of the opposite: what is spared into what is taken. */
export function complement(column: PerLesion): PerLesion {
  for (let n = 0; n < column.length; n += 1) column[n] = 1 - column[n]!;
  return column;
}

/** The chance of any of several independent ways; a way nobody takes may be left out. */
export function either(lesions: number, ways: readonly (PerLesion | undefined)[]): PerLesion {
  const kept = zeros(lesions).fill(1);
  for (const way of ways) if (way) spare(kept, way);
  return complement(kept);
}

/** A column of which only what is not 0 is listed: most observations bear on some lesions only. */
export interface SparseColumn {
  /** Indexes of the lesions, and the number of each: those that are more than 0 first. */
  readonly at: Uint16Array;
  readonly by: Float64Array;
  /** How many are more than 0. */
  readonly more: number;
}

/** Less than this is 0 but for the last digits of a sum. */
const negligible = 1e-12;

export function sparse(column: PerLesion): SparseColumn {
  let count = 0;
  const at = new Uint16Array(column.length);
  for (let n = 0; n < column.length; n += 1) if (column[n]! > negligible) at[count++] = n;
  const more = count;
  for (let n = 0; n < column.length; n += 1) if (column[n]! < -negligible) at[count++] = n;
  const by = zeros(count);
  for (let k = 0; k < count; k += 1) by[k] = column[at[k]!]!;
  return { at: at.slice(0, count), by, more };
}

export function addSparse(sums: PerLesion, { at, by }: SparseColumn): void {
  for (let k = 0; k < at.length; k += 1) sums[at[k]!]! += by[k]!;
}
