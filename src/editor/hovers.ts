import {
  type Disposable,
  Hover,
  type HoverProvider,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import type { Finding } from '../findings/finding';
import { appendFinding } from './hover-text';
import { noteSelector } from './is-note';
import type { NoteAnalyses } from './note-analyses';
import { rangeOf } from './ranges';
import { OPEN_SIGN_PAGE } from './sign-pages';
import { SUMMARIZE } from './summarize-command';

/** Explains the findings under the pointer: evidence, what it means and why, the caveat, where to read on. */
export class FindingHovers implements HoverProvider, Disposable {
  readonly #registration: Disposable;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#registration = languages.registerHoverProvider(noteSelector, this);
  }

  async provideHover(document: TextDocument, position: Position): Promise<Hover | undefined> {
    const analysis = await this.analyses.get(document.uri)?.current();
    const offset = document.offsetAt(position);
    const here = analysis?.findings.filter(({ start, end }) => start <= offset && offset < end);
    if (!here?.length) return undefined;
    return new Hover(this.#text(document, here), rangeOf(document, innermost(here)));
  }

  /** One text for all: VS Code would show several hovers as several boxes. */
  #text(document: TextDocument, findings: readonly Finding[]): MarkdownString {
    const text = new MarkdownString();
    text.isTrusted = { enabledCommands: [OPEN_SIGN_PAGE, SUMMARIZE] };
    text.supportThemeIcons = true;
    findings.forEach((finding, index) => {
      if (index > 0) text.appendMarkdown('\n\n---\n\n');
      appendFinding(text, finding, document.uri);
    });
    return text;
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

function innermost(findings: readonly Finding[]): Finding {
  return findings.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
}
