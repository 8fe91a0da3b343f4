import { inOrder, shorten } from './escape-markdown';
import type { Line, Part, Summary } from './summary-parts';

/** A summary as plain text, for a terminal: without links, and nothing folded away. Control characters of the notes are left out. */
export function partsText(heading: string, { title, parts }: Summary): string {
  const lines = [`${heading}: ${clean(title)}`, '', ...parts.flatMap(partLines)];
  return `${lines.join('\n').trimEnd()}\n`;
}

function partLines(part: Part): string[] {
  switch (part.kind) {
    case 'paragraph':
      return [lineText(part.line), ''];
    case 'list':
      return [...part.items.map((item) => `- ${lineText(item)}`), ''];
    case 'table':
      return [
        ...part.rows.map(({ name, cells }) => {
          const said = cells.map(
            (cell, index) => `${part.columns[index] ?? ''}: ${lineText(cell)}`,
          );
          return `- ${clean(name)}. ${said.join('; ')}`;
        }),
        '',
      ];
    case 'section':
      return [part.heading, '', ...part.parts.flatMap(partLines)];
  }
}

function lineText(line: Line): string {
  const words = line.map((inline) => {
    if (inline.kind === 'quote') return `“${shorten(inline.span.text)}”`;
    return inline.kind === 'reference' ? String(inline.number) : inline.words;
  });
  return clean(words.join(''));
}

/** Control characters could do something to a terminal. */
function clean(words: string): string {
  return inOrder(words).replace(/\p{Cc}/gu, ' ');
}
