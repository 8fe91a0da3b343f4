import { codeAt } from '../../note/code-at';
import type { Sequence } from './parse-wording';

/** Alternatives, laid out when the first word of a text meets them, so that it meets only those that may fit. */
export class Choice {
  #layout: Layout | undefined;

  constructor(readonly of: readonly Sequence[]) {}

  /** Whether one of the alternatives is a single word, and this may be it. */
  takes(word: string): boolean {
    const { words, prefixes } = (this.#layout ??= layoutOf(this.of));
    if (words.has(word)) return true;
    for (const prefix of prefixes.get(codeAt(word, 0)) ?? NONE)
      if (word.startsWith(prefix)) return true;
    return false;
  }

  /** The alternatives of more than a word that may begin with this one. */
  longerFrom(word: string): readonly Sequence[] {
    const { byFirst, others } = (this.#layout ??= layoutOf(this.of));
    const begun = byFirst.size === 0 ? undefined : byFirst.get(word);
    if (begun === undefined) return others;
    return others.length === 0 ? begun : [...begun, ...others];
  }

  /** Whether all alternatives are single words. */
  get isOneWord(): boolean {
    return (this.#layout ??= layoutOf(this.of)).isOneWord;
  }
}

const NONE: readonly never[] = [];

interface Layout {
  /** Alternatives of a single word. */
  readonly words: ReadonlySet<string>;
  /** Those of the beginning of one (`tingl*`), by their first letter's code. */
  readonly prefixes: ReadonlyMap<number, readonly string[]>;
  /** Longer ones by their first word. */
  readonly byFirst: ReadonlyMap<string, readonly Sequence[]>;
  /** All that begin otherwise. */
  readonly others: readonly Sequence[];
  readonly isOneWord: boolean;
}

function layoutOf(of: readonly Sequence[]): Layout {
  const words = new Set<string>();
  const prefixes = new Map<number, string[]>();
  const byFirst = new Map<string, Sequence[]>();
  const others: Sequence[] = [];
  for (const sequence of of) {
    const first = sequence[0];
    if (first?.kind === 'word' && !first.optional) {
      if (sequence.length === 1) words.add(first.text);
      else put(byFirst, first.text, sequence);
    } else if (first?.kind === 'prefix' && !first.optional && sequence.length === 1 && first.text)
      put(prefixes, first.text.charCodeAt(0), first.text);
    else others.push(sequence);
  }
  return { words, prefixes, byFirst, others, isOneWord: byFirst.size + others.length === 0 };
}

function put<Key, Value>(into: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = into.get(key);
  if (list === undefined) into.set(key, [value]);
  else list.push(value);
}
