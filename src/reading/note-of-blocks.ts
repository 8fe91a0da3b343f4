import { deepFreeze } from '../note/freeze';
import type { Line, Note, Paragraph, Section, Sentence } from '../note/note';
import type { ReadBlocks } from './entry-readings';

/** The structure of the whole note, joined from that of its blocks; frozen. Each part of it is made when it is first asked for. */
export function noteOf(whole: ReadBlocks): Note {
  let text: Pick<Note, 'lines' | 'paragraphs'> | undefined;
  let sections: readonly Section[] | undefined;
  let sentences: readonly Sentence[] | undefined;
  return Object.freeze({
    text: whole.text,
    get lines() {
      return (text ??= linesOf(whole)).lines;
    },
    get sections() {
      return (sections ??= deepFreeze(whole.sections.all()));
    },
    get paragraphs() {
      return (text ??= linesOf(whole)).paragraphs;
    },
    get sentences() {
      return (sentences ??= sentencesOf(whole));
    },
  });
}

function linesOf({ text, blocks, starts }: ReadBlocks): Pick<Note, 'lines' | 'paragraphs'> {
  const lines: Line[] = [];
  const paragraphs: Paragraph[] = [];
  for (const [n, { reading }] of blocks.entries()) {
    const by = starts[n]!;
    const moved = new Map<Line, Line>();
    for (const line of reading.note.lines) {
      const { start, end, text: words } = line;
      const here = Object.freeze({ start: start + by, end: end + by, text: words });
      moved.set(line, here);
      lines.push(here);
    }
    for (const paragraph of reading.note.paragraphs)
      paragraphs.push(Object.freeze(paragraph.map((line) => moved.get(line)!)));
  }
  // behind a last line end stands one more line, an empty one
  if (text === '' || text.endsWith('\n') || text.endsWith('\r'))
    lines.push(Object.freeze({ start: text.length, end: text.length, text: '' }));
  return { lines: Object.freeze(lines), paragraphs: Object.freeze(paragraphs) };
}

function sentencesOf({ blocks, starts }: ReadBlocks): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let before = 0;
  for (const [n, { reading }] of blocks.entries()) {
    const by = starts[n]!;
    for (const { start, end, text, paragraph } of reading.note.sentences)
      sentences.push(
        Object.freeze({ start: start + by, end: end + by, text, paragraph: paragraph + before }),
      );
    before += reading.note.paragraphs.length;
  }
  return Object.freeze(sentences);
}
