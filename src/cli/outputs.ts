import type { Analysis } from '../analysis';
import { type Format, type ReadNote, nameOf } from '../formats/format';
import { formatOf, formats } from '../formats/formats';
import { problemsText } from '../report/problems-text';
import { problemsRecord } from './check';
import { levelsRecord, levelsText } from './levels';
import { scanRecord } from './scan';
import type { Task } from './task';

/** A line of JSON a part, or text as it is. */
const lines: Omit<Format, 'id' | 'means' | 'parts'> = {
  ending: '.jsonl',
  several: true,
  between: '',
  open: () => '',
  write: (part) => (typeof part === 'string' ? part : `${JSON.stringify(part)}\n`),
  close: () => '',
};

const eachLine = (
  id: string,
  means: string,
  part: (id: unknown, analysis: Analysis) => unknown,
): Format => ({
  ...{ ...lines, id, means },
  parts: ({ id: note, analysis }) => [part(note, analysis)],
});

const eachText = (means: string, part: (note: ReadNote) => string): Format => ({
  ...{ ...lines, id: 'text', means, ending: '.txt' },
  parts: (note) => [part(note)],
});

const eachInList = (means: string, part: (id: unknown, analysis: Analysis) => unknown): Format => ({
  ...eachLine('json', means, part),
  ending: '.json',
  between: ',',
  open: () => '[',
  write: (record) => JSON.stringify(record),
  close: () => ']\n',
});

const LINES = 'lines of JSON in, lines of JSON out, in their order';
const sarif = formats.filter(({ id }) => id === 'sarif');

/** The formats that each verb writes; the first one is written where none is named. */
export const outputs: Readonly<Record<Task['verb'], readonly Format[]>> = {
  scan: [
    eachLine('text', 'one note a file, a line of JSON each', scanRecord),
    eachLine('ndjson', LINES, scanRecord),
    ...formats,
  ],
  check: [
    eachText('file:line:column severity rule message', (note) =>
      problemsText(note.analysis, nameOf(note)),
    ),
    eachInList('one list for all notes', problemsRecord),
    ...sarif,
    eachLine('ndjson', LINES, problemsRecord),
  ],
  levels: [
    eachText('a line for each level, best first', (note) =>
      levelsText(nameOf(note), note.analysis),
    ),
    eachInList('one list for all notes', levelsRecord),
    eachLine('ndjson', LINES, levelsRecord),
  ],
  // A span is answered, not a note: see answer.ts.
  assert: [eachLine('ndjson', LINES, () => null)],
};

/** The format that a task writes. */
export function outputOf({ verb, format }: Pick<Task, 'verb' | 'format'>): Format {
  const found = outputs[verb].find(({ id }) => id === format) ?? formatOf(format);
  if (found === undefined) throw new Error(`no format ${format}`);
  return found;
}
