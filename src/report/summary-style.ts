import { pageStyle } from './figure/figure';

/** The page's looks: the theme's colours, a line length that can be read, room in a narrow column. */
export const summaryStyle = `
:root { color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); --rule: var(--vscode-panel-border, var(--vscode-contrastBorder)); }
body { margin: 0; padding: 0 1.5rem 2rem; color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, system-ui, sans-serif); overflow-wrap: break-word; }
main { max-width: 46rem; }
h1 { font-size: 1.5em; line-height: 1.25; margin: 0.8em 0; }
h2 { font-size: 1.2em; margin: 1.6em 0 0.7em; padding-bottom: 0.2em; border-bottom: 1px solid var(--rule); }
h3 { font-size: 1.08em; margin: 1.5em 0 0; }
h4 { font-size: 1em; margin: 0.7em 0 0; }
h1, h2, h3 { font-weight: 600; text-wrap: balance; }
p { margin: 0.3em 0 0.6em; }
ul { margin: 0.2em 0 0.5em; padding-left: 1.4em; }
li { margin: 0.12em 0; }
details { margin: 0.3em 0 0.6em; }
li + li, details ul { margin-top: 0.12em; }
summary { cursor: pointer; width: fit-content; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.3em 0.9em 0.3em 0; border-bottom: 1px solid var(--rule); }
th { font-weight: 600; }
td a { padding: 0 0.15em; }
small, .legend, footer { font-size: 0.92em; opacity: 0.85; }
.warning { margin: 1em 0; padding: 0.2em 1em 0.4em; border-left: 4px solid var(--vscode-editorWarning-foreground); background: var(--vscode-textBlockQuote-background); outline: 1px solid var(--vscode-contrastBorder, transparent); }
.warning h2 { margin: 0.4em 0 0; border: 0; }
.warning ul { padding-left: 0; list-style: none; }
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; color: var(--vscode-textLink-activeForeground); }
a:focus-visible, summary:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
.mnl-svg a:hover, .mnl-svg a:focus-visible { outline: 1.5px solid var(--vscode-focusBorder); outline-offset: 1px; }
[tabindex="-1"]:focus { outline: none; }
footer { margin-top: 2.5em; padding-top: 0.6em; border-top: 1px solid var(--rule); font-style: italic; }
.state { position: sticky; top: 0; z-index: 1; margin: 0 -1.5rem; padding: 0.25em 1.5rem; background: var(--vscode-editorWidget-background, var(--vscode-editor-background)); border-bottom: 1px solid var(--rule); }
.state:empty { display: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.table { overflow-x: auto; }
.mnl-timeline { overflow-x: auto; margin: 1em 0; }
.mnl-timeline .mnl-svg { display: block; max-width: none; }
.mnl-timeline:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
@media (max-width: 26rem) { body { padding: 0 1rem 1.5rem; } .state { margin: 0 -1rem; padding: 0.25em 1rem; } }
${pageStyle}`;
