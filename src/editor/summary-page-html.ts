import { pageStyle } from '../report/figure/figure';

/** The page's looks: the theme's colours, a line length that can be read. */
const style = `
body { max-width: 46rem; padding: 0 1.5rem 2rem; line-height: 1.5; }
h1 { font-size: 1.5em; line-height: 1.25; }
h2 { font-size: 1.2em; margin-top: 1.6em; border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder)); }
h3 { font-size: 1.05em; margin-bottom: 0.2em; }
h3 + p { margin-top: 0; }
p + ul { margin-top: -0.6em; }
ul { padding-left: 1.4em; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: 0.25em 0.9em 0.25em 0; border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder)); }
blockquote { margin: 1em 0; padding: 0.4em 1em; border-left: 4px solid var(--vscode-editorWarning-foreground); background: var(--vscode-textBlockQuote-background); }
blockquote p { margin: 0.3em 0; }
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; color: var(--vscode-textLink-activeForeground); }
hr { border: 0; border-top: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder)); margin-top: 2em; }
${pageStyle}`;

/** A page without scripts, that can load nothing. */
export function pageHtml(body: string): string {
  const nonce = Math.random().toString(36).slice(2);
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">${style}</style>
</head>
<body>${body}</body>
</html>`;
}
