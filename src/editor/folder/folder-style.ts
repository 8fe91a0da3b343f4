/** The looks of the table's page: the theme's colours alone; rows of one height, so that thousands of them scroll quickly. */
export const folderStyle = `
:root { --rule: var(--vscode-panel-border, var(--vscode-contrastBorder, transparent)); }
html, body { height: 100%; }
body { box-sizing: border-box; margin: 0; padding: 0; display: flex; flex-direction: column; color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, system-ui, sans-serif); }
header { padding: 0 1rem; }
h1 { font-size: 1.3em; font-weight: 600; margin: 0.6em 0 0.2em; }
p { margin: 0.2em 0; }
p:empty { display: none; }
.tools { display: flex; flex-wrap: wrap; align-items: end; gap: 0.4em 1em; margin: 0.6em 0; }
label { display: flex; flex-direction: column; font-size: 0.92em; }
input, select, .tools button { font: inherit; padding: 0.25em 0.4em; border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, var(--rule))); border-radius: 2px; color: var(--vscode-input-foreground); background: var(--vscode-input-background); }
select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); border-color: var(--vscode-dropdown-border, var(--vscode-contrastBorder, var(--rule))); }
input { width: 16em; }
input::placeholder { color: var(--vscode-input-placeholderForeground); }
.tools button { padding: 0.25em 0.9em; cursor: pointer; color: var(--vscode-button-foreground); background: var(--vscode-button-background); border-color: var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); }
.tools button:hover { background: var(--vscode-button-hoverBackground); }
.rows { flex: 1; min-height: 8em; overflow: auto; border-top: 1px solid var(--rule); }
table { border-collapse: separate; border-spacing: 0; table-layout: fixed; width: 100%; min-width: 62rem; outline: none; }
th, td { box-sizing: border-box; height: 1.9em; padding: 0 0.6em; text-align: left; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; border-bottom: 1px solid var(--rule); }
th { position: sticky; top: 0; z-index: 1; padding: 0; font-weight: 600; background: var(--vscode-editor-background); }
th button { width: 100%; height: 100%; padding: 0 0.6em; border: 0; font: inherit; text-align: inherit; color: inherit; background: none; cursor: pointer; }
th button:hover { text-decoration: underline; }
th[aria-sort=ascending] button::after { content: ' ▲'; }
th[aria-sort=descending] button::after { content: ' ▼'; }
.path { width: 20%; } .pattern { width: 10.5%; } .name { width: 20%; } .side { width: 7%; } .segment { width: 8%; }
.confidence { width: 9%; } .findings { width: 8%; } .problems { width: 8%; }
.findings, .problems { text-align: right; }
tbody tr { cursor: pointer; }
tbody tr:hover { background: var(--vscode-list-hoverBackground); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); outline-offset: -1px; }
tbody tr.unread td { color: var(--vscode-descriptionForeground, inherit); font-style: italic; }
tbody tr.active { color: var(--vscode-list-inactiveSelectionForeground, inherit); background: var(--vscode-list-inactiveSelectionBackground); outline: 1px dotted var(--vscode-contrastActiveBorder, transparent); outline-offset: -1px; }
table:focus-visible tr.active { outline: 2px solid var(--vscode-focusBorder); outline-offset: -2px; }
td.some { font-weight: 600; color: var(--vscode-editorWarning-foreground, inherit); }
tr.space { cursor: default; } tr.space td { height: auto; padding: 0; border: 0; }
tbody tr.space:hover { background: none; outline: none; }
input:focus-visible, select:focus-visible, button:focus-visible, table:focus-visible:not(:has(.active)) { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
`;
