import { dirname, extname, join, basename } from 'node:path';
import type { Decision } from '../decisions/decision';
import { readSidecar } from '../decisions/sidecar';
import type { Failure } from '../formats/format';
import { decode, readWhole, reasonOf } from './input';

/** What the reader of a note decided, and what of the file that holds it could not be read. */
export interface ReadSidecar {
  readonly decisions: readonly Decision[];
  readonly failures: readonly Failure[];
}

/**
 * The decisions in the `visit.ann` beside `visit.note`, as the editor applies them; none where there is no such file. What can't be
 * read is told, and the other lines count.
 *
 * @param note the note's text
 * @param most how many bytes the file may have
 */
export async function readSidecarOf(
  path: string,
  note: string,
  most: number,
): Promise<ReadSidecar> {
  const beside = annBeside(path);
  try {
    const text = decode(await readWhole({ path: beside }, most));
    const { decisions, problems } = readSidecar(text, note);
    const failures = problems.map(({ line, message }) => ({
      ...{ path: beside, line: line + 1, message },
    }));
    return { decisions, failures };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { decisions: [], failures: [] };
    const failure = { path: beside, line: null, message: reasonOf(error) };
    return { decisions: [], failures: [failure] };
  }
}

/** The annotations' file of a note, in the note's folder or another one. */
export function annBeside(path: string, folder: string | null = null): string {
  return join(folder ?? dirname(path), `${basename(path, extname(path))}.ann`);
}
