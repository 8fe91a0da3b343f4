import { createReadStream } from 'node:fs';

/** A note, a file or a line that can't be read. The message never holds the note's text. */
export class InputError extends Error {}

/** Where notes come from: a file, or standard input where `path` is null. */
export interface Source {
  readonly path: string | null;
  readonly bytes: AsyncIterable<Buffer>;
}

/** The files named, or standard input where none is. */
export function sources(files: readonly string[]): Source[] {
  if (files.length === 0) return [{ path: null, bytes: process.stdin }];
  return files.map((path) => ({
    path,
    bytes: { [Symbol.asyncIterator]: () => createReadStream(path)[Symbol.asyncIterator]() },
  }));
}

/**
 * Everything a source holds, as one text. A byte order mark is left out, as editors do.
 *
 * @throws {InputError} where the bytes are no UTF-8 text
 */
export async function readText({ bytes }: Source): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return decode(Buffer.concat(chunks));
}

/** The lines of a source, as bytes without their line feed, one at a time: a source of any size is never held whole. */
export async function* readLines({ bytes }: Source): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const chunk of bytes) {
    let from = 0;
    for (let feed = chunk.indexOf(10); feed !== -1; feed = chunk.indexOf(10, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, feed)]);
      begun = [];
      from = feed + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

/**
 * Bytes as text.
 *
 * @throws {InputError} where they are no UTF-8, hold a NUL, or are more than a string can hold
 */
export function decode(bytes: Buffer): string {
  if (bytes.includes(0)) throw new InputError('binary, not text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('not UTF-8 text');
  }
}
