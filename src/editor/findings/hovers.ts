import {
  type Disposable,
  Hover,
  type HoverProvider,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import type { Analysis } from '../../analysis';
import { type Abbreviation, abbreviationAt } from '../../writing/abbreviations';
import { appendAbbreviation, appendFinding, hoverCommands, isSpelledOut } from './hover-text';
import { noteSelector } from '../notes/is-note';
import type { NoteAnalyses } from '../notes/note-analyses';
import { rangeOf } from '../notes/ranges';
import { asRead, type ShownFinding } from '../notes/shown-findings';

/**
 * Explains the findings under the pointer: evidence, what it means and why, the caveat, where to read on; and spells out the
 * abbreviation there.
 */
export class FindingHovers implements HoverProvider, Disposable {
  readonly #registration: Disposable;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#registration = languages.registerHoverProvider(noteSelector, this);
  }

  async provideHover(document: TextDocument, position: Position): Promise<Hover | undefined> {
    const note = this.analyses.get(document.uri);
    const analysis = await note?.current();
    // Of a note that is too large what is shown is known, but nothing that rests on the whole of it.
    const all = analysis
      ? asRead([...analysis.findings, ...analysis.rejected])
      : note?.state.kind === 'too-large'
        ? note.shown
        : undefined;
    if (!all) return undefined;
    const offset = document.offsetAt(position);
    const here = all.filter(({ start, end }) => start <= offset && offset < end);
    const short = abbreviationAt(document.getText(), offset);
    const places: Place[] = short ? [...here, short] : [...here];
    if (places.length === 0) return undefined;
    const text = this.#text(document, analysis, here, short);
    return new Hover(text, rangeOf(document, places.reduce(shorter)));
  }

  /** One text for all: VS Code would show several hovers as several boxes. */
  #text(
    document: TextDocument,
    analysis: Analysis | undefined,
    shown: readonly ShownFinding[],
    short: Abbreviation | undefined,
  ): MarkdownString {
    const text = new MarkdownString();
    text.isTrusted = { enabledCommands: hoverCommands };
    text.supportThemeIcons = true;
    shown.forEach(({ finding }, index) => {
      if (index > 0) text.appendMarkdown('\n\n---\n\n');
      appendFinding(text, finding, analysis, document.uri);
    });
    const findings = shown.map(({ finding }) => finding);
    if (short && !isSpelledOut(short, findings)) {
      if (shown.length > 0) text.appendMarkdown('\n\n---\n\n');
      appendAbbreviation(text, short);
    }
    return text;
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function shorter(a: Place, b: Place): Place {
  return b.end - b.start < a.end - a.start ? b : a;
}
