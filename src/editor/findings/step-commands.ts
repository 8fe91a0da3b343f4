import { commands, type Disposable, l10n, Selection, TextEditorRevealType, window } from 'vscode';
import { abnormalKinds, findingKind } from '../../report/finding-kind';
import type { NoteAnalyses } from '../notes/note-analyses';
import { rangeOf } from '../notes/ranges';
import { asRead } from '../notes/shown-findings';
import { lastBefore, nextAfter } from '../notes/stepping';

/** `Go to Next Sign` and `Go to Previous Sign`: from one abnormal finding to the other, round the end of the note. */
export class StepCommands implements Disposable {
  readonly #commands = [
    commands.registerCommand('motorNeuronLens.nextFinding', () => this.#step(nextAfter)),
    commands.registerCommand('motorNeuronLens.previousFinding', () => this.#step(lastBefore)),
  ];

  constructor(private readonly analyses: NoteAnalyses) {}

  async #step(choose: typeof nextAfter): Promise<void> {
    const editor = window.activeTextEditor;
    const analysis = editor && (await this.analyses.get(editor.document.uri)?.current());
    if (!analysis) return;
    const abnormal = asRead(analysis.findings).filter(({ finding }) =>
      abnormalKinds.includes(findingKind(finding)),
    );
    const from = editor.document.offsetAt(editor.selection.start);
    const to = choose(abnormal, from);
    if (to) {
      const range = rangeOf(editor.document, to);
      editor.selection = new Selection(range.start, range.end);
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    } else {
      window.setStatusBarMessage(l10n.t('No abnormal motor sign in this note'), 3000);
    }
  }

  dispose(): void {
    for (const command of this.#commands) command.dispose();
  }
}
