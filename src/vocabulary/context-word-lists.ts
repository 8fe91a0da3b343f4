import lists from './context-words.yaml';

const sets = new Map(
  Object.entries(lists as Readonly<Record<string, readonly string[]>>).map(
    ([name, words]): [string, ReadonlySet<string>] => [name, new Set(words)],
  ),
);

/**
 * A list of `context-words.yaml`.
 * @throws RangeError where there is none of that name
 */
export function wordList(name: string): ReadonlySet<string> {
  const list = sets.get(name);
  if (list === undefined) throw new RangeError(`context-words.yaml has no list ${name}`);
  return list;
}
