import type { Analysis } from '../analysis';

/** A note that was read, to be written. */
export interface ReadNote {
  /** Path of its file as given, `-` for standard input, or whatever the line of JSON that held it gave as its id. */
  readonly id: unknown;
  /** Its place among the notes, from 1. */
  readonly number: number;
  readonly analysis: Analysis;
}

/** What could not be read; the message never quotes the note. */
export interface Failure {
  /** Path of the file, `-` for standard input. */
  readonly path: string;
  /** From 1; null where it is the whole file. */
  readonly line: number | null;
  readonly message: string;
}

/** What a document says besides its notes. The core knows no clock and no chance: both come from outside. */
export interface FormatOptions {
  /** Of this program. */
  readonly version: string;
  /** The day on which the notes were read, `2026-01-31`. */
  readonly date: string;
  /** A word used once, by which a page's policy knows its own style. */
  readonly nonce: string;
  /** Whether the notes' own text goes along, where the format can do without. */
  readonly text: boolean;
}

/**
 * An output format, from analyses to a document: `open`, the parts of all notes with `between` in between, `close`. Parts are
 * values of JSON, so that they can be made by one thread and written by another, and a document of any length is never held whole.
 * Knows neither files nor VS Code.
 */
export interface Format<Part = unknown> {
  readonly id: string;
  /** What it is and for whom, in one line. */
  readonly means: string;
  /** What its files' names end in, with the dot. */
  readonly ending: string;
  /** Whether one document holds several notes; else it takes a file for each. */
  readonly several: boolean;
  readonly between: string;
  open(options: FormatOptions): string;
  /** What the document says of a note, in the note's order. */
  parts(note: ReadNote, options: FormatOptions): readonly Part[];
  /** @param number of the part in the document, from 1 */
  write(part: Part, number: number): string;
  close(failures: readonly Failure[]): string;
}

/** A whole document. */
export function writeDocument(
  format: Format,
  notes: readonly ReadNote[],
  options: FormatOptions,
  failures: readonly Failure[] = [],
): string {
  const parts = notes.flatMap((note) => format.parts(note, options));
  const written = parts.map((part, index) => format.write(part, index + 1));
  return format.open(options) + written.join(format.between) + format.close(failures);
}

/** A note's name in documents that need words for it. */
export function nameOf({ id, number }: Pick<ReadNote, 'id' | 'number'>): string {
  if (typeof id === 'string' && id !== '') return id;
  return id === null || id === '' ? `note-${number}` : JSON.stringify(id);
}

/** A path as a relative reference, or as a file URI where it is absolute. */
export function addressOf(path: string): string {
  // half of a surrogate pair stands in no address
  const whole = path.replace(/\p{Cs}/gu, '\uFFFD');
  const slashed = whole.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (slashed.startsWith('/')) return `file://${slashed}`;
  return /^[a-z]%3A\//iu.test(slashed) ? `file:///${slashed.replace('%3A', ':')}` : slashed;
}
