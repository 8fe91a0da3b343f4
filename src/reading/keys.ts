/**
 * The keys by which findings are known within a reading, in place of their ids. An id tells where in the note the words begin
 * (`spasticity@120`, `spasticity@120.2` for a second one there) and changes with every character typed above. A key tells the block,
 * by a number of its own, and which of the places in the block at which words begin it is: `spasticity@3#17`.
 */
export class BlockKeys {
  readonly #ranks: ReadonlyMap<number, number>;
  readonly #starts: readonly number[];

  /**
   * @param block its number
   * @param starts offsets in the block at which words of findings begin
   */
  constructor(
    private readonly block: number,
    starts: readonly number[],
  ) {
    this.#starts = [...new Set(starts)].sort((a, b) => a - b);
    this.#ranks = new Map(this.#starts.map((start, rank) => [start, rank]));
  }

  /** The key of what begins at an offset in the block and has an id there. */
  keyOf({ id, start }: { readonly id: string; readonly start: number }): string {
    const at = id.lastIndexOf('@');
    return `${id.slice(0, at)}@${String(this.#ranks.get(start))}${timesIn(id)}#${String(this.block)}`;
  }

  /** The offset in the block that a key tells of. */
  placeOf(key: string): number {
    return this.#starts[parseInt(key.slice(key.lastIndexOf('@') + 1), 10)] ?? 0;
  }
}

/** The id in the note of what begins at an offset. */
export function idOf(key: string, start: number): string {
  return `${key.slice(0, key.lastIndexOf('@'))}@${String(start)}${timesIn(key)}`;
}

/** `.2` of a second one at the same place. */
function timesIn(key: string): string {
  const dot = key.indexOf('.');
  if (dot < 0) return '';
  const end = key.indexOf('#', dot);
  return key.slice(dot, end < 0 ? undefined : end);
}
