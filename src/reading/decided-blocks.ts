import { isRejected, matchDecisions, withDecision } from '../decisions/apply-decisions';
import type { Decision } from '../decisions/decision';
import type { Finding } from '../findings/finding';
import { deepFreeze } from '../note/freeze';
import { blockOf, type Cut } from './cut';
import type { BlockMemory, ReadBlock } from './read-block';

const NONE: readonly Finding[] = Object.freeze([]);

/** What the note's reader decided of its findings. Only the blocks that hold the words of a decision are looked at. */
export class DecidedBlocks {
  /** The blocks with their findings as they were decided, without those that were rejected. */
  readonly blocks: readonly ReadBlock[];
  /** In the order of the text; frozen. */
  readonly rejected: readonly Finding[] = NONE;
  /** By the numbers of their blocks, at their places in the note. */
  readonly #decided = new Map<number, readonly Finding[]>();

  constructor(
    { text, known, starts }: Cut<BlockMemory>,
    asRead: readonly ReadBlock[],
    decisions: readonly Decision[],
  ) {
    this.blocks = asRead;
    const placed = (n: number): readonly Finding[] =>
      known[n]!.findingsAt(starts[n]!, asRead[n]!.reading);
    const touched = new Set<number>();
    const near = ({ start, end }: { start: number; end: number }): readonly Finding[] => {
      const found: Finding[] = [];
      for (let n = blockOf(starts, start); n < starts.length && starts[n]! < end; n += 1) {
        touched.add(n);
        found.push(...placed(n));
      }
      return found;
    };
    const decided = matchDecisions(text, near, decisions);
    if (decided.size === 0) return;
    const blocks = [...asRead];
    for (const n of [...touched].sort((a, b) => a - b)) {
      const all = placed(n);
      if (!all.some(({ id }) => decided.has(id))) continue;
      const here = all.map((one) => withDecision(one, decided.get(one.id)));
      if (here.every((one, k) => one === all[k])) continue;
      this.#decided.set(n, deepFreeze(here));
      blocks[n] = known[n]!.decided(asRead[n]!, here);
    }
    this.blocks = blocks;
    this.rejected = Object.freeze([...this.#decided.values()].flat().filter(isRejected));
  }

  /** The findings of a block as they were decided. @param placed as they were read, at their places in the note */
  readonly asDecided = (n: number, placed: readonly Finding[]): readonly Finding[] =>
    this.#decided.get(n)?.filter((one) => !isRejected(one)) ?? placed;
}
