import script from '../../page/summary-page.ts?script';
import { html } from '../../report/html';
import { summaryStyle } from '../../report/summary-style';

/** What a page may load: its own styles and its own script, and nothing else. */
export function pagePolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
}

/**
 * The page that follows a note. It comes empty: its script asks for the summary, and again whenever VS Code makes the hidden page anew.
 *
 * @param note the note's address, by which VS Code opens the page again after a reload of the window
 */
export function pageHtml(note: string, nonce: string): string {
  const body = html(
    'body',
    { 'data-note': note },
    html('p', { class: 'state', role: 'status' }),
    html('p', { class: 'unseen', role: 'status' }),
    html('main', {}),
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(nonce)}">
<style nonce="${nonce}">${summaryStyle}</style>
</head>
${body.replace('</body>', `<script nonce="${nonce}">${script}</script></body>`)}
</html>`;
}
