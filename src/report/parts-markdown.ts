import { escapeMarkdown, escapeWithin } from './escape-markdown';
import { SummaryLinks } from './summary-links';
import type { SummaryOptions } from './summary-options';
import type { Line, Part, Section, Summary, Table } from './summary-parts';

/**
 * A summary as Markdown. Its words are escaped, and its links' addresses stand at the end.
 *
 * @param heading what the document is, before the title
 */
export function partsMarkdown(
  heading: string,
  { title, parts, disclaimer }: Summary,
  link: SummaryOptions['link'],
): string {
  const links = new SummaryLinks(link);
  const written = [
    `# ${heading}: ${escapeMarkdown(title)}`,
    ...parts.map((part) => partMarkdown(part, 2, links)),
    ...['---', `*${escapeMarkdown(disclaimer)}*`],
  ];
  written.push(links.definitions());
  return `${written.filter(Boolean).join('\n\n')}\n`;
}

/** @param depth the level of a heading within the part */
function partMarkdown(part: Part, depth: number, links: SummaryLinks): string {
  switch (part.kind) {
    case 'paragraph':
      return lineMarkdown(part.line, links);
    case 'list': {
      const items = part.items.map((item) => `- ${lineMarkdown(item, links)}`).join('\n');
      return part.label === null ? items : `**${escapeMarkdown(part.label)}**\n\n${items}`;
    }
    case 'table':
      return tableMarkdown(part, links);
    case 'section':
      return sectionMarkdown(part, depth, links);
  }
}

function sectionMarkdown(section: Section, depth: number, links: SummaryLinks): string {
  const { heading, look } = section;
  if (look === 'warning') return quoted(section, links);
  const parts = section.parts.map((part) => partMarkdown(part, depth + 1, links)).join('\n\n');
  return look === 'folded'
    ? `<details>\n<summary>${escapeMarkdown(heading)}</summary>\n\n${parts}\n\n</details>`
    : `${'#'.repeat(depth)} ${escapeMarkdown(heading)}\n\n${parts}`;
}

/** Red flags as a quotation, one paragraph each: it needs no heading. */
function quoted({ parts }: Section, links: SummaryLinks): string {
  return parts
    .flatMap((part) => (part.kind === 'list' ? part.items : []))
    .map((line) => `> **Red flag.** ${lineMarkdown(line, links)}`)
    .join('\n>\n');
}

function tableMarkdown({ columns, rows, leads }: Table, links: SummaryLinks): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [
    `| ${row(columns.map(escapeMarkdown))}`,
    row(['---', ...columns.map(() => '---')]),
    ...rows.map(({ name, cells }) =>
      row([escapeMarkdown(name), ...cells.map((cell) => lineMarkdown(cell, links))]),
    ),
  ];
  const table = lines.join('\n');
  return leads === false ? table : `${table}\n\nThe numbers lead to the words in the note.`;
}

function lineMarkdown(line: Line, links: SummaryLinks): string {
  return line
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return escapeWithin(inline.words);
        case 'strong':
          return `**${escapeMarkdown(inline.words)}**`;
        case 'emphasis':
          return `*${escapeMarkdown(inline.words)}*`;
        case 'quote':
          return links.to(inline.span);
        case 'link':
          return links.to(inline.span, inline.words);
        case 'reference':
          return links.to(inline.span, String(inline.number));
      }
    })
    .join('')
    .trim();
}
