import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** A note, a file or a line that can't be read. The message never holds the note's text. */
export class InputError extends Error {
  /** @param id that a line gave before it was found wrong */
  constructor(
    message: string,
    readonly id: unknown = null,
  ) {
    super(message);
  }
}

/** Where notes come from: a file, or standard input where `path` is null. */
export interface Source {
  readonly path: string | null;
}

/** Everything a source holds. */
export function bytesOf({ path }: Source): AsyncIterable<Buffer> {
  return path === null ? process.stdin : createReadStream(path);
}

/** The message on what is larger than is read. */
export function tooLarge(most: number): InputError {
  return new InputError(`larger than ${most / 1_000_000} MB; --max-size changes that`);
}

/**
 * A whole file, or standard input.
 *
 * @param most how many bytes are read
 * @throws {InputError} where it holds more
 */
export async function readWhole(source: Source, most: number): Promise<Buffer> {
  if (source.path !== null && (await stat(source.path)).size > most) throw tooLarge(most);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytesOf(source)) {
    size += chunk.length;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The lines of a source, as bytes without their line feed, one at a time: a source of any size is never held whole. Null stands for
 * a line of more bytes than are read.
 */
export async function* readLines(source: Source, most: number): AsyncGenerator<Buffer | null> {
  let begun: Buffer[] = [];
  let size = 0;
  const take = (piece: Buffer): void => {
    size += piece.length;
    if (size > most) begun = [];
    else begun.push(piece);
  };
  const finish = (): Buffer | null => {
    const line = size > most ? null : Buffer.concat(begun);
    begun = [];
    size = 0;
    return line;
  };
  for await (const chunk of bytesOf(source)) {
    let from = 0;
    for (let feed = chunk.indexOf(10); feed !== -1; feed = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, feed));
      yield finish();
      from = feed + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (size > 0) yield finish();
}

/**
 * Bytes as text. A byte order mark is left out, as editors do.
 *
 * @throws {InputError} where they are no UTF-8, hold a NUL, or are more than a string can hold
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new InputError('binary, not text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('not UTF-8 text');
  }
}

/** Why something could not be read, without a word of the note: the messages of other errors could quote it. */
export function reasonOf(error: unknown): string {
  if (error instanceof InputError) return error.message;
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return `can't be read (${String(error.code)})`;
  }
  return `failed (${error instanceof Error ? error.name : typeof error})`;
}
