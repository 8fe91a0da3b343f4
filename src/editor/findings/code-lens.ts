import {
  CodeLens,
  type CodeLensProvider,
  type Disposable,
  EventEmitter,
  languages,
  type TextDocument,
} from 'vscode';
import type { Analysis } from '../../analysis';
import { patternTable } from '../../localization/patterns';
import type { Span } from '../../note/span';
import { patternText } from '../../report/pattern-text';
import { noteSelector } from '../notes/is-note';
import type { NoteAnalyses } from '../notes/note-analyses';
import { rangeOf } from '../notes/ranges';
import { settingsFor } from '../notes/settings';
import { SUMMARIZE } from '../summary/summarize-command';

/** A line over each examination: its pattern and the note's likely level; a click opens the summary. */
export class ExaminationCodeLenses implements CodeLensProvider, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#subscriptions = [
      languages.registerCodeLensProvider(noteSelector, this),
      analyses.onDidChange(({ reason }) => {
        if (reason === 'read') this.#changed.fire();
      }),
    ];
  }

  async provideCodeLenses(document: TextDocument): Promise<CodeLens[] | undefined> {
    if (!settingsFor(document).codeLens) return undefined;
    const analysis = await this.analyses.get(document.uri)?.current();
    if (!analysis) return undefined;
    const level = analysis.localization.levels[0]?.name;
    return examinations(analysis).map((span) => {
      const within = analysis.findings.filter(
        ({ start }) => span.start <= start && start < span.end,
      );
      const title = [patternText(patternTable(within)), level].filter(Boolean).join(' · ');
      const command = { command: SUMMARIZE, title, arguments: [document.uri] };
      const { start } = rangeOf(document, span);
      return new CodeLens(document.lineAt(start.line).range, command);
    });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }
}

/**
 * The examinations of a note that tell of motor signs: neighbouring sections are one (`Tone: …`, `Reflexes: …`). A note without
 * such headings is one examination.
 */
function examinations({ note, findings }: Analysis): readonly Pick<Span, 'start' | 'end'>[] {
  const runs: { start: number; end: number }[] = [];
  for (const { kind, start, end } of note.sections) {
    if (kind !== 'examination') continue;
    const last = runs.at(-1);
    if (last?.end === start) last.end = end;
    else runs.push({ start, end });
  }
  const telling = ({ start, end }: { start: number; end: number }) =>
    findings.some((finding) => start <= finding.start && finding.start < end);
  const whole = { start: 0, end: note.text.length };
  const found = runs.filter(telling);
  return found.length > 0 ? found : [whole].filter(telling);
}
