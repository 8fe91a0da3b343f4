/** Embeddings, overrides and isolates of direction: what stands behind an open one would be shown in another order. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Words with marks in place of the characters that would turn or hide what is shown behind them. */
export function inOrder(words: string): string {
  return words.replace(TURNS, '\ufffd');
}

/**
 * Words as plain text within a line of Markdown, with the spaces around them: nothing in them is read as markup, a link, HTML or a
 * formula, and no line break ends the line.
 */
export function escapeWithin(words: string): string {
  return inOrder(words)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|~&$#!]/g, '\\$&');
}

/** The same without the spaces around them. */
export function escapeMarkdown(words: string): string {
  return escapeWithin(words).trim();
}

/** Long stretches keep their beginning and end: a finding that spans a table would fill the page. */
export function shorten(words: string, most = 90): string {
  const line = inOrder(words).replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const half = Math.floor((most - 3) / 2);
  return `${line.slice(0, half).trimEnd()} … ${line.slice(-half).trimStart()}`;
}
