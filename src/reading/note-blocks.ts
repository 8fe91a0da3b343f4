import { type ContextFacts, type ContextRest, restFor, sameFacts } from '../context/context-facts';
import { UNTITLED } from '../note/sections';
import type { Steps } from '../note/steps';
import type { BlockReading } from './block-reading';
import type { Cut } from './cut';
import type { BlockMemory, ReadBlock } from './read-block';
import { OfEach, sameEnds, spliced } from '../note/same-ends';

/** What was made of a note's blocks, each list in the order of the text. */
interface Read {
  readonly known: readonly BlockMemory[];
  readonly readings: readonly BlockReading[];
  /** What the note says to each. */
  readonly rests: readonly ContextRest[];
  readonly blocks: readonly ReadBlock[];
}

/** So many blocks are settled in one step. */
const MANY = 20;

/** Reads the blocks of a note. What an edit does not touch is not even looked at: a long note has thousands of them. */
export class NoteBlocks {
  #last: Read = { known: [], readings: [], rests: [], blocks: [] };
  readonly #facts = new OfEach(({ facts }: BlockReading): ContextFacts => facts);

  *steps(cut: Cut<BlockMemory>): Steps<readonly ReadBlock[]> {
    const { known } = cut;
    const readings = yield* this.#readings(cut);
    const last = this.#last;
    const same = sameEnds(last.readings, readings);
    const [from, to] = [same.before, readings.length - same.behind];
    const saysSame =
      readings.length === last.readings.length &&
      readings
        .slice(from, to)
        .every(({ facts }, n) => sameFacts(facts, last.readings[from + n]!.facts));
    const rests = saysSame ? last.rests : restFor(this.#facts.of(readings));
    const [first, behind] = saysSame ? [from, to] : [0, readings.length];
    const fresh: ReadBlock[] = [];
    for (let n = first; n < behind; n += 1) {
      if (n % MANY === MANY - 1) yield;
      fresh.push(known[n]!.in(readings[n]!, rests[n]!));
    }
    const blocks = saysSame ? spliced(last.blocks, same, fresh) : fresh;
    this.#last = { known, readings, rests, blocks };
    return blocks;
  }

  /** In the order of the text, as each is read under the headings above it. */
  *#readings({ own, known }: Cut<BlockMemory>): Steps<readonly BlockReading[]> {
    const last = this.#last;
    const { before, behind } = sameEnds(last.known, known);
    const more = known.length - last.known.length;
    const readings = last.readings.slice(0, before);
    let n = before;
    for (; n < known.length; n += 1) {
      const above = readings[n - 1];
      const one = known[n]!;
      const caption = one.headsTable ? (above?.captionBelow ?? '') : '';
      const reading = yield* one.read({ above: above?.open ?? UNTITLED, caption, own });
      // what follows is read under what it was read under
      if (n >= known.length - behind && reading === last.readings[n - more]) break;
      readings.push(reading);
    }
    return readings.concat(last.readings.slice(n - more));
  }
}
