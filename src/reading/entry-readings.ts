import { entryStarts } from '../note/entries';
import type { PlacedEntry } from '../consistency/entries-of-note';
import { Entry } from '../consistency/entry';
import type { EntryReading } from '../consistency/examination';
import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import { tokensOf } from '../language/tokens';
import { type Line, sectionAt, type Section, type Sentence } from '../note/note';
import type { Steps } from '../note/steps';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import type { ReadBlock } from './read-block';
import { shiftContext, shiftFinding } from './shift';

/** A note that was read block by block. */
export interface ReadBlocks {
  readonly text: string;
  readonly blocks: readonly ReadBlock[];
  readonly sections: readonly Section[];
}

/** A stretch of the note between two dates. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly ReadBlock[];
  /** The section that holds its beginning. */
  readonly section: Section | undefined;
}

/** An entry with all that it was made from. */
interface KnownEntry {
  readonly stretch: Stretch;
  readonly entry: Entry;
}

/** Makes the entries of a note, and keeps those whose words and findings have not changed. */
export class EntryMemory {
  /** By the number of their first block. */
  #known = new Map<number, KnownEntry[]>();

  *entriesOf(note: ReadBlocks, own: OwnVocabulary | undefined): Steps<PlacedEntry[]> {
    const known = new Map<number, KnownEntry[]>();
    const placed: PlacedEntry[] = [];
    for (const stretch of stretchesOf(note)) {
      const first = stretch.blocks[0]?.reading.number ?? -1;
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

function stretchesOf({ text, blocks, sections }: ReadBlocks): Stretch[] {
  const starts = entryStarts(
    blocks.flatMap(({ start, reading }) => reading.dated.map((at) => start + at)),
  );
  let next = 0;
  return starts.map((start, n) => {
    const end = starts[n + 1] ?? text.length;
    while (next < blocks.length && blocks[next]!.end <= start) next += 1;
    let last = next;
    while (last < blocks.length && blocks[last]!.start < end) last += 1;
    return { start, end, blocks: blocks.slice(next, last), section: sectionAt(sections, start) };
  });
}

function isSame(one: Stretch, other: Stretch): boolean {
  const [a, b] = [one.blocks, other.blocks];
  if (a.length !== b.length || one.end - one.start !== other.end - other.start) return false;
  if ((a[0]?.start ?? 0) - one.start !== (b[0]?.start ?? 0) - other.start) return false;
  if (one.section?.kind !== other.section?.kind || one.section?.title !== other.section?.title)
    return false;
  if (isContinued(one) !== isContinued(other)) return false;
  return a.every((block, n) => {
    const { reading, findings, context } = b[n]!;
    return block.reading === reading && block.findings === findings && block.context === context;
  });
}

/** Its first section began before it. */
const isContinued = ({ start, section }: Stretch): boolean => (section?.start ?? 0) < start;

/** What was read of an entry, with offsets into it. A sentence belongs to the entry that it begins in, with all it says. */
function* readingOf(note: ReadBlocks, stretch: Stretch): Steps<EntryReading> {
  const { start, end, blocks } = stretch;
  const lines: Line[] = [];
  const sentences: Sentence[] = [];
  const findings: Finding[] = [];
  const context: ContextFinding[] = [];
  let paragraphs = 0;
  for (const block of blocks) {
    yield;
    const by = block.start - start;
    const isHere = (offset: number): boolean => offset >= start && offset < end;
    const { note: own } = block.reading;
    for (const line of own.lines) if (isHere(line.start + block.start)) lines.push(moved(line, by));
    const all = own.sentences;
    const first = all.findIndex((one) => isHere(one.start + block.start));
    if (first >= 0) {
      const beyond = all.findIndex((one, n) => n > first && !isHere(one.start + block.start));
      const last = beyond < 0 ? all.length : beyond;
      const from = first === 0 ? -Infinity : all[first]!.start;
      const to = last === all.length ? Infinity : all[last]!.start;
      for (const { start: at, end: until, text, paragraph } of all.slice(first, last))
        sentences.push({
          ...{ start: at + by, end: until + by, text },
          paragraph: paragraph + paragraphs,
        });
      for (const one of block.findings)
        if (one.start >= from && one.start < to) findings.push(shiftFinding(one, by, one.id));
      for (const one of block.context)
        if (one.start >= from && one.start < to) context.push(shiftContext(one, by, one.id));
    }
    paragraphs += own.paragraphs.length;
  }
  for (const sentence of sentences) {
    yield;
    // cut now, step by step, as the rules ask for all of them
    tokensOf(sentence);
  }
  const length = Math.max(end - start, sentences.at(-1)?.end ?? 0);
  const text = note.text.slice(start, start + length);
  const sections = sectionsIn(note.sections, start, start + length);
  return {
    note: { text, lines, sections, paragraphs: [], sentences },
    findings,
    context,
    continued: isContinued(stretch),
  };
}

const moved = ({ start, end, text }: Line, by: number): Line => ({
  ...{ start: start + by, end: end + by, text },
});

/** The sections of a stretch, with offsets into it. */
function sectionsIn(sections: readonly Section[], start: number, end: number): Section[] {
  let first = 0;
  let high = sections.length;
  while (first < high) {
    const middle = (first + high) >> 1;
    if (sections[middle]!.end <= start) first = middle + 1;
    else high = middle;
  }
  const found: Section[] = [];
  for (let n = first; n < sections.length && sections[n]!.start < end; n += 1) {
    const { kind, title, start: from, end: to } = sections[n]!;
    found.push({
      kind,
      title,
      start: Math.max(from, start) - start,
      end: Math.min(to, end) - start,
    });
  }
  return found;
}
