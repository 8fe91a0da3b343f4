import { l10n } from 'vscode';
import script from '../../page/folder-page.ts?script';
import { text } from '../../report/figure/svg';
import { type FolderColumn, folderColumns, notePatterns } from '../../report/folder-table';
import { html } from '../../report/html';
import { patternLabels } from '../../report/summary-pattern';
import { pagePolicy } from '../summary/summary-page-html';
import { folderStyle } from './folder-style';

function columnName(column: FolderColumn): string {
  return {
    path: l10n.t('Note'),
    pattern: l10n.t('Pattern'),
    name: l10n.t('Most likely level'),
    side: l10n.t('Side'),
    segment: l10n.t('Segment'),
    confidence: l10n.t('Confidence'),
    findings: l10n.t('Findings'),
    problems: l10n.t('Problems'),
    remark: l10n.t('Remark'),
  }[column];
}

const option = (value: string, words: string) => html('option', { value }, text(words));

function choices() {
  const patterns = notePatterns.map((pattern) => option(pattern, patternLabels[pattern]));
  const label = (words: string, control: ReturnType<typeof html>) =>
    html('label', {}, html('span', {}, text(words)), control);
  const hint = l10n.t('Name, level, side, segment …');
  const search = html('input', { type: 'search', id: 'words', placeholder: hint });
  return html(
    'div',
    { class: 'tools', role: 'search' },
    label(l10n.t('Filter'), search),
    label(
      l10n.t('Pattern'),
      html('select', { id: 'pattern' }, option('', l10n.t('any')), ...patterns),
    ),
    label(
      l10n.t('Show'),
      html(
        'select',
        { id: 'only' },
        option('', l10n.t('all notes')),
        option('problems', l10n.t('with problems')),
        option('not-read', l10n.t('not read')),
      ),
    ),
    html('button', { type: 'button', id: 'export' }, text(l10n.t('Export as CSV…'))),
  );
}

function table(name: string) {
  const heads = folderColumns.map((column) =>
    html(
      'th',
      { scope: 'col', class: column, 'data-column': column },
      html('button', { type: 'button' }, text(columnName(column))),
    ),
  );
  const attributes = { role: 'grid', tabindex: 0, 'aria-label': name, 'aria-readonly': 'true' };
  const body = html(
    'table',
    attributes,
    html('thead', {}, html('tr', {}, ...heads)),
    html('tbody', {}),
  );
  return html('div', { class: 'rows' }, body);
}

/** The page with the table of a folder's notes. It comes empty, its script asks for the rows. */
export function folderPageHtml(folder: string, nonce: string): string {
  const name = l10n.t('Notes of {0}', folder);
  const body = html(
    'body',
    { 'data-shown': l10n.t('{0} of {1} shown') },
    html(
      'header',
      {},
      html('h1', {}, html('bdi', {}, text(name))),
      html('p', { class: 'state', role: 'status' }),
      choices(),
      html('p', { class: 'shown', role: 'status' }),
    ),
    table(name),
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(nonce)}">
<style nonce="${nonce}">${folderStyle}</style>
</head>
${body.replace('</body>', () => `<script nonce="${nonce}">${script}</script></body>`)}
</html>`;
}
