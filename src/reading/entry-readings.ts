import { entryStarts } from '../note/entries';
import { Entry } from '../consistency/entry';
import type { EntryReading } from '../consistency/examination';
import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import type { Line, Sentence } from '../note/note';
import type { Opening } from '../note/sections';
import type { Steps } from '../note/steps';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import type { BlockSections } from './block-sections';
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
  /** The numbers of its first block, and of the one behind its last. */
  readonly first: number;
  readonly last: number;
  /** How far before it its first block begins. */
  readonly ahead: number;
  /** The heading of the section that holds its beginning. */
  readonly heading: Opening;
}

/** The entries of a note, and where each begins. */
export interface PlacedEntries {
  readonly entries: readonly Entry[];
  readonly starts: readonly number[];
}

/** Entries with all that they were made from. */
interface KnownEntries {
  readonly blocks: readonly ReadBlock[];
  readonly stretches: readonly Stretch[];
  readonly entries: readonly Entry[];
}

/** No line that opens an entry. */
const UNDATED: readonly number[] = [];

/** Makes the entries of a note, and keeps those whose words and findings have not changed. */
export class EntryMemory {
  #last: KnownEntries = { blocks: [], stretches: [], entries: [] };
  readonly #dated = new OfEach(({ reading: { dated } }: ReadBlock) =>
    dated.length === 0 ? UNDATED : dated,
  );

  *entriesOf(note: ReadBlocks, own: OwnVocabulary | undefined): Steps<PlacedEntries> {
    const { blocks } = note;
    const last = this.#last;
    const stretches = stretchesOf(note, this.#dated.of(blocks));
    const more = stretches.length - last.stretches.length;
    const known = (stretch: Stretch, n: number): Entry | undefined => {
      const before = last.stretches[n];
      const isSame =
        before !== undefined &&
        isAlike(before, stretch) &&
        holdsSame(last.blocks, before, blocks, stretch);
      return isSame ? last.entries[n] : undefined;
    };
    const entries: Entry[] = [];
    for (const [n, stretch] of stretches.entries()) {
      // counted from the beginning of the note, or from its end
      const entry = known(stretch, n) ?? (more === 0 ? undefined : known(stretch, n - more));
      entries.push(entry ?? new Entry(yield* readingOf(note, stretch), own));
    }
    this.#last = { blocks, stretches, entries };
    return { entries, starts: stretches.map(({ start }) => start) };
  }
}

/** @param dated offsets in each block of the lines that open an entry */
function stretchesOf(
  { text, blocks, starts, sections }: ReadBlocks,
  dated: readonly (readonly number[])[],
): Stretch[] {
  const lines: number[] = [];
  for (let n = 0; n < dated.length; n += 1)
    if (dated[n] !== UNDATED) for (const at of dated[n]!) lines.push(starts[n]! + at);
  const opened = entryStarts(lines);
  let first = 0;
  return opened.map((start, n) => {
    const end = opened[n + 1] ?? text.length;
    while (first + 1 < starts.length && starts[first + 1]! <= start) first += 1;
    let last = first;
    while (last < blocks.length && starts[last]! < end) last += 1;
    const ahead = start - (starts[first] ?? 0);
    return { start, end, first, last, ahead, heading: sections.at(start, first) };
  });
}

/** Whether two stretches are of one length and lie alike in their blocks and sections. */
function isAlike(one: Stretch, other: Stretch): boolean {
  return (
    one.end - one.start === other.end - other.start &&
    one.last - one.first === other.last - other.first &&
    one.ahead === other.ahead &&
    one.heading.kind === other.heading.kind &&
    one.heading.title === other.heading.title &&
    isContinued(one) === isContinued(other)
  );
}

/** Whether two stretches that are alike hold the same blocks. */
function holdsSame(
  before: readonly ReadBlock[],
  one: Stretch,
  now: readonly ReadBlock[],
  other: Stretch,
): boolean {
  for (let n = one.last - one.first - 1; n >= 0; n -= 1)
    if (before[one.first + n] !== now[other.first + n]) return false;
  return true;
}

/** Its first section began before it. */
const isContinued = ({ start, heading }: Stretch): boolean => heading.start < start;

/** What was read of an entry, with offsets into it. A sentence belongs to the entry that it begins in, with all it says. */
function* readingOf(note: ReadBlocks, stretch: Stretch): Steps<EntryReading> {
  const { start, end } = stretch;
  const lines: Line[] = [];
  const sentences: Sentence[] = [];
  const cut: Sentence[] = [];
  const findings: Finding[] = [];
  const context: ContextFinding[] = [];
  let paragraphs = 0;
  for (let n = stretch.first; n < stretch.last; n += 1) {
    yield;
    const block = note.blocks[n]!;
    const at = note.starts[n]!;
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
        cut.push(sentence);
        sentences.push({
          start: sentence.start + by,
          end: sentence.end + by,
          text: sentence.text,
          paragraph: sentence.paragraph + paragraphs,
        });
      }
      for (const one of block.findings)
        if (one.start >= from && one.start < to)
          findings.push(by === 0 ? one : shiftFinding(one, by, one.id));
      for (const one of block.context)
        if (one.start >= from && one.start < to)
          context.push(by === 0 ? one : shiftContext(one, by, one.id));
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

const moved = (line: Line, by: number): Line => ({
  start: line.start + by,
  end: line.end + by,
  text: line.text,
});
