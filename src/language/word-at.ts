/** The n-th word; undefined before the start and behind the end, where an engine takes the slow way from then on if it is asked. */
export const wordAt = <Word>(words: readonly Word[], n: number): Word | undefined =>
  n < 0 || n >= words.length ? undefined : words[n];

/** The n-th word or mark as written; none ('') before the start and behind the end. */
export const textAt = (words: readonly { readonly text: string }[], n: number): string =>
  wordAt(words, n)?.text ?? '';

/** The n-th word in the form in which phrases are looked up; none ('') before the start and behind the end. */
export const normalAt = (words: readonly { readonly normal: string }[], n: number): string =>
  wordAt(words, n)?.normal ?? '';
