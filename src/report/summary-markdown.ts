import type { Analysis } from '../analysis';
import { partsMarkdown } from './parts-markdown';
import { summarize } from './summary';
import type { SummaryOptions } from './summary-options';

/** The summary as Markdown. */
export function summaryMarkdown(analysis: Analysis, { title, link }: SummaryOptions): string {
  return partsMarkdown('Likely lesion level', summarize(analysis, title), link);
}
