import type { Analysis } from '../analysis';
import { figureHtml } from '../report/figure/figure';

/** The first heading below the red flags, as VS Code's Markdown renderer makes it. */
const levelHeading = /<h2\b[^>]*>Likely level<\/h2>/;

/**
 * The page's body with the figure above the likely levels and the pattern table, below the red flags. It is put into the page
 * rather than into the Markdown, whose renderer takes no SVG, and whose document stays text. Without that heading there is
 * nothing to draw: the page says why.
 */
export function withFigure(body: string, { localization }: Analysis): string {
  return body.replace(levelHeading, (heading) => `${figureHtml(localization)}\n${heading}`);
}
