import { headsTable } from '../findings/table-head';
import { lexicon } from '../findings/lexicon';
import { type Block, blockAt } from '../note/blocks';
import { withPlainBlanks } from '../note/note';
import type { Steps } from '../note/steps';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { commonOf } from './same-text';

/**
 * A text cut into blocks, each of which ends where the next begins. What is known of a block says nothing of its place, so that what
 * an edit only moves is not touched.
 */
export interface Cut<Known> {
  readonly text: string;
  readonly own: OwnVocabulary | undefined;
  /** What is known of each block: of one whose words have not changed that of the text before. */
  readonly known: readonly Known[];
  /** Where each begins, and how far behind that the text was looked at to find its end. UTF-16. */
  readonly starts: readonly number[];
  readonly reaches: readonly number[];
}

/** Lines that head a table are asked for again and again; few are looked at. */
const LONGEST_HEAD = 300;

/**
 * Cuts a text into blocks. Where a text before it had the same beginning and the same end, only what stands between is cut anew.
 *
 * @param learn what is to be known of a new block
 * @param instead of the blocks that have gone: offered to the new ones in their order, as they may differ by a letter only
 */
export function* cutSteps<Known>(
  text: string,
  own: OwnVocabulary | undefined,
  before: Cut<Known> | null,
  learn: (text: string, instead: Known | undefined) => Known,
): Steps<Cut<Known>> {
  const words = lexicon(own);
  const heads = (line: string): boolean =>
    line.length <= LONGEST_HEAD && headsTable(withPlainBlanks(line), words);
  const old = before !== null && before.own === own ? before : NOTHING;
  const common = commonOf(old.text, text);
  const by = text.length - old.text.length;
  const count = old.starts.length;
  let kept = 0;
  while (kept < count && old.starts[kept]! + old.reaches[kept]! <= common.before) kept += 1;
  const fresh: Block[] = [];
  let at = kept === 0 ? 0 : (old.starts[kept] ?? old.text.length);
  let next = kept;
  while (at < text.length) {
    // what follows is cut as it was where it begins at the same place
    while (next < count && old.starts[next]! + by < at) next += 1;
    const isSame = next < count && old.starts[next]! + by === at;
    if (isSame && at >= text.length - common.behind && at > 0) break;
    yield;
    const block = blockAt(text, at, heads);
    fresh.push(block);
    at = block.end;
  }
  const behind = at < text.length ? next : count;
  const known = old.known.slice(0, kept);
  const starts = old.starts.slice(0, kept);
  const reaches = old.reaches.slice(0, kept);
  for (const [n, { start, end, seen }] of fresh.entries()) {
    const instead = kept + n < behind ? (old.known[kept + n] as Known) : undefined;
    known.push(learn(text.slice(start, end), instead));
    starts.push(start);
    reaches.push(seen - start);
  }
  for (let n = behind; n < count; n += 1) {
    known.push(old.known[n] as Known);
    starts.push(old.starts[n]! + by);
    reaches.push(old.reaches[n]!);
  }
  return { text, own, known, starts, reaches };
}

const NOTHING = { text: '', known: [], starts: [], reaches: [] };

/** Where a block ends. @param starts where each begins */
export function endOf(
  { text, starts }: { readonly text: string; readonly starts: readonly number[] },
  n: number,
): number {
  return starts[n + 1] ?? text.length;
}

/** The number of the block that an offset lies in. */
export function blockOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
