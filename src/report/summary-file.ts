import type { Analysis } from '../analysis';
import { pageFile } from './page-file';
import { summaryHtml } from './summary-html';
import type { HtmlOptions } from './summary-options';

/** What a file needs besides: a number used once, by which its policy knows its own style. */
export interface FileOptions extends Omit<HtmlOptions, 'address'> {
  readonly nonce: string;
}

/** The summary as a file of its own; of the note it gives the lines. */
export function summaryFile(analysis: Analysis, { nonce, title, line }: FileOptions): string {
  const content = summaryHtml(analysis, { title, line, address: null });
  return pageFile(`Likely lesion level: ${title}`, content, nonce);
}
