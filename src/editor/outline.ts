import {
  type Disposable,
  DocumentSymbol,
  languages,
  SymbolKind,
  type TextDocument,
  type DocumentSymbolProvider,
} from 'vscode';
import { type OutlinePart, outlineOf } from '../note/outline';
import { abnormalKinds, findingKind } from '../report/finding-kind';
import { labelledFinding } from '../report/finding-text';
import { outlinedNotes } from './is-note';
import type { NoteAnalyses } from './note-analyses';
import { rangeOf } from './ranges';
import { asRead, type ShownFinding } from './shown-findings';

/** The note's sections, and the abnormal findings within them, for the Outline, the breadcrumbs and “Go to Symbol”. */
export class NoteOutline implements DocumentSymbolProvider, Disposable {
  readonly #registration: Disposable;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#registration = languages.registerDocumentSymbolProvider(outlinedNotes, this, {
      label: 'Motor Neuron Lens',
    });
  }

  async provideDocumentSymbols(document: TextDocument): Promise<DocumentSymbol[] | undefined> {
    const analysis = await this.analyses.get(document.uri)?.current();
    if (!analysis) return undefined;
    const abnormal = asRead(analysis.findings).filter(({ finding }) =>
      abnormalKinds.includes(findingKind(finding)),
    );
    return symbols(document, outlineOf(analysis.note), abnormal);
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

/** The parts, each with its findings; those that no part holds stand beside the parts. */
function symbols(
  document: TextDocument,
  parts: readonly OutlinePart[],
  findings: readonly ShownFinding[],
): DocumentSymbol[] {
  const within = (part: OutlinePart) =>
    findings.filter(({ start }) => part.start <= start && start < part.end);
  const held = new Set(parts.flatMap(within));
  return [
    ...findings.filter((one) => !held.has(one)).map((one) => findingSymbol(document, one)),
    ...parts.map((part) => partSymbol(document, part, within(part))),
  ].sort((a, b) => a.range.start.compareTo(b.range.start));
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
