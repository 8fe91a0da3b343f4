import { commands, type Disposable, Uri, ViewColumn, window, workspace } from 'vscode';
import { rangeOf } from '../notes/ranges';
import type { PlaceLink } from '../summary/summary-text';

/** Shows a place of a note: its arguments are the note's URI as a string, and two UTF-16 offsets. */
export const REVEAL = 'motorNeuronLens.reveal';

/** A link that a page of the extension follows. */
export const commandPlaceLink: PlaceLink = ({ uri }, { start, end }) =>
  `command:${REVEAL}?${encodeURIComponent(JSON.stringify([uri.toString(), start, end]))}`;

/** Leads from a statement on a page to its words in the note. */
export class RevealCommand implements Disposable {
  readonly #command = commands.registerCommand(REVEAL, reveal);

  dispose(): void {
    this.#command.dispose();
  }
}

async function reveal(note: unknown, start: unknown, end: unknown): Promise<void> {
  if (typeof note !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
  const document = await workspace.openTextDocument(Uri.parse(note));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  // Not beside the page's own column: the note stands on the left of it.
  const viewColumn = shown?.viewColumn ?? ViewColumn.One;
  await window.showTextDocument(document, {
    viewColumn,
    selection: rangeOf(document, { start, end }),
  });
}
