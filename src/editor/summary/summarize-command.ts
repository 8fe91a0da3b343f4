import { commands, type Disposable, l10n, Uri, ViewColumn, window } from 'vscode';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { OpenNote } from '../notes/open-note';
import { settingsFor } from '../notes/settings';
import type { SummaryDocuments } from './summary-documents';
import type { SummaryPages } from './summary-pages';

/** The command that opens the summary of a note. */
export const SUMMARIZE = 'motorNeuronLens.summarize';

/** `Motor Neuron Lens: Summarize Likely Lesion Level`: the summary beside the note, and its text as the command's result. */
export class SummarizeCommand implements Disposable {
  readonly #command: Disposable;

  constructor(
    private readonly analyses: NoteAnalyses,
    private readonly documents: SummaryDocuments,
    private readonly pages: SummaryPages,
  ) {
    this.#command = commands.registerCommand(SUMMARIZE, (note: unknown) => this.run(note));
  }

  /** @param note the note's URI, also as a string (links hold strings); without one, the active note is meant. */
  async run(note?: unknown): Promise<string | undefined> {
    const uri = noteUri(note) ?? window.activeTextEditor?.document.uri;
    const open = uri && this.analyses.get(uri);
    if (!open) {
      void window.showInformationMessage(
        l10n.t(
          'There is no clinical note to summarize: open one (plain text, Markdown or Clinical Note) and try again.',
        ),
      );
      return undefined;
    }
    await this.#show(open);
    return this.documents.text(open.document.uri);
  }

  async #show(note: OpenNote): Promise<void> {
    if (settingsFor(note.document).summaryView === 'page') {
      this.pages.show(note);
      return;
    }
    const document = await this.documents.open(note.document.uri);
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  }

  dispose(): void {
    this.#command.dispose();
  }
}

function noteUri(note: unknown): Uri | undefined {
  if (note instanceof Uri) return note;
  return typeof note === 'string' ? Uri.parse(note) : undefined;
}
