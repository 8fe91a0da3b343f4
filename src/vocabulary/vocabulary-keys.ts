import { IGNORED_MEANS, partIds } from './parse-own-vocabulary';

/** A key that can stand in a vocabulary's file. */
export interface VocabularyKey {
  readonly key: string;
  readonly means: string;
  readonly holds: 'mapping' | 'list';
}

const parts: readonly VocabularyKey[] = [
  ...Object.entries(partIds).map(([key, { means }]): VocabularyKey => ({
    key,
    means,
    holds: 'mapping',
  })),
  { key: 'ignored', means: IGNORED_MEANS, holds: 'list' },
];

/**
 * The keys that can stand at the end of some lines of YAML; none within a list or behind a key.
 *
 * @param lines the file's, up to the caret
 */
export function keysAt(lines: readonly string[]): readonly VocabularyKey[] {
  const last = lines.at(-1) ?? '';
  if (!/^ *[\w-]*$/u.test(last) || /^ *-/u.test(last)) return [];
  if (!last.startsWith(' ')) return parts;
  const indents = lines.slice(0, -1).filter((line) => /^\s*[^\s#]/u.test(line));
  const top = indents.findLast((line) => /^\S/u.test(line));
  const part = Object.entries(partIds).find(([key]) => key === top?.split(':')[0])?.[1];
  if (top === undefined || part === undefined || !/:\s*(?:#.*)?$/u.test(top)) return [];
  const column = (line: string) => line.length - line.trimStart().length;
  const first = indents[indents.lastIndexOf(top) + 1];
  if (first !== undefined && column(first) !== column(last)) return [];
  return part.ids.map((key) => ({ key, means: part.idMeans.get(key) ?? key, holds: 'list' }));
}
