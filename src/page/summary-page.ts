import { morph } from './morph';

/** What the page keeps while it is hidden, and over a reload of the window. */
interface State {
  /** The note's address. */
  readonly note: string;
  readonly scroll: number;
  /** Ids of what is unfolded. */
  readonly open: readonly string[];
}

type Message =
  | { readonly kind: 'summary'; readonly html: string }
  /** What stands with the note, `Reading …`; empty where all is well. */
  | { readonly kind: 'state'; readonly words: string };

declare function acquireVsCodeApi(): {
  postMessage(message: { kind: 'ready' }): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const vscode = acquireVsCodeApi();
const content = document.querySelector('main')!;
const state = document.querySelector('.state')!;
const announcement = document.querySelector('.unseen')!;
const note = document.body.dataset['note']!;
let restored = false;

const folds = () => [...content.querySelectorAll('details')];
const likeliest = () => content.querySelector('#level-1-heading')?.textContent ?? '';

function show(html: string): void {
  const template = document.createElement('template');
  template.innerHTML = `<main>${html}</main>`;
  const before = likeliest();
  const focused = document.activeElement;
  morph(content, template.content.firstElementChild!);
  // What was moved to another place has lost the focus. A page that has it not must not take it from the note.
  if (focused !== document.activeElement && document.hasFocus() && focused instanceof HTMLElement)
    focused.focus({ preventScroll: true });
  if (!restored) restore();
  else if (likeliest() !== before) announcement.textContent = likeliest();
}

function restore(): void {
  restored = true;
  const kept = vscode.getState();
  for (const fold of folds()) fold.open ||= kept?.open.includes(fold.id) ?? false;
  window.scrollTo(0, kept?.scroll ?? 0);
  keep();
}

function keep(): void {
  if (!restored) return;
  const open = folds()
    .filter((fold) => fold.open)
    .map(({ id }) => id);
  vscode.setState({ note, scroll: window.scrollY, open });
}

window.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if (data.kind === 'summary') show(data.html);
  else state.textContent = data.words;
});

// VS Code follows no link within a drawing to a place of the page.
document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const target = link && document.getElementById(link.getAttribute('href')!.slice(1));
    if (!target) return;
    event.preventDefault();
    event.stopPropagation();
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  },
  true,
);

let keeping = 0;
window.addEventListener('scroll', () => {
  window.clearTimeout(keeping);
  keeping = window.setTimeout(keep, 200);
});
document.addEventListener('toggle', keep, true);
vscode.postMessage({ kind: 'ready' });
