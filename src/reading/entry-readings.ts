import { entryStarts } from '../note/entries';
import type { PlacedEntry } from '../consistency/entries-of-note';
import { Entry } from '../consistency/entry';
import type { EntryReading } from '../consistency/examination';
import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import type { Line, Sentence } from '../note/note';
import type { Opening } from '../note/sections';
import type { Steps } from '../note/steps';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import type { BlockSections } from './block-sections';
import { blockOf } from './cut';
import type { ReadBlock } from './read-block';
import { OfEach } from '../note/same-ends';
import { shiftContext, shiftFinding } from './shift';

/** A note that was read block by block. */
export interface ReadBlocks {
  readonly text: string;
  readonly blocks: readonly ReadBlock[];
  /** Where each block begins. */
  readonly starts: readonly number[];
  readonly sections: BlockSections;
}

/** A stretch of the note between two dates. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly ReadBlock[];
  /** The number of the first of them. */
  readonly first: number;
  /** How far before it its first block begins. */
  readonly ahead: number;
  /** The heading of the section that holds its beginning. */
  readonly heading: Opening;
}

/** An entry with all that it was made from. */
interface KnownEntry {
  readonly stretch: Stretch;
  readonly entry: Entry;
}

/** No line that opens an entry. */
const UNDATED: readonly number[] = [];

/** Makes the entries of a note, and keeps those whose words and findings have not changed. */
export class EntryMemory {
  /** By their first block. */
  #known = new Map<ReadBlock | undefined, KnownEntry[]>();
  readonly #dated = new OfEach(({ reading: { dated } }: ReadBlock) =>
    dated.length === 0 ? UNDATED : dated,
  );

  *entriesOf(note: ReadBlocks, own: OwnVocabulary | undefined): Steps<PlacedEntry[]> {
    const known = new Map<ReadBlock | undefined, KnownEntry[]>();
    const placed: PlacedEntry[] = [];
    for (const stretch of stretchesOf(note, this.#dated.of(note.blocks))) {
      const [first] = stretch.blocks;
      const same = this.#known.get(first)?.find((one) => isSame(one.stretch, stretch));
      const entry = same?.entry ?? new Entry(yield* readingOf(note, stretch), own);
      const list = known.get(first);
      if (list) list.push({ stretch, entry });
      else known.set(first, [{ stretch, entry }]);
      placed.push({ entry, start: stretch.start });
    }
    this.#known = known;
    return placed;
  }
}

/** @param dated offsets in each block of the lines that open an entry */
function stretchesOf(note: ReadBlocks, dated: readonly (readonly number[])[]): Stretch[] {
  const { text, blocks, starts, sections } = note;
  const lines: number[] = [];
  for (let n = 0; n < dated.length; n += 1)
    if (dated[n] !== UNDATED) for (const at of dated[n]!) lines.push(starts[n]! + at);
  const opened = entryStarts(lines);
  return opened.map((start, n) => {
    const end = opened[n + 1] ?? text.length;
    const first = blockOf(starts, start);
    const last = n + 1 < opened.length ? blockOf(starts, end - 1) : blocks.length - 1;
    const ahead = start - (starts[first] ?? 0);
    const heading = sections.at(start);
    return { start, end, blocks: blocks.slice(first, last + 1), first, ahead, heading };
  });
}

function isSame(one: Stretch, other: Stretch): boolean {
  const [a, b] = [one.blocks, other.blocks];
  return (
    a.length === b.length &&
    one.end - one.start === other.end - other.start &&
    one.ahead === other.ahead &&
    one.heading.kind === other.heading.kind &&
    one.heading.title === other.heading.title &&
    isContinued(one) === isContinued(other) &&
    a.every((block, n) => block === b[n])
  );
}

/** Its first section began before it. */
const isContinued = ({ start, heading }: Stretch): boolean => heading.start < start;

/** What was read of an entry, with offsets into it. A sentence belongs to the entry that it begins in, with all it says. */
function* readingOf(note: ReadBlocks, stretch: Stretch): Steps<EntryReading> {
  const { start, end, blocks, first: number } = stretch;
  const lines: Line[] = [];
  const sentences: Sentence[] = [];
  const cut: Sentence[] = [];
  const findings: Finding[] = [];
  const context: ContextFinding[] = [];
  let paragraphs = 0;
  for (const [n, block] of blocks.entries()) {
    yield;
    const at = note.starts[number + n]!;
    const by = at - start;
    const isHere = (offset: number): boolean => offset + at >= start && offset + at < end;
    const { note: own } = block.reading;
    for (const line of own.lines) if (isHere(line.start)) lines.push(moved(line, by));
    const all = own.sentences;
    const first = all.findIndex((one) => isHere(one.start));
    if (first >= 0) {
      const beyond = all.findIndex((one, k) => k > first && !isHere(one.start));
      const last = beyond < 0 ? all.length : beyond;
      const from = first === 0 ? -Infinity : all[first]!.start;
      const to = last === all.length ? Infinity : all[last]!.start;
      for (const sentence of all.slice(first, last)) {
        const { start: begin, end: until, text, paragraph } = sentence;
        cut.push(sentence);
        sentences.push({
          ...{ start: begin + by, end: until + by, text },
          paragraph: paragraph + paragraphs,
        });
      }
      for (const one of block.findings)
        if (one.start >= from && one.start < to) findings.push(shiftFinding(one, by, one.id));
      for (const one of block.context)
        if (one.start >= from && one.start < to) context.push(shiftContext(one, by, one.id));
    }
    paragraphs += own.paragraphs.length;
  }
  const length = Math.max(end - start, sentences.at(-1)?.end ?? 0);
  const text = note.text.slice(start, start + length);
  const sections = note.sections.within(start, start + length);
  return {
    note: { text, lines, sections, paragraphs: [], sentences },
    cut,
    findings,
    context,
    continued: isContinued(stretch),
  };
}

const moved = ({ start, end, text }: Line, by: number): Line => ({
  ...{ start: start + by, end: end + by, text },
});
