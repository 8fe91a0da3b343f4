import { linePosition } from '../report/line-position';
import { summaryFile } from '../report/summary-file';
import { type Format, nameOf } from './format';

/** The summary with its figures as a page of its own, which loads nothing and runs nothing. */
export const html: Format<string> = {
  id: 'html',
  means: 'the summary with its figures, to read and print, one page a note',
  ending: '.html',
  several: false,
  between: '',
  open: () => '',
  parts: (note, { nonce }) => [
    summaryFile(note.analysis, {
      title: nameOf(note),
      line: ({ start }) => linePosition(note.analysis.note, start).line,
      nonce,
    }),
  ],
  write: (page) => page,
  close: () => '',
};
