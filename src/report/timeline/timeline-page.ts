import type { Timeline } from '../../timeline/timeline';
import type { Markup } from '../figure/svg';
import { pageFile } from '../page-file';
import { partsHtml } from '../parts-html';
import { partsMarkdown } from '../parts-markdown';
import type { HtmlOptions, SummaryOptions } from '../summary-options';
import { timelineHtml } from './timeline-figure';
import { COURSE, placeIn, timelineSummary } from './timeline-summary';

const HEADING = 'Timeline';

/** A timeline as the content of a page. */
export function timelinePage(timeline: Timeline, options: HtmlOptions): Markup {
  const { address, line } = options;
  const figure = timelineHtml(
    timeline,
    address &&
      ((visit, { findings: [first] }) => {
        if (first === undefined) return null;
        const place = placeIn(visit, first);
        return { address: address(place), words: `line ${line(place)}` };
      }),
  );
  const summary = timelineSummary(timeline, options.title);
  return partsHtml(HEADING, summary, options, new Map([[COURSE, figure]]));
}

/** A timeline as a file of its own. */
export function timelineFile(
  timeline: Timeline,
  options: Omit<HtmlOptions, 'address'> & { readonly nonce: string },
): string {
  const content = timelinePage(timeline, { ...options, address: null });
  return pageFile(`${HEADING}: ${options.title}`, content, options.nonce);
}

/** A timeline as Markdown. */
export function timelineMarkdown(timeline: Timeline, { title, link }: SummaryOptions): string {
  return partsMarkdown(HEADING, timelineSummary(timeline, title), link);
}
