import { decode, InputError } from './input';

/** A note to scan. `id` is given back as it came, null where there was none. */
export interface NoteRecord {
  readonly id: unknown;
  readonly text: string;
}

/** A span of a note whose assertion is asked for; offsets in UTF-16 code units, `end` exclusive. */
export interface SpanRecord extends NoteRecord {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a line `{"id", "text"}`.
 *
 * @throws {InputError} where the line is no JSON object or lacks a text
 */
export function noteRecord(line: Uint8Array): NoteRecord {
  const { id = null, text } = object(line);
  if (isDeep(id)) throw new InputError('"id" is nested too deeply');
  if (typeof text !== 'string') throw new InputError('"text" is missing or no string', id);
  return { id, text };
}

/**
 * Reads a line `{"id", "text", "start", "end"}`.
 *
 * @throws {InputError} where it is no such line, or the span is empty or not within the text
 */
export function spanRecord(line: Uint8Array): SpanRecord {
  const note = noteRecord(line);
  const { start, end } = object(line);
  if (!Number.isInteger(start) || !Number.isInteger(end)) {
    throw new InputError('"start" or "end" is missing or no whole number', note.id);
  }
  const span = { start: start as number, end: end as number };
  if (span.start < 0 || span.end <= span.start || span.end > note.text.length) {
    throw new InputError('the span is empty or not within the text', note.id);
  }
  return { ...note, ...span };
}

/** An id is given back as it came: what is nested deeper could not be written. */
const DEEPEST = 100;

function isDeep(id: unknown): boolean {
  let level: unknown[] = [id];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
  return false;
}

function object(line: Uint8Array): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(decode(line));
  } catch (error) {
    if (error instanceof InputError) throw error;
    // The parser's own message quotes the line, and so the note.
    throw new InputError('not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('not a JSON object');
  }
  return value as Record<string, unknown>;
}
