import type { Note } from './note';
import type { Section } from './sections';

/** A headed part of the note with the parts below it. Offsets are UTF-16, `end` exclusive. */
export interface OutlinePart extends Section {
  /** Where the heading's line ends. */
  readonly headingEnd: number;
  /** Behind the last word of the part, those of its own parts included. */
  readonly textEnd: number;
  readonly parts: readonly OutlinePart[];
}

interface Draft extends OutlinePart {
  /** The number of Markdown's `#`; null where the heading has none. */
  readonly depth: number | null;
  readonly parts: Draft[];
  end: number;
  textEnd: number;
}

const MARKDOWN_DEPTH = /^\s{0,3}(#{1,6})\s/u;

/**
 * The headed sections of a note, one below another where the headings say so: by the number of `#`, and where a heading stands
 * alone (`Examination:`) before others of its kind (`Tone: …`).
 */
export function outlineOf({ text, lines, sections }: Note): readonly OutlinePart[] {
  const roots: Draft[] = [];
  const open: Draft[] = [];
  const lineEnds = lines.map(({ end }) => end);
  let line = 0;
  for (const section of sections.filter(({ title }) => title !== '')) {
    while (lineEnds[line]! < section.start) line += 1;
    const draft = draftOf(text, section, lineEnds[line]!);
    while (open.length > 0 && !holds(text, open.at(-1)!, draft)) open.pop();
    (open.at(-1)?.parts ?? roots).push(draft);
    for (const above of open) Object.assign(above, { end: draft.end, textEnd: draft.textEnd });
    open.push(draft);
  }
  return roots;
}

function draftOf(text: string, section: Section, lineEnd: number): Draft {
  const words = text.slice(section.start, section.end);
  const hashes = MARKDOWN_DEPTH.exec(words)?.[1];
  return {
    ...section,
    depth: hashes?.length ?? null,
    headingEnd: Math.min(lineEnd, section.end),
    textEnd: section.start + words.trimEnd().length,
    parts: [],
  };
}

function holds(text: string, above: Draft, { depth, kind }: Draft): boolean {
  if (depth !== null) return above.depth !== null && above.depth < depth;
  if (above.kind !== kind) return false;
  return above.depth !== null || standsAlone(text, above);
}

/** Whether nothing stands below the heading but the parts of others. */
function standsAlone(text: string, { title, start, end, parts }: Draft): boolean {
  const words = text.slice(start, parts[0]?.start ?? end);
  const rest = words.replace(title, '').replace(/[*_#:：\s-]+/gu, '');
  return rest === '';
}
