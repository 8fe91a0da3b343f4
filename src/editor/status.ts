import { type Disposable, languages, LanguageStatusSeverity, window } from 'vscode';
import { abnormalKinds, findingKind } from '../report/finding-kind';
import type { Analysis } from '../analysis';
import { noteSelector } from './is-note';
import type { NoteAnalyses } from './note-analyses';
import type { NoteState } from './open-note';
import { SUMMARIZE } from './summarize-command';

interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly severity: LanguageStatusSeverity;
}

const { Information, Warning, Error: Failure } = LanguageStatusSeverity;

function counted({ findings, localization }: Analysis): string {
  const signs = findings.filter((one) => abnormalKinds.includes(findingKind(one))).length;
  const level = localization.levels[0]?.name ?? '';
  return signs === 0
    ? 'No abnormal motor sign'
    : `${signs} motor sign${signs > 1 ? 's' : ''} · ${level}`;
}

/** What the status item says of a note, and why; undefined while it is read, when the last words stay. */
export function statusText(state: NoteState | undefined): StatusText | undefined {
  switch (state?.kind) {
    case 'waiting':
      return undefined;
    case 'analyzed':
      return {
        text: counted(state.analysis),
        detail: `read at ${state.at.toLocaleTimeString()} in ${Math.ceil(state.milliseconds)} ms`,
        severity: Information,
      };
    case 'too-large':
      return {
        text: 'Too large for motor signs',
        detail: `${state.size} characters; motorNeuronLens.analysis.maximumSize allows ${state.limit}`,
        severity: Warning,
      };
    case 'failed':
      return { text: 'Reading the note failed', detail: state.reason, severity: Failure };
    case 'off':
      return {
        text: 'Motor signs are off',
        detail: 'motorNeuronLens.enable',
        severity: Information,
      };
    case undefined:
      return {
        text: 'Not read for motor signs',
        detail:
          'not a clinical note by its name; choose the language Clinical Note to have it read',
        severity: Information,
      };
  }
}

/** The language status item: on, off or too large and why, how many signs, the likely level; a click opens the summary. */
export class NoteStatus implements Disposable {
  readonly #item = languages.createLanguageStatusItem('motorNeuronLens', noteSelector);
  readonly #subscriptions: readonly Disposable[];

  constructor(private readonly analyses: NoteAnalyses) {
    this.#item.name = 'Motor Neuron Lens';
    this.#subscriptions = [
      analyses.onDidChange(({ note }) => {
        if (note.document === window.activeTextEditor?.document) this.#show();
      }),
      window.onDidChangeActiveTextEditor(() => this.#show()),
    ];
    this.#show();
  }

  #show(): void {
    const document = window.activeTextEditor?.document;
    const note = document && this.analyses.get(document.uri);
    this.#item.busy = note?.state.kind === 'waiting';
    this.#item.command = note && {
      command: SUMMARIZE,
      title: 'Summarize',
      arguments: [note.document.uri],
    };
    Object.assign(this.#item, statusText(note?.state));
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    this.#item.dispose();
  }
}
