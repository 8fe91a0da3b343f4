import type { TextDocument, Uri } from 'vscode';
import type { Analysis } from '../../analysis';
import { figureSvg } from '../../report/figure/figure';
import { summaryFile } from '../../report/summary-file';
import { summaryMarkdown } from '../../report/summary-markdown';
import { newNonce } from './nonce';
import { relativeAddress } from './relative-address';
import { noteName } from './summary-text';

/** The ending of a saved summary's name; `x.lesion-level.md` is then known not to be a note. */
export const SAVED = '.lesion-level';

/** The formats that a summary can be saved in, by their names' endings. */
export type SummaryFormat = 'html' | 'md' | 'svg';

/** The format that a file's name asks for; a page where it asks for none. */
export function formatOf({ path }: Uri): SummaryFormat {
  if (/\.(?:md|markdown)$/i.test(path)) return 'md';
  return /\.svg$/i.test(path) ? 'svg' : 'html';
}

/** Where a summary is saved unless another place is chosen: beside its note. */
export function placeBeside(note: Uri): Uri {
  const path = note.path.replace(/\.[^./]*$/, '');
  return note.with({ path: `${path}${SAVED}.html`, query: '', fragment: '' });
}

/** The summary of a note as the text of a file that will stand at the target. */
export function fileText(analysis: Analysis, document: TextDocument, target: Uri): string {
  const title = noteName(document.uri);
  const line = ({ start }: { start: number }) => document.positionAt(start).line + 1;
  switch (formatOf(target)) {
    case 'svg':
      return figureSvg(analysis.localization);
    case 'html':
      return summaryFile(analysis, { title, line, nonce: newNonce() });
    case 'md': {
      const address = relativeAddress(target, document.uri);
      const link = (span: { start: number }) =>
        address === null ? null : `${address}#L${line(span)}`;
      return summaryMarkdown(analysis, { title, link });
    }
  }
}
