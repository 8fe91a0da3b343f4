import { palette } from './figure/palette';
import type { Markup } from './figure/svg';
import { html } from './html';
import { plain } from './summary-html-line';
import { summaryStyle } from './summary-style';

/** The colours that a theme would give. */
type Colors = Readonly<Record<string, string>>;

const light: Colors = {
  ...Object.fromEntries(Object.values(palette).map(({ variable, paper }) => [variable, paper])),
  '--vscode-panel-border': '#c4c4c4',
  '--vscode-editorWarning-foreground': '#b35900',
  '--vscode-textBlockQuote-background': '#f6f2ec',
};

/** For screens whose owner wants them dark. Those of the patterns are the extension's own for dark themes. */
export const darkColors: Colors = {
  '--vscode-editor-foreground': '#d4d4d4',
  '--vscode-editor-background': '#1f1f1f',
  '--vscode-textLink-foreground': '#4daafc',
  '--vscode-motorNeuronLens-upperMotorNeuron': '#f0a35e',
  '--vscode-motorNeuronLens-lowerMotorNeuron': '#c39bff',
  '--vscode-motorNeuronLens-otherSign': '#4fc1c9',
  '--vscode-motorNeuronLens-normalFinding': '#8c8c8c',
  '--vscode-panel-border': '#4a4a4a',
  '--vscode-editorWarning-foreground': '#cca700',
  '--vscode-textBlockQuote-background': '#2b2b2b',
};

function root(colors: Colors): string {
  const values = Object.entries(colors).map(([name, color]) => `${name}:${color}`);
  return `:root{${values.join(';')}}`;
}

const fileStyle = `
${root(light)}
:root { color-scheme: light dark; }
@media screen and (prefers-color-scheme: dark) { ${root(darkColors)} }
${summaryStyle}
body { font-size: 15px; }
main { margin: 0 auto; }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  body { padding: 0; font-size: 10pt; }
  main { max-width: none; }
  h1 { margin-top: 0; }
  h1, h2, h3, h4, summary { break-after: avoid; }
  figure, table, li, .warning { break-inside: avoid; }
  summary { list-style: none; }
}`;

/**
 * A page's content as a file of its own: it needs nothing else, loads nothing and runs nothing.
 *
 * @param title of the window
 * @param nonce a number used once, by which the page's policy knows its own style
 */
export function pageFile(title: string, content: Markup, nonce: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${html('title', {}, plain(title))}
<style nonce="${nonce}">${fileStyle}</style>
</head>
${html('body', {}, html('main', {}, content))}
</html>
`;
}
