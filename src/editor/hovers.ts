import {
  type Disposable,
  Hover,
  type HoverProvider,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import type { Analysis } from '../analysis';
import { appendFinding, hoverCommands } from './hover-text';
import { noteSelector } from './is-note';
import type { NoteAnalyses } from './note-analyses';
import { rangeOf } from './ranges';
import { asRead, type ShownFinding } from './shown-findings';

/** Explains the findings under the pointer: evidence, what it means and why, the caveat, where to read on. */
export class FindingHovers implements HoverProvider, Disposable {
  readonly #registration: Disposable;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#registration = languages.registerHoverProvider(noteSelector, this);
  }

  async provideHover(document: TextDocument, position: Position): Promise<Hover | undefined> {
    const analysis = await this.analyses.get(document.uri)?.current();
    if (!analysis) return undefined;
    const offset = document.offsetAt(position);
    const here = asRead([...analysis.findings, ...analysis.rejected]).filter(
      ({ start, end }) => start <= offset && offset < end,
    );
    if (here.length === 0) return undefined;
    const text = this.#text(document, analysis, here);
    return new Hover(text, rangeOf(document, here.reduce(shorter)));
  }

  /** One text for all: VS Code would show several hovers as several boxes. */
  #text(
    document: TextDocument,
    analysis: Analysis,
    shown: readonly ShownFinding[],
  ): MarkdownString {
    const text = new MarkdownString();
    text.isTrusted = { enabledCommands: hoverCommands };
    text.supportThemeIcons = true;
    shown.forEach(({ finding }, index) => {
      if (index > 0) text.appendMarkdown('\n\n---\n\n');
      appendFinding(text, finding, analysis, document.uri);
    });
    return text;
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

function shorter(a: ShownFinding, b: ShownFinding): ShownFinding {
  return b.end - b.start < a.end - a.start ? b : a;
}
