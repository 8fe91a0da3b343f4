import { commands, Disposable, l10n, Selection, TextEditorRevealType, Uri, window } from 'vscode';
import type { DecisionStore } from '../decisions/decision-store';
import type { NoteAnalyses } from '../notes/note-analyses';
import { rangeOf } from '../notes/ranges';
import { lastBefore, nextAfter } from '../notes/stepping';
import type { AgreementNode, AgreementView } from './agreement-view';
import type { AnnotatorComparison, Compared, Dispute } from './annotator-comparison';
import { chooseAnnotations } from './choose-annotations';
import { disputeText } from './dispute-text';

/** The commands around a second annotator: begin and end a comparison, step through what is in dispute, and settle it. */
export class AgreementCommands implements Disposable {
  readonly #commands: Disposable;
  /** The words on the status bar, and the dispute they are of. */
  #told: { readonly id: string; readonly message: Disposable } | undefined;

  constructor(
    private readonly analyses: NoteAnalyses,
    private readonly store: DecisionStore,
    private readonly comparison: AnnotatorComparison,
    private readonly view: AgreementView,
  ) {
    const register = (name: string, does: (argument: unknown) => unknown) =>
      commands.registerCommand(`motorNeuronLens.${name}`, does);
    this.#commands = Disposable.from(
      register('compareAnnotator', (file) => this.#compare(file)),
      register('nextDisagreement', () => this.#step(nextAfter)),
      register('previousDisagreement', () => this.#step(lastBefore)),
      register('keepOurs', (node) => this.#settle(node, (...one) => this.#keepOurs(...one))),
      register('takeTheirs', (node) => this.#settle(node, (...one) => this.#takeTheirs(...one))),
      register('endComparison', () => comparison.end()),
      comparison.onDidChange(() => this.#tellNoLonger()),
    );
  }

  /** @param given the file of annotations; without one, the user is asked */
  async #compare(given: unknown): Promise<void> {
    const active = window.activeTextEditor?.document.uri;
    const note = active && this.analyses.get(active);
    if (!note) return;
    const file = given instanceof Uri ? given : await chooseAnnotations(note.document.uri);
    if (!file) return;
    await this.comparison.begin(note, file);
    if (this.comparison.compared?.note === note) {
      void commands.executeCommand('motorNeuronLens.agreement.focus', { preserveFocus: true });
    }
  }

  /** @returns what both sides say at the place gone to; undefined where nothing is open */
  async #step(choose: typeof nextAfter): Promise<string | undefined> {
    const { compared } = this.comparison;
    if (!compared) return undefined;
    const { document } = compared.note;
    const active = window.activeTextEditor;
    const from = active?.document === document ? document.offsetAt(active.selection.start) : -1;
    const open = compared.disputes.filter(({ settled }) => !settled);
    const to = choose(open, from);
    if (!to) {
      window.setStatusBarMessage(l10n.t('No open disagreement in this note'), 3000);
      return undefined;
    }
    const editor = await window.showTextDocument(document);
    const range = rangeOf(document, to);
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    await this.view.show(to);
    const text = disputeText(to);
    this.#told?.message.dispose();
    this.#told = { id: to.id, message: window.setStatusBarMessage(text) };
    return text;
  }

  /** What was told goes with the dispute that it is of. */
  #tellNoLonger(): void {
    const disputes = this.comparison.compared?.disputes ?? [];
    if (disputes.some(({ id, settled }) => id === this.#told?.id && !settled)) return;
    this.#told?.message.dispose();
    this.#told = undefined;
  }

  /** @param node the line of the view that it is about; without one, the dispute at the caret is meant */
  async #settle(
    node: unknown,
    settle: (dispute: Dispute, compared: Compared) => Promise<void>,
  ): Promise<void> {
    const { compared } = this.comparison;
    if (!compared) return;
    const dispute = disputeOf(node, compared) ?? disputeAtCaret(compared);
    if (dispute) await settle(dispute, compared);
    else void window.showInformationMessage(l10n.t('There is no disagreement at the caret.'));
  }

  async #keepOurs(dispute: Dispute, { note: { document } }: Compared): Promise<void> {
    const { ours } = dispute;
    if (ours?.decision) return;
    if (ours) await this.store.decide(document, ours, 'accepted');
    else this.comparison.keep(dispute);
  }

  async #takeTheirs(dispute: Dispute, { note: { document } }: Compared): Promise<void> {
    const { ours, rejected, second } = dispute;
    if (ours && (second === null || second.sign !== ours.sign)) {
      await this.store.decide(document, ours, 'rejected');
    } else if (ours && second) {
      const { side, assertion } = second;
      const read = ours.decision?.read ?? ours;
      const same = side === read.side && assertion === read.assertion;
      await this.store.decide(document, ours, same ? 'accepted' : 'corrected', { side, assertion });
    } else if (rejected?.decision) {
      await this.store.withdraw(document, rejected.decision.id);
    } else {
      void window.showInformationMessage(
        l10n.t(
          'Nothing is read from these words, so there is nothing to correct. Add them to the setting {0} to have the sign read.',
          'motorNeuronLens.vocabulary',
        ),
      );
    }
  }

  dispose(): void {
    this.#told?.message.dispose();
    this.#commands.dispose();
  }
}

/** The dispute of a line of the view, as it stands now. */
function disputeOf(node: unknown, { disputes }: Compared): Dispute | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const { kind, dispute } = node as Partial<Extract<AgreementNode, { kind: 'dispute' }>>;
  return kind === 'dispute' ? disputes.find(({ id }) => id === dispute?.id) : undefined;
}

/** The open one first, then the one with the fewest words. */
function disputeAtCaret({ note, disputes }: Compared): Dispute | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document !== note.document) return undefined;
  const { document, selection } = editor;
  const [from, to] = [document.offsetAt(selection.start), document.offsetAt(selection.end)];
  return disputes
    .filter(({ start, end }) => start <= to && from <= end)
    .toSorted(
      (a, b) => Number(a.settled) - Number(b.settled) || a.end - a.start - (b.end - b.start),
    )[0];
}
