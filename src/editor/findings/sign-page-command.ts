import { commands, type Disposable, l10n, type QuickPickItem, window } from 'vscode';
import { kindLabels } from '../../report/finding-kind';
import type { SignId } from '../../vocabulary/ids';
import { signRows } from '../../vocabulary/sign-rows';
import type { NoteAnalyses } from '../notes/note-analyses';
import { asRead } from '../notes/shown-findings';
import { OPEN_SIGN_PAGE, type Documentation } from '../notes/documentation';

/** `Open the Page of a Sign…`: the page of the sign given, else of the one at the caret, else of the one that is picked. */
export class SignPageCommand implements Disposable {
  readonly #command = commands.registerCommand(OPEN_SIGN_PAGE, (sign: unknown) => this.run(sign));

  constructor(
    private readonly analyses: NoteAnalyses,
    private readonly documentation: Documentation,
  ) {}

  /** @param sign a sign's id; anything else is left alone, as links can be written by anyone */
  async run(sign?: unknown): Promise<void> {
    const wanted = sign ?? (await this.#atCaret()) ?? (await pick());
    const row = signRows.find(({ id }) => id === wanted);
    if (row) await this.documentation.openSign(row.id);
  }

  async #atCaret(): Promise<SignId | undefined> {
    const editor = window.activeTextEditor;
    const analysis = editor && (await this.analyses.get(editor.document.uri)?.current());
    if (!analysis) return undefined;
    const caret = editor.document.offsetAt(editor.selection.active);
    const [shortest] = asRead(analysis.findings)
      .filter(({ start, end }) => start <= caret && caret <= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return shortest?.finding.sign;
  }

  dispose(): void {
    this.#command.dispose();
  }
}

async function pick(): Promise<SignId | undefined> {
  const items = signRows.map(({ id, name, pattern, means }): QuickPickItem & { id: SignId } => ({
    id,
    label: name.charAt(0).toUpperCase() + name.slice(1),
    description: kindLabels[pattern],
    detail: means,
  }));
  const placeHolder = l10n.t('A sign to read about');
  return (await window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.id;
}
