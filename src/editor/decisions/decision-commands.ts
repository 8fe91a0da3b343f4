import { commands, Disposable, l10n, window } from 'vscode';
import { assertionIds, sideIds } from '../../decisions/known-ids';
import type { Reading } from '../../decisions/decision';
import { findingText } from '../../report/finding-text';
import type { DecisionStore } from './decision-store';
import { type ChosenFinding, chooseFinding } from '../notes/finding-at';
import type { NoteAnalyses } from '../notes/note-analyses';

/** The commands by which a reader corrects the machine. Each is about the finding that its argument names, or the one at the caret. */
export const decisionCommands = {
  reject: 'motorNeuronLens.rejectFinding',
  accept: 'motorNeuronLens.acceptFinding',
  correctSide: 'motorNeuronLens.correctSide',
  correctAssertion: 'motorNeuronLens.correctAssertion',
  withdraw: 'motorNeuronLens.withdrawDecision',
} as const;

const sideNames: Readonly<Record<string, string>> = {
  left: l10n.t('left'),
  right: l10n.t('right'),
  bilateral: l10n.t('both sides'),
  none: l10n.t('no side'),
};

const assertionNames: Readonly<Record<string, string>> = {
  present: l10n.t('present'),
  absent: l10n.t('absent: looked for, and not there'),
  possible: l10n.t('possible'),
  historical: l10n.t('in the past, not now'),
  hypothetical: l10n.t('not stated as present: planned, conditional, or a form’s wording'),
  'other-person': l10n.t('of another person'),
};

/** Registers the commands that decide on findings. */
export class DecisionCommands implements Disposable {
  readonly #commands: Disposable;

  constructor(
    private readonly analyses: NoteAnalyses,
    private readonly store: DecisionStore,
  ) {
    const { reject, accept, correctSide, correctAssertion, withdraw } = decisionCommands;
    this.#commands = Disposable.from(
      this.#register(reject, ({ note, finding }) =>
        store.decide(note.document, finding, 'rejected'),
      ),
      this.#register(accept, ({ note, finding }) =>
        store.decide(note.document, finding, 'accepted'),
      ),
      this.#register(correctSide, (chosen, side) => this.#correctSide(chosen, side)),
      this.#register(correctAssertion, (chosen, to) => this.#correctAssertion(chosen, to)),
      this.#register(withdraw, async ({ note, finding }) => {
        if (finding.decision) await store.withdraw(note.document, finding.decision.id);
      }),
    );
  }

  /** @param does gets the finding, and the right value where the caller names one */
  #register(
    command: string,
    does: (chosen: ChosenFinding, right: string | undefined) => Promise<void>,
  ) {
    return commands.registerCommand(command, async (argument: unknown) => {
      const chosen = await chooseFinding(this.analyses, argument);
      const { right } = (argument ?? {}) as { right?: unknown };
      if (chosen) await does(chosen, typeof right === 'string' ? right : undefined);
    });
  }

  async #correctSide(chosen: ChosenFinding, given: string | undefined): Promise<void> {
    const now = chosen.finding.side ?? 'none';
    const value = given ?? (await ask(sideNames, now, l10n.t('Which side is right?'), chosen));
    const side = value === 'none' ? null : sideIds.get(value ?? '');
    if (side !== undefined) await this.#correct(chosen, { side });
  }

  async #correctAssertion(chosen: ChosenFinding, given: string | undefined): Promise<void> {
    const { assertion: now } = chosen.finding;
    const question = l10n.t('What does the note say of it?');
    const value = given ?? (await ask(assertionNames, now, question, chosen));
    const assertion = assertionIds.get(value ?? '');
    if (assertion) await this.#correct(chosen, { assertion });
  }

  async #correct({ note, finding }: ChosenFinding, right: Partial<Reading>): Promise<void> {
    const after = { side: finding.side, assertion: finding.assertion, ...right };
    const read = finding.decision?.read ?? finding;
    const same = after.side === read.side && after.assertion === read.assertion;
    // Corrected back to what was read: it was right.
    await this.store.decide(note.document, finding, same ? 'accepted' : 'corrected', right);
  }

  dispose(): void {
    this.#commands.dispose();
  }
}

/** Asks for another value than the present one. */
async function ask(
  names: Readonly<Record<string, string>>,
  now: string,
  placeHolder: string,
  { finding }: ChosenFinding,
): Promise<string | undefined> {
  const items = Object.entries(names)
    .filter(([value]) => value !== now)
    .map(([value, label]) => ({ label, value }));
  const title = findingText(finding);
  return (await window.showQuickPick(items, { placeHolder, title }))?.value;
}
