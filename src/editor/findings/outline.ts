import {
  type Disposable,
  DocumentSymbol,
  languages,
  SymbolKind,
  type TextDocument,
  type DocumentSymbolProvider,
} from 'vscode';
import type { Analysis } from '../../analysis';
import { type OutlinePart, outlineOf } from '../../note/outline';
import { abnormalKinds, findingKind } from '../../report/finding-kind';
import { labelledFinding } from '../../report/finding-text';
import { outlinedNotes } from '../notes/is-note';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { OpenNote } from '../notes/open-note';
import { rangeOf } from '../notes/ranges';
import { asRead, type ShownFinding } from '../notes/shown-findings';

/** What an outline was last made from. */
interface Given {
  readonly version: number;
  readonly analysis: Analysis;
}

/** The note's sections, and the abnormal findings within them, for the Outline, the breadcrumbs and “Go to Symbol”. */
export class NoteOutline implements DocumentSymbolProvider, Disposable {
  readonly #subscription: Disposable;
  readonly #given = new WeakMap<TextDocument, Given>();
  #registration = this.#register();

  constructor(private readonly analyses: NoteAnalyses) {
    this.#subscription = analyses.onDidChange(({ note }) => this.#renew(note));
  }

  #register(): Disposable {
    return languages.registerDocumentSymbolProvider(outlinedNotes, this, {
      label: 'Motor Neuron Lens',
    });
  }

  /** VS Code asks anew when the text changes. A decision changes the findings alone; a new registration makes it ask. */
  #renew({ document, state }: OpenNote): void {
    const given = this.#given.get(document);
    if (!given || state.kind !== 'analyzed') return;
    if (given.version !== state.version || given.analysis === state.analysis) return;
    this.#given.delete(document);
    this.#registration.dispose();
    this.#registration = this.#register();
  }

  async provideDocumentSymbols(document: TextDocument): Promise<DocumentSymbol[] | undefined> {
    const analysis = await this.analyses.get(document.uri)?.current();
    if (!analysis) return undefined;
    this.#given.set(document, { version: document.version, analysis });
    const abnormal = asRead(analysis.findings)
      .filter(({ finding }) => abnormalKinds.includes(findingKind(finding)))
      .sort((a, b) => a.start - b.start);
    return symbols(document, outlineOf(analysis.note), abnormal);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#registration.dispose();
  }
}

/**
 * The parts, each with its findings, in the order of the text; those that no part holds stand between the parts.
 *
 * @param findings by the places at which they begin
 */
function symbols(
  document: TextDocument,
  parts: readonly OutlinePart[],
  findings: readonly ShownFinding[],
): DocumentSymbol[] {
  const all: DocumentSymbol[] = [];
  let next = 0;
  const before = (offset: number): ShownFinding[] => {
    const first = next;
    while (next < findings.length && findings[next]!.start < offset) next += 1;
    return findings.slice(first, next);
  };
  for (const part of parts) {
    for (const one of before(part.start)) all.push(findingSymbol(document, one));
    all.push(partSymbol(document, part, before(part.end)));
  }
  for (const one of before(Infinity)) all.push(findingSymbol(document, one));
  return all;
}

function partSymbol(document: TextDocument, part: OutlinePart, findings: readonly ShownFinding[]) {
  const range = rangeOf(document, { start: part.start, end: part.textEnd });
  const heading = rangeOf(document, {
    start: part.start,
    end: Math.min(part.headingEnd, part.textEnd),
  });
  const symbol = new DocumentSymbol(part.title, '', SymbolKind.String, range, heading);
  symbol.children = symbols(document, part.parts, findings);
  return symbol;
}

function findingSymbol(document: TextDocument, shown: ShownFinding): DocumentSymbol {
  const range = rangeOf(document, shown);
  return new DocumentSymbol(labelledFinding(shown.finding), '', SymbolKind.Event, range, range);
}
