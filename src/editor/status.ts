import { type Disposable, l10n, languages, LanguageStatusSeverity, window } from 'vscode';
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
  if (signs === 0) return l10n.t('No abnormal motor sign');
  const count = signs === 1 ? l10n.t('1 motor sign') : l10n.t('{0} motor signs', signs);
  return `${count} · ${level}`;
}

/** What the status item says of a note, and why; undefined while it is read, when the last words stay. */
export function statusText(state: NoteState | undefined): StatusText | undefined {
  switch (state?.kind) {
    case 'waiting':
      return undefined;
    case 'analyzed':
      return {
        text: counted(state.analysis),
        detail: l10n.t('read at {time} in {milliseconds} ms', {
          time: state.at.toLocaleTimeString(),
          milliseconds: Math.ceil(state.milliseconds),
        }),
        severity: Information,
      };
    case 'too-large':
      return {
        text: l10n.t('Too large for motor signs'),
        detail: l10n.t('{size} characters; motorNeuronLens.analysis.maximumSize allows {limit}', {
          size: state.size,
          limit: state.limit,
        }),
        severity: Warning,
      };
    case 'failed':
      return { text: l10n.t('Reading the note failed'), detail: state.reason, severity: Failure };
    case 'off':
      return {
        text: l10n.t('Motor signs are off'),
        detail: 'motorNeuronLens.enable',
        severity: Information,
      };
    case undefined:
      return {
        text: l10n.t('Not read for motor signs'),
        detail: l10n.t(
          'not a clinical note by its name; choose the language Clinical Note to have it read',
        ),
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
      title: l10n.t('Summarize'),
      arguments: [note.document.uri],
    };
    Object.assign(this.#item, statusText(note?.state));
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    this.#item.dispose();
  }
}
