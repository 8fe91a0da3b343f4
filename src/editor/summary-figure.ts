import type { Analysis } from '../analysis';
import { figureHtml } from '../report/figure/figure';

/** The first heading below the red flags, as VS Code's Markdown renderer makes it. */
const levelHeading = /<h2\b[^>]*>Likely level<\/h2>/;

/**
 * The page's body with the figure above the likely levels and the pattern table, below the red flags. It is put into the page and
 * not into the Markdown, which is also a document of its own and stays text there. A page without that heading has nothing to draw,
 * and says why.
 */
export function withFigure(body: string, { localization }: Analysis): string {
  return body.replace(levelHeading, (heading) => `${figureHtml(localization)}\n${heading}`);
}
