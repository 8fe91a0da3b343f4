import type { Analysis } from '../analysis';
import { figureHtml } from './figure/figure';
import type { FigureLinks } from './figure/links';
import type { Markup } from './figure/svg';
import { html } from './html';
import { summarize } from './summary';
import { statement } from './summary-evidence';
import { lineHtml, plain } from './summary-html-line';
import { LEVELS, levelId } from './summary-levels';
import type { HtmlOptions } from './summary-options';
import type { Line, List, Part, Section, Table } from './summary-parts';

/** Of a longer list so many items are shown, the others are folded away. */
const SHOWN = 5;

/**
 * The summary as the content of a page: headings, the figure, lists and a table, each part with an id of its own. There are no
 * styles and no scripts in it, and the note's words are text wherever they stand.
 */
export function summaryHtml(analysis: Analysis, options: HtmlOptions): Markup {
  const { title, parts, disclaimer } = summarize(analysis, options.title);
  const page = new Page(analysis, options);
  return html(
    'article',
    {},
    html('h1', {}, plain('Likely lesion level: '), html('bdi', {}, plain(title))),
    ...parts.map((part) => page.part(part, 2)),
    html('footer', {}, html('p', {}, plain(disclaimer))),
  );
}

class Page {
  constructor(
    private readonly analysis: Analysis,
    private readonly options: HtmlOptions,
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
    const figure = id === LEVELS ? [figureHtml(this.analysis.localization, this.#links())] : [];
    const headingId = `${id}-heading`;
    // Landmarks are for the sections of the page, not for what is within them.
    const attributes = {
      id,
      class: look === 'warning' ? 'warning' : null,
      'aria-labelledby': depth === 2 ? headingId : null,
    };
    const name = html(`h${depth}`, { id: headingId, tabindex: -1 }, plain(heading));
    return html('section', attributes, name, ...figure, ...parts);
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

  #table({ columns, rows }: Table): Markup {
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
      {},
      html(
        'table',
        {},
        html('thead', {}, html('tr', {}, html('td', {}), ...heads)),
        html('tbody', {}, ...body),
      ),
      html('p', { class: 'legend' }, plain(legend)),
    );
  }

  /** A region of the figure leads to the first of its statements, a level's mark to its section. */
  #links(): FigureLinks | undefined {
    const { address, line } = this.options;
    if (!address) return undefined;
    const { patterns } = this.analysis.localization;
    return {
      region: (region, side) => {
        const row = patterns.find((one) => one.region === region && one.side === side);
        const first = row?.evidence
          .map((id) => statement(this.analysis, id))
          .find((found) => found !== undefined);
        return first ? { address: address(first), words: `line ${line(first)}` } : null;
      },
      level: (rank) => ({ address: `#${levelId(rank)}-heading`, words: 'its reasons' }),
    };
  }
}
