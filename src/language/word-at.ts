/** The n-th word or mark as written; none ('') before the start and behind the end. */
export const textAt = (words: readonly { readonly text: string }[], n: number): string =>
  words[n]?.text ?? '';

/** The n-th word in the form in which phrases are looked up; none ('') before the start and behind the end. */
export const normalAt = (words: readonly { readonly normal: string }[], n: number): string =>
  words[n]?.normal ?? '';
