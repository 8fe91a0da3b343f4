import { deepFreeze } from '../note/freeze';
import type { Line, Note, Paragraph, Sentence } from '../note/note';
import type { Steps } from '../note/steps';
import type { ReadBlocks } from './entry-readings';

/** The structure of the whole note, joined from that of its blocks; frozen. */
export function* noteSteps({ text, blocks, starts, sections }: ReadBlocks): Steps<Note> {
  const lines: Line[] = [];
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  for (const [n, { reading }] of blocks.entries()) {
    yield;
    const by = starts[n]!;
    const { note } = reading;
    const before = paragraphs.length;
    const moved = new Map<Line, Line>();
    for (const line of note.lines) {
      const { start, end, text: words } = line;
      const here = Object.freeze({ start: start + by, end: end + by, text: words });
      moved.set(line, here);
      lines.push(here);
    }
    for (const paragraph of note.paragraphs)
      paragraphs.push(Object.freeze(paragraph.map((line) => moved.get(line)!)));
    for (const { start, end, text: words, paragraph } of note.sentences)
      sentences.push(
        Object.freeze({
          ...{ start: start + by, end: end + by, text: words },
          paragraph: paragraph + before,
        }),
      );
  }
  // behind a last line end stands one more line, an empty one
  if (text === '' || text.endsWith('\n') || text.endsWith('\r'))
    lines.push(Object.freeze({ start: text.length, end: text.length, text: '' }));
  yield;
  const parts = sections.all();
  yield;
  deepFreeze(parts);
  yield;
  Object.freeze(lines);
  Object.freeze(paragraphs);
  Object.freeze(sentences);
  return Object.freeze({
    text,
    lines,
    sections: parts,
    paragraphs,
    sentences,
  });
}
