import { type Opening, type Section, sectionsOf, UNTITLED } from '../note/sections';
import { blockOf } from './cut';

/** No heading. Always this list, so that blocks without one are told without looking at them. */
export const NO_OPENINGS: readonly Opening[] = [];

/** What stands above the first heading. */
const NO_HEADING: Opening = { ...UNTITLED, title: '', start: 0 };

/** The sections of a note that is read block by block. Offsets of what it gives are offsets into the note. */
export class BlockSections {
  /** Of each block the number of the last one with a heading, itself included; -1 where there is none. */
  readonly #headed: readonly number[];

  /**
   * @param starts where each block begins
   * @param openings the headings of each block, with offsets into it
   */
  constructor(
    private readonly text: string,
    private readonly starts: readonly number[],
    private readonly openings: readonly (readonly Opening[])[],
  ) {
    let last = -1;
    this.#headed = openings.map((here, n) => (here === NO_OPENINGS ? last : (last = n)));
  }

  all(): Section[] {
    const all: Opening[] = [];
    for (let n = 0; n < this.openings.length; n += 1) this.#add(n, all);
    return sectionsOf(all, this.text.length);
  }

  /** The heading of the section that holds an offset. @param block the number of the block that holds it */
  at(offset: number, block: number): Opening {
    let n = this.#headed[block] ?? -1;
    for (; n >= 0; n = this.#headed[n - 1] ?? -1) {
      const before = offset - this.starts[n]!;
      const found = this.openings[n]!.findLast(({ start }) => start <= before);
      if (found) return this.#placed(n, found);
    }
    return NO_HEADING;
  }

  /** The sections of a stretch as if it were a note: with offsets into it. */
  within(start: number, end: number): Section[] {
    if (start >= end) return [];
    const first = blockOf(this.starts, start);
    const { kind, title } = this.at(start, first);
    const all: Opening[] = [];
    for (let n = first; n < this.starts.length && this.starts[n]! < end; n += 1) this.#add(n, all);
    const inside = all
      .filter((one) => one.start > start && one.start < end)
      .map((one) => ({ ...one, start: one.start - start }));
    return sectionsOf(inside, end - start, { kind, title });
  }

  #add(n: number, all: Opening[]): void {
    for (const one of this.openings[n]!) all.push(this.#placed(n, one));
  }

  #placed(n: number, { kind, title, start }: Opening): Opening {
    return { kind, title, start: start + this.starts[n]! };
  }
}
