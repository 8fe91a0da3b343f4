import { join, type Markup } from './figure/svg';
import { html } from './html';
import { lineHtml, plain } from './summary-html-line';
import type { HtmlOptions } from './summary-options';
import type { Line, List, Part, Section, Summary, Table } from './summary-parts';

/** Of a longer list so many items are shown, the others are folded away. */
const SHOWN = 5;

/** Figures, by the id of the section that they stand at the head of. */
export type Figures = ReadonlyMap<string, Markup>;

/**
 * A summary as the content of a page: headings, figures, lists and tables, each part with an id of its own. There are no styles and no
 * scripts in it, and the notes' words are text wherever they stand.
 *
 * @param heading what the page is, before the title
 */
export function partsHtml(
  heading: string,
  { title, parts, disclaimer }: Summary,
  options: HtmlOptions,
  figures: Figures,
): Markup {
  const page = new Page(options, figures);
  return html(
    'article',
    {},
    html('h1', {}, plain(`${heading}: `), html('bdi', {}, plain(title))),
    ...parts.map((part) => page.part(part, 2)),
    html('footer', {}, html('p', {}, plain(disclaimer))),
  );
}

class Page {
  constructor(
    private readonly options: HtmlOptions,
    private readonly figures: Figures,
  ) {}

  /** A page without links is a file, which may be printed: what is folded away would be missing. */
  get #linked(): boolean {
    return this.options.address !== null;
  }

  /** @param depth the level of a heading within the part */
  part(part: Part, depth: number): Markup {
    switch (part.kind) {
      case 'paragraph':
        return html('p', {}, this.#line(part.line));
      case 'list':
        return this.#list(part, depth);
      case 'table':
        return this.#table(part);
      case 'section':
        return this.#section(part, depth);
    }
  }

  #line(line: Line): Markup {
    return lineHtml(line, this.options);
  }

  #section(section: Section, depth: number): Markup {
    const { id, heading, look } = section;
    const parts = section.parts.map((part) => this.part(part, depth + 1));
    if (look === 'folded') return this.#folded(id, heading, parts);
    const figure = this.figures.get(id) ?? join([]);
    const headingId = `${id}-heading`;
    // Landmarks are for the sections of the page, not for what is within them.
    const attributes = {
      id,
      class: look === 'warning' ? 'warning' : null,
      'aria-labelledby': depth === 2 ? headingId : null,
    };
    const name = html(`h${depth}`, { id: headingId, tabindex: -1 }, plain(heading));
    return html('section', attributes, name, figure, ...parts);
  }

  #folded(id: string, words: string, parts: readonly Markup[]): Markup {
    const open = this.#linked ? null : '';
    return html('details', { id, open }, html('summary', {}, plain(words)), ...parts);
  }

  #list({ id, label, items }: List, depth: number): Markup {
    const heading = label === null ? [] : [html(`h${depth}`, {}, plain(label))];
    const lines = items.map((item) => html('li', {}, this.#line(item)));
    // One more line takes no more room than the words that fold it away.
    const fold = this.#linked && lines.length > SHOWN + 1;
    const shown = fold ? lines.slice(0, SHOWN) : lines;
    const rest = lines.slice(shown.length);
    const more =
      rest.length > 0
        ? [this.#folded(`${id}-more`, `${rest.length} more`, [html('ul', {}, ...rest)])]
        : [];
    return html('div', { id }, ...heading, html('ul', {}, ...shown), ...more);
  }

  #table({ columns, rows, leads }: Table): Markup {
    const heads = columns.map((column) => html('th', { scope: 'col' }, plain(column)));
    const body = rows.map(({ name, cells }) => {
      const row = html('th', { scope: 'row' }, plain(name));
      return html('tr', {}, row, ...cells.map((cell) => html('td', {}, this.#line(cell))));
    });
    const legend = this.#linked
      ? 'The numbers lead to the words in the note.'
      : 'The numbers are lines of the note.';
    return html(
      'div',
      { class: 'table' },
      html(
        'table',
        {},
        html('thead', {}, html('tr', {}, html('td', {}), ...heads)),
        html('tbody', {}, ...body),
      ),
      ...(leads === false ? [] : [html('p', { class: 'legend' }, plain(legend))]),
    );
  }
}
