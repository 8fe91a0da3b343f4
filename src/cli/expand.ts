import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { isNamedOtherwise, noteEnding } from '../note/file-names';
import { reasonOf } from './input';
import type { Failure } from '../formats/format';

/** Which files of a folder are read. */
export const endings = {
  notes: noteEnding,
  lines: /\.(?:ndjson|jsonl)$/i,
} as const;

/** What an argument stands for. */
export type Named = { readonly path: string | null } | Failure;

/**
 * The files that the arguments name, in their order: `-` is standard input (null), a folder is its notes, a pattern with `*` and
 * the like is the files that match it, sorted. What names nothing is a failure.
 */
export async function* expand(
  names: readonly string[],
  kind: keyof typeof endings,
): AsyncGenerator<Named> {
  if (names.length === 0) yield { path: null };
  for (const name of names) {
    if (name === '-') yield { path: null };
    else yield* expandName(name, kind);
  }
}

async function* expandName(name: string, kind: keyof typeof endings): AsyncGenerator<Named> {
  const found = await stat(name).catch(() => null);
  if (found?.isDirectory()) yield* inFolder(name, kind);
  else if (found === null && isDynamicPattern(name)) yield* matching(name);
  else yield { path: name };
}

async function* inFolder(folder: string, kind: keyof typeof endings): AsyncGenerator<Named> {
  const top = folder.replace(/[\\/]$/u, '');
  const paths = await list(['**/*'], { cwd: folder, ignore: ['**/node_modules/**'] });
  if ('message' in paths) {
    yield { ...paths, path: folder };
    return;
  }
  const notes = paths.filter((path) => endings[kind].test(path) && !isNamedOtherwise(path));
  if (notes.length === 0) {
    const kinds =
      kind === 'notes' ? '.note, .soap, .clinical, .txt, .text, .md' : '.ndjson, .jsonl';
    yield { path: folder, line: null, message: `no notes in this folder (${kinds})` };
  }
  for (const path of notes) yield { path: top === '.' ? path : `${top}/${path}` };
}

async function* matching(pattern: string): AsyncGenerator<Named> {
  const paths = await list([pattern], { absolute: isAbsolute(pattern) });
  if ('message' in paths) yield { ...paths, path: pattern };
  else if (paths.length === 0) yield { path: pattern, line: null, message: 'no file matches' };
  else for (const path of paths) yield { path };
}

async function list(
  patterns: readonly string[],
  options: { readonly cwd?: string; readonly ignore?: string[]; readonly absolute?: boolean },
): Promise<string[] | Failure> {
  try {
    const paths = await glob([...patterns], { ...options, expandDirectories: false });
    return paths.sort();
  } catch (error) {
    return { path: '', line: null, message: reasonOf(error) };
  }
}
