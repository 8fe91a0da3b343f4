import {
  everyRow,
  filteredRows,
  folderCell,
  type FolderColumn,
  folderColumns,
  type FolderRow,
  notePatterns,
  type RowFilter,
  sortedRows,
  type Sorting,
} from '../report/folder-table';
import { RowWindow } from './row-window';

/** What the page keeps while it is hidden. */
interface State {
  readonly sorting: Sorting;
  readonly filter: RowFilter;
  readonly scroll: number;
}

type Message =
  /** Rows that are new or changed, and addresses of those that are gone. */
  | { readonly kind: 'rows'; readonly rows: readonly FolderRow[]; readonly gone: readonly string[] }
  /** All that were there are gone. */
  | { readonly kind: 'clear'; readonly title: string }
  | { readonly kind: 'state'; readonly words: string };

declare function acquireVsCodeApi(): {
  postMessage(message: { kind: 'ready' | 'export' } | { kind: 'open'; uri: string }): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const vscode = acquireVsCodeApi();
const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const table = document.querySelector('table')!;
const box = find('.rows');
const words = document.querySelector<HTMLInputElement>('#words')!;
const pattern = document.querySelector<HTMLSelectElement>('#pattern')!;
const only = document.querySelector<HTMLSelectElement>('#only')!;

/** What the patterns are called. */
const names: Readonly<Record<string, string>> = Object.fromEntries(
  [...pattern.options].map(({ value, text }) => [value, text]),
);

const rows = new Map<string, FolderRow>();
let shown: readonly FolderRow[] = [];
/** Address of the row that the keyboard is at. */
let active = '';
let { sorting, filter, scroll }: State = vscode.getState() ?? {
  sorting: { column: 'path', descending: false },
  filter: everyRow,
  scroll: 0,
};

const rowWindow = new RowWindow<FolderRow>(box, table.tBodies[0]!, makeRow);

function makeRow(row: FolderRow, index: number): HTMLTableRowElement {
  const made = document.createElement('tr');
  made.id = `row-${index}`;
  made.dataset['uri'] = row.uri;
  // The heading is the first.
  made.setAttribute('aria-rowindex', String(index + 2));
  made.setAttribute('aria-selected', String(row.uri === active));
  made.classList.toggle('active', row.uri === active);
  made.classList.toggle('unread', row.read === null);
  if (row.read) made.append(...folderColumns.map((column) => makeCell(row, column)));
  else made.append(makeCell(row, 'path'), whyUnread(row));
  return made;
}

/** Why a note was not read takes the room of what would be told of it. */
function whyUnread(row: FolderRow): HTMLTableCellElement {
  const cell = makeCell(row, 'remark');
  cell.colSpan = folderColumns.length - 1;
  return cell;
}

function makeCell(row: FolderRow, column: FolderColumn): HTMLTableCellElement {
  const cell = document.createElement('td');
  const value = folderCell(row, column);
  cell.className = column;
  if (column === 'problems' && value) cell.classList.add('some');
  cell.textContent = String((column === 'pattern' ? names[value ?? ''] : value) ?? '');
  if (!value) return cell;
  cell.title = cell.textContent;
  return cell;
}

function update(): void {
  shown = sortedRows(filteredRows([...rows.values()], filter, names), sorting);
  table.setAttribute('aria-rowcount', String(shown.length + 1));
  for (const head of table.querySelectorAll<HTMLElement>('th')) {
    if (head.dataset['column'] !== sorting.column) head.removeAttribute('aria-sort');
    else head.setAttribute('aria-sort', sorting.descending ? 'descending' : 'ascending');
  }
  find('.shown').textContent = document.body.dataset['shown']!.replace(
    '{0}',
    String(shown.length),
  ).replace('{1}', String(rows.size));
  draw();
}

function draw(): void {
  rowWindow.show(shown);
  const index = shown.findIndex(({ uri }) => uri === active);
  if (index < 0) table.removeAttribute('aria-activedescendant');
  else table.setAttribute('aria-activedescendant', `row-${index}`);
}

let updating = 0;
function soon(): void {
  cancelAnimationFrame(updating);
  updating = requestAnimationFrame(update);
}

function keep(): void {
  vscode.setState({ sorting, filter, scroll: box.scrollTop });
}

function choose(): void {
  filter = {
    words: words.value,
    pattern: notePatterns.find((one) => one === pattern.value) ?? null,
    only: only.value === 'problems' || only.value === 'not-read' ? only.value : null,
  };
  box.scrollTop = 0;
  update();
  keep();
}

for (const control of [words, pattern, only]) control.addEventListener('input', choose);
find('#export').addEventListener('click', () => vscode.postMessage({ kind: 'export' }));

table.tHead!.addEventListener('click', ({ target }) => {
  const head = target instanceof Element ? target.closest<HTMLElement>('th') : null;
  const column = folderColumns.find((one) => one === head?.dataset['column']);
  if (!column) return;
  sorting = { column, descending: column === sorting.column && !sorting.descending };
  update();
  keep();
});

table.tBodies[0]!.addEventListener('click', ({ target }) => {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr') : null;
  const uri = row?.dataset['uri'];
  if (uri === undefined) return;
  active = uri;
  draw();
  vscode.postMessage({ kind: 'open', uri });
});

/** Where a key leads from a row of the table; undefined for other keys. */
function target(key: string, from: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from < 0 ? 0 : from - 1,
    PageDown: from + rowWindow.page,
    PageUp: from - rowWindow.page,
    Home: 0,
    End: shown.length - 1,
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to === undefined ? undefined : Math.max(0, Math.min(shown.length - 1, to));
}

table.addEventListener('keydown', (event) => {
  if (event.target !== table) return;
  const from = shown.findIndex(({ uri }) => uri === active);
  const to = target(event.key, from);
  if (to !== undefined && shown[to]) {
    active = shown[to].uri;
    rowWindow.reveal(to);
    draw();
  } else if (event.key === 'Enter' && from >= 0) {
    vscode.postMessage({ kind: 'open', uri: active });
  } else return;
  event.preventDefault();
});

window.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  switch (data.kind) {
    case 'clear':
      rows.clear();
      find('h1 bdi').textContent = data.title;
      table.setAttribute('aria-label', data.title);
      soon();
      break;
    case 'rows':
      for (const row of data.rows) rows.set(row.uri, row);
      for (const uri of data.gone) rows.delete(uri);
      soon();
      if (scroll > 0) restore();
      break;
    case 'state':
      find('.state').textContent = data.words;
      break;
  }
});

/** Scrolls to where the page was when it was hidden, once its rows are there again. */
function restore(): void {
  const to = scroll;
  scroll = 0;
  requestAnimationFrame(() => (box.scrollTop = to));
}

let keeping = 0;
box.addEventListener('scroll', () => {
  window.clearTimeout(keeping);
  keeping = window.setTimeout(keep, 200);
});

words.value = filter.words;
pattern.value = filter.pattern ?? '';
only.value = filter.only ?? '';
update();
vscode.postMessage({ kind: 'ready' });
