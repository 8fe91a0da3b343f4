import type { Uri } from 'vscode';
import { splitLines } from '../../note/lines';
import { noteDate } from '../../note/entries';
import { type ComparedNote, comparisonSummary } from '../../report/comparison';
import { pageFile } from '../../report/page-file';
import { partsHtml } from '../../report/parts-html';
import { partsMarkdown } from '../../report/parts-markdown';
import { orderOf } from '../../timeline/order';
import type { NoteReader, ReadNote } from './note-reader';
import type { VisitContent } from './visit-content';

const HEADING = 'What changed';

/** What changed from one note to another, the earlier first by their dates; or why that can't be told. */
export async function changesContent(
  reader: NoteReader,
  one: Uri,
  other: Uri,
): Promise<VisitContent | string> {
  const read = await Promise.all([reader.read(one), reader.read(other)]);
  const [first, second] = read;
  if (typeof first === 'string') return first;
  if (typeof second === 'string') return second;
  const { places, labels } = orderOf([first, second].map(dateOf));
  const notes = places.map((place) => [first, second][place]!);
  const [before, after] = await Promise.all(
    places.map(async (place, index): Promise<ComparedNote> => {
      const { name, text, options } = notes[index]!;
      return { name, date: labels[place] ?? null, analysis: await reader.analyze(text, options) };
    }),
  );
  const summary = comparisonSummary(before!, after!);
  return {
    ...{ title: summary.title, notes, figure: null },
    page: (options) => partsHtml(HEADING, summary, options, new Map()),
    file: ({ nonce, ...options }) => {
      const content = partsHtml(HEADING, summary, { ...options, address: null }, new Map());
      return pageFile(`${HEADING}: ${summary.title}`, content, nonce);
    },
    markdown: ({ link }) => partsMarkdown(HEADING, summary, link),
  };
}

const dateOf = ({ name, text }: ReadNote) => noteDate(splitLines(text), name);
