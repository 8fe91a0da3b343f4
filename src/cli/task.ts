import type { AnalysisOptions } from '../analysis';
import type { Failure, FormatOptions } from '../formats/format';

/** What is done with each note. Plain values, so that another thread can be told. */
export interface Task {
  readonly verb: 'scan' | 'check' | 'levels' | 'assert';
  readonly format: string;
  /** What notes are read with. */
  readonly reading: AnalysisOptions;
  readonly document: FormatOptions;
  /** Whether what a file's reader decided, in the `.ann` beside it, is applied. */
  readonly decisions: boolean;
  /** How many bytes a note may have. */
  readonly most: number;
}

/** One thing to read: a file, or a line of one. */
export interface Item {
  /** Its file; null for standard input. */
  readonly path: string | null;
  /** From 1; null where the whole file is one note. */
  readonly line: number | null;
  /** Its place in the input, from 1. */
  readonly number: number;
  /** What stands there; null for a file that is still to be read. */
  readonly bytes: Uint8Array | null;
}

/** What became of an item. */
export type Answer = Answered | Unread;

/** What the document says of it. */
export interface Answered {
  readonly parts: readonly unknown[];
  /** Whether it has what a check fails on. */
  readonly fails: boolean;
  /** What beside the note could not be read. */
  readonly failures: readonly Failure[];
}

/** Why it could not be read. */
export interface Unread {
  /** Never quotes the note. */
  readonly error: string;
  /** That its line gave; null where it gave none. */
  readonly id: unknown;
}

/** The place of an item for people: `a.jsonl: line 3`. */
export function placeOf({ path, line }: Pick<Item, 'path' | 'line'>): string {
  if (line === null) return path ?? 'standard input';
  return path === null ? `line ${line}` : `${path}: line ${line}`;
}

/** An item that could not be read, as documents name it. */
export function failureOf({ path, line }: Item, { error }: Unread): Failure {
  return { path: path ?? '-', line, message: error };
}
