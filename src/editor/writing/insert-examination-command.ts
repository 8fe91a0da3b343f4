import { commands, type Disposable, l10n, SnippetString, type TextEditor, window } from 'vscode';
import { type BlockRow, blockRows } from '../../vocabulary/block-rows';
import { blockSnippet } from './examination-blocks';
import type { NoteAnalyses } from '../notes/note-analyses';

/** Inserts a block of the examination to fill in; its argument is the block's id, without one the user is asked. */
export const INSERT_EXAMINATION = 'motorNeuronLens.insertExamination';

/** `Motor Neuron Lens: Insert Examination`. */
export class InsertExaminationCommand implements Disposable {
  readonly #command: Disposable;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#command = commands.registerCommand(INSERT_EXAMINATION, (id: unknown) => this.run(id));
  }

  async run(id?: unknown): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor || !this.analyses.get(editor.document.uri)) return;
    const block = blockRows.find((row) => row.id === id) ?? (await choose());
    if (block) await insert(editor, block);
  }

  dispose(): void {
    this.#command.dispose();
  }
}

async function choose(): Promise<BlockRow | undefined> {
  const picks = blockRows.map((block) => ({
    label: block.title,
    description: block.prefix[0]!,
    block,
  }));
  const title = l10n.t('Insert Examination');
  const placeHolder = l10n.t('Which part of the examination?');
  return (await window.showQuickPick(picks, { title, placeHolder, matchOnDescription: true }))
    ?.block;
}

/** Puts a block at the caret, on lines of its own. */
async function insert(editor: TextEditor, block: BlockRow): Promise<void> {
  const { document, selection } = editor;
  const at = selection.active;
  const line = document.lineAt(at).text;
  const { value } = blockSnippet(block, document);
  const above = line.slice(0, at.character).trim() === '' ? '' : '\n';
  const below = line.slice(at.character).trim() === '' ? '' : '\n';
  await editor.insertSnippet(new SnippetString(`${above}${value}${below}`), at);
}
