import { headsTable } from '../findings/tables';
import { lexicon } from '../findings/lexicon';
import { type Block, blockAt } from '../note/blocks';
import { withPlainBlanks } from '../note/note';
import type { Steps } from '../note/steps';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { commonOf } from './same-text';

/** A text cut into blocks. */
export interface Cut<Known> {
  readonly text: string;
  readonly own: OwnVocabulary | undefined;
  readonly blocks: readonly CutBlock<Known>[];
}

/** A block with what is known of it: of a block whose words have not changed that of the text before. */
export interface CutBlock<Known> extends Block {
  readonly known: Known;
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
  const old = before !== null && before.own === own ? before : { text: '', blocks: [] };
  const common = commonOf(old.text, text);
  const by = text.length - old.text.length;
  const blocks: CutBlock<Known>[] = [];
  for (const block of old.blocks) {
    if (block.seen > common.before) break;
    blocks.push(block);
  }
  const kept = blocks.length;
  const fresh: Block[] = [];
  let at = blocks.at(-1)?.end ?? 0;
  let next = kept;
  while (at < text.length) {
    // what follows is cut as it was where it begins at the same place
    while (next < old.blocks.length && old.blocks[next]!.start + by < at) next += 1;
    const same = old.blocks[next];
    if (same && same.start + by === at && at >= text.length - common.behind && at > 0) break;
    yield;
    const block = blockAt(text, at, heads);
    fresh.push(block);
    at = block.end;
  }
  const behind = at < text.length ? next : old.blocks.length;
  for (const [n, block] of fresh.entries()) {
    const instead = kept + n < behind ? old.blocks[kept + n]!.known : undefined;
    blocks.push({ ...block, known: learn(text.slice(block.start, block.end), instead) });
  }
  for (let n = behind; n < old.blocks.length; n += 1) {
    const { start, end, seen, known } = old.blocks[n]!;
    blocks.push({ start: start + by, end: end + by, seen: seen + by, known });
  }
  return { text, own, blocks };
}
