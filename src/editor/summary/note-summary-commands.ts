import { commands, type Disposable, env, l10n, Position, type TextEditor, window } from 'vscode';
import { noteSummary } from '../../report/note-summary';
import type { NoteAnalyses } from '../notes/note-analyses';
import { whyNot } from './summary-text';

/** Writes the summary of the active note into it, at the caret. */
export const INSERT_SUMMARY = 'motorNeuronLens.insertSummary';
/** Puts the summary of the active note on the clipboard. */
export const COPY_SUMMARY = 'motorNeuronLens.copySummary';

/** How long the status bar says that the summary was copied, in milliseconds. */
const TOLD = 3000;

/** The summary as text: inserted at the caret, or copied. */
export class NoteSummaryCommands implements Disposable {
  readonly #commands: readonly Disposable[];

  constructor(private readonly analyses: NoteAnalyses) {
    this.#commands = [
      commands.registerCommand(INSERT_SUMMARY, () => this.insert()),
      commands.registerCommand(COPY_SUMMARY, () => this.copy()),
    ];
  }

  async insert(): Promise<void> {
    const editor = window.activeTextEditor;
    const text = editor && (await this.#summary(editor));
    if (text === undefined) return;
    const { at, inserted } = placed(editor!, text);
    await editor!.edit((edit) => edit.insert(at, inserted));
  }

  async copy(): Promise<void> {
    const editor = window.activeTextEditor;
    const text = editor && (await this.#summary(editor));
    if (text === undefined) return;
    await env.clipboard.writeText(`${text}\n`);
    window.setStatusBarMessage(l10n.t('Summary copied'), TOLD);
  }

  /** The summary of an editor's note as its language writes it; where it can't be had, the user is told why. */
  async #summary({ document }: TextEditor): Promise<string | undefined> {
    const note = this.analyses.get(document.uri);
    const analysis = await note?.current();
    if (analysis)
      return noteSummary(analysis, document.languageId === 'markdown' ? 'markdown' : 'text');
    const why = note
      ? whyNot(note.state).replaceAll('`', '')
      : l10n.t('This document is no clinical note.');
    void window.showInformationMessage(why);
    return undefined;
  }

  dispose(): void {
    for (const command of this.#commands) command.dispose();
  }
}

/**
 * On lines of its own: at the caret where its line is blank, else below the line, as a sentence must not be cut. Where a paragraph
 * ends there, a blank line parts the summary from it; within one it does not, as that would end what the reader carries on.
 */
function placed({ document, selection }: TextEditor, text: string) {
  const line = document.lineAt(selection.active);
  if (line.isEmptyOrWhitespace) {
    return { at: new Position(line.lineNumber, 0), inserted: `${text}\n` };
  }
  const next = line.lineNumber + 1;
  const ends = next >= document.lineCount || document.lineAt(next).isEmptyOrWhitespace;
  return { at: line.range.end, inserted: `${ends ? '\n' : ''}\n${text}` };
}
