import { Diagnostic, type DiagnosticSeverity, type Disposable, l10n, languages } from 'vscode';
import { findingKind } from '../../report/finding-kind';
import { labelledFinding } from '../../report/finding-text';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { OpenNote } from '../notes/open-note';
import { rangeOf } from '../notes/ranges';
import { settingsFor } from '../notes/settings';
import type { ShownFinding } from '../notes/shown-findings';
import type { Documentation } from '../notes/documentation';

/** What VS Code shows behind each message. */
export const SOURCE = 'Motor Neuron Lens';

/** Whether a diagnostic is the extension's, and of this sign or rule. */
export function isProblem({ source, code }: Diagnostic, id: string): boolean {
  return source === SOURCE && (typeof code === 'object' ? code.value : code) === id;
}

/** VS Code keeps no more for a file, and says nothing of those it drops. */
const MOST = 1000;

/** The findings of each open note as entries of the Problems panel. */
export class FindingDiagnostics implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('motor-neuron-lens');
  readonly #subscriptions: readonly Disposable[];

  constructor(
    analyses: NoteAnalyses,
    private readonly documentation: Documentation,
  ) {
    this.#subscriptions = [
      analyses.onDidChange(({ note }) => this.#publish(note)),
      analyses.onDidClose((uri) => this.#collection.delete(uri)),
    ];
  }

  #publish(note: OpenNote): void {
    const { severity, problemKinds } = settingsFor(note.document);
    const shown = note.shown.filter(({ finding }) => problemKinds.includes(findingKind(finding)));
    if (severity === undefined || shown.length === 0) this.#collection.delete(note.document.uri);
    else this.#collection.set(note.document.uri, this.#capped(note, shown, severity));
  }

  #capped(note: OpenNote, shown: readonly ShownFinding[], severity: DiagnosticSeverity) {
    if (shown.length <= MOST) return shown.map((one) => this.#diagnostic(note, one, severity));
    const kept = shown.slice(0, MOST - 1).map((one) => this.#diagnostic(note, one, severity));
    const left = shown.length - kept.length;
    const message = l10n.t(
      '{0} further signs are not listed here; they are highlighted in the note.',
      left,
    );
    const at = shown[MOST - 1]!;
    const last = new Diagnostic(rangeOf(note.document, at), message, severity);
    last.source = SOURCE;
    return [...kept, last];
  }

  #diagnostic({ document }: OpenNote, shown: ShownFinding, severity: DiagnosticSeverity) {
    const { finding } = shown;
    const range = rangeOf(document, shown);
    const diagnostic = new Diagnostic(range, labelledFinding(finding), severity);
    diagnostic.source = SOURCE;
    diagnostic.code = { value: finding.sign, target: this.documentation.signPage(finding.sign) };
    return diagnostic;
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    this.#collection.dispose();
  }
}
