import { Diagnostic, type DiagnosticSeverity, l10n, type TextDocument } from 'vscode';
import type { Finding } from '../../findings/finding';
import { findingKind } from '../../report/finding-kind';
import { labelledFinding } from '../../report/finding-text';
import type { Documentation } from '../notes/documentation';
import type { NoteFile } from '../notes/note-file';
import { rangeOf } from '../notes/ranges';
import { settingsFor } from '../notes/settings';
import type { ShownFinding } from '../notes/shown-findings';
import { SOURCE } from './source';

/** VS Code keeps no more for a file, and says nothing of those it drops. */
export const MOST_ENTRIES = 1000;

/** The findings of a note as entries of the Problems panel, as the settings want them. */
export function findingEntries(
  note: TextDocument | NoteFile,
  all: readonly ShownFinding[],
  documentation: Documentation,
): Diagnostic[] {
  const { severity, problemKinds } = settingsFor(note);
  const shown = all.filter(({ finding }) => problemKinds.includes(findingKind(finding)));
  if (severity === undefined) return [];
  const entry = (one: ShownFinding) => findingEntry(note, one, documentation, severity);
  if (shown.length <= MOST_ENTRIES) return shown.map(entry);
  const kept = shown.slice(0, MOST_ENTRIES - 1).map(entry);
  const left = shown.length - kept.length;
  const message = l10n.t(
    '{0} further signs are not listed here; they are highlighted in the note.',
    left,
  );
  const last = new Diagnostic(rangeOf(note, shown[MOST_ENTRIES - 1]!), message, severity);
  last.source = SOURCE;
  return [...kept, last];
}

/** A finding says the same wherever it has moved to. */
const messages = new WeakMap<Finding, string>();

function messageOf(finding: Finding): string {
  const known = messages.get(finding) ?? labelledFinding(finding);
  messages.set(finding, known);
  return known;
}

function findingEntry(
  note: TextDocument | NoteFile,
  shown: ShownFinding,
  documentation: Documentation,
  severity: DiagnosticSeverity,
): Diagnostic {
  const { finding } = shown;
  const diagnostic = new Diagnostic(rangeOf(note, shown), messageOf(finding), severity);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.sign, target: documentation.signPage(finding.sign) };
  return diagnostic;
}
