import { randomUUID } from 'node:crypto';
import { InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import type { FormatOptions } from '../formats/format';
import { outputs } from './outputs';
import type { Task } from './task';

/** What the options of the verbs that read notes come to. */
export interface ReadingOptions {
  readonly format: string;
  readonly input?: 'notes' | 'lines';
  readonly output?: string;
  readonly force?: true;
  readonly text?: true;
  readonly date?: string;
  readonly vocabulary?: string;
  readonly rule?: readonly string[];
  readonly decisions?: boolean;
  readonly jobs?: number;
  readonly maxSize: number;
  readonly errorLines?: true;
  readonly progress: boolean;
}

const MEGABYTE = 1_000_000;

export const formatOption = (verb: Task['verb']): Option => {
  const formats = outputs[verb];
  return new Option('-f, --format <format>', 'what is written, see below')
    .choices(formats.map(({ id }) => id))
    .default(formats[0]?.id);
};

/** The formats of a verb, a line each, for its help. */
export function formatsHelp(verb: Task['verb']): string {
  const width = Math.max(...outputs[verb].map(({ id }) => id.length));
  const lines = outputs[verb].map(({ id, means }) => `  ${id.padEnd(width)}  ${means}`);
  return `\nFormats:\n${lines.join('\n')}`;
}

export const plainFormatOption = (): Option =>
  new Option('-f, --format <format>', 'what is written').choices(['text', 'json']).default('text');

export const timelineFormatOption = (): Option =>
  new Option('-f, --format <format>', 'what is written')
    .choices(['text', 'json', 'html'])
    .default('text');

export const inputOption = (): Option =>
  new Option('--input <kind>', 'a note a file, or a line of JSON (default: by the format)').choices(
    ['notes', 'lines'],
  );

export const outputOption = (): Option =>
  new Option('-o, --output <folder>', 'write a document for each note into this folder');

export const forceOption = (): Option =>
  new Option('--force', 'write over documents that are there');

export const textOption = (): Option =>
  new Option('--text', "put the notes' own text into formats that can do without (fhir, omop)");

export const dateOption = (): Option =>
  new Option('--date <date>', 'the day of reading, for omop')
    .argParser((value) => {
      if (!/^\d{4}-\d\d-\d\d$/u.test(value) || Number.isNaN(Date.parse(value)))
        throw new InvalidArgumentError('A day is written 2026-01-31.');
      return value;
    })
    .default(today(), 'today');

export const vocabularyOption = (): Option =>
  new Option('--vocabulary <file>', 'own words: a .motor-neuron-lens.yaml, or the same as JSON');

export const noDecisionsOption = (): Option =>
  new Option(
    '--no-decisions',
    'leave out what the reader of a note decided, in the .ann beside it',
  );

export const ruleOption = (): Option =>
  new Option('--rule <id=severity>', 'off, information, warning or error; any number of times')
    .argParser((value, before: readonly string[]) => [...before, value])
    .default([], 'as docs/rules has them');

export const jobsOption = (): Option =>
  new Option(
    '-j, --jobs <number>',
    'threads (default: one a core, where there is much to read)',
  ).argParser((value) => wholeNumber(value, 256));

export const maxSizeOption = (): Option =>
  new Option('--max-size <MB>', 'leave larger notes unread, and say so')
    .argParser((value) => wholeNumber(value, 500) * MEGABYTE)
    .default(5 * MEGABYTE, '5');

export const errorLinesOption = (): Option =>
  new Option(
    '--error-lines',
    'answer a line that can’t be read by {"id", "line", "error"} in its place, and exit 0',
  );

export const noProgressOption = (): Option =>
  new Option('--no-progress', 'no bar on the terminal (there is none in pipes)');

function wholeNumber(value: string, most: number): number {
  const number = Number(value);
  if (!/^\d+$/u.test(value) || number < 1 || number > most)
    throw new InvalidArgumentError(`It is a whole number from 1 to ${most}.`);
  return number;
}

/** What documents say besides their notes. */
export function documentOptions({
  date = today(),
  text,
}: Pick<ReadingOptions, 'date' | 'text'>): FormatOptions {
  return { version, date, text: text === true, nonce: randomUUID() };
}

/** As the world clock has it. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
