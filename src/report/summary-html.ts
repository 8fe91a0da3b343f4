import type { Analysis } from '../analysis';
import { figureHtml } from './figure/figure';
import type { FigureLinks } from './figure/links';
import type { Markup } from './figure/svg';
import { partsHtml } from './parts-html';
import { summarize } from './summary';
import { statement } from './summary-evidence';
import { LEVELS, levelId } from './summary-levels';
import type { HtmlOptions } from './summary-options';

/** The summary as the content of a page. */
export function summaryHtml(analysis: Analysis, options: HtmlOptions): Markup {
  const figure = figureHtml(analysis.localization, figureLinks(analysis, options));
  const summary = summarize(analysis, options.title);
  return partsHtml('Likely lesion level', summary, options, new Map([[LEVELS, figure]]));
}

/** A region of the figure leads to the first of its statements, a level's mark to its section. */
function figureLinks(analysis: Analysis, { address, line }: HtmlOptions): FigureLinks | undefined {
  if (!address) return undefined;
  const { patterns } = analysis.localization;
  return {
    region: (region, side) => {
      const row = patterns.find((one) => one.region === region && one.side === side);
      const first = row?.evidence
        .map((id) => statement(analysis, id))
        .find((found) => found !== undefined);
      return first ? { address: address(first), words: `line ${line(first)}` } : null;
    },
    level: (rank) => ({ address: `#${levelId(rank)}-heading`, words: 'its reasons' }),
  };
}
