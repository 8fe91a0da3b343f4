import { l10n, type TextDocument, Uri, window } from 'vscode';
import type { Analysis } from '../../analysis';
import type { Finding } from '../../findings/finding';
import { shorten } from '../../report/escape-markdown';
import { labelledFinding } from '../../report/finding-text';
import type { NoteAnalyses } from './note-analyses';
import type { OpenNote } from './open-note';
import { asRead } from './shown-findings';

/** A finding of an open note, as a command is about it. */
export interface ChosenFinding {
  readonly note: OpenNote;
  readonly finding: Finding;
}

/** The findings that a stretch of the note touches, the rejected ones included, the one with the fewest words first. */
export function findingsAt(analysis: Analysis, start: number, end: number): Finding[] {
  return asRead([...analysis.findings, ...analysis.rejected])
    .filter((one) => one.start <= end && start <= one.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .map(({ finding }) => finding);
}

/**
 * The finding that a command is about: the one it names, or the one at the caret. Where several stand there, the user is asked.
 *
 * @param argument `{ note: uri as a string, finding: id }`, as links and code actions give it; anything else counts as none
 */
export async function chooseFinding(
  analyses: NoteAnalyses,
  argument: unknown,
): Promise<ChosenFinding | undefined> {
  const named = namedFinding(argument);
  const editor = window.activeTextEditor;
  const uri = named ? Uri.parse(named.note) : editor?.document.uri;
  const note = uri && analyses.get(uri);
  const analysis = await note?.current();
  if (!note || !analysis) return undefined;
  if (named) {
    const all = [...analysis.findings, ...analysis.rejected];
    const finding = all.find(({ id }) => id === named.finding);
    return finding && { note, finding };
  }
  const here = editor ? findingsAt(analysis, ...selected(editor.document)) : [];
  const finding = here.length > 1 ? await ask(here) : here[0];
  if (here.length === 0) {
    void window.showInformationMessage(l10n.t('There is no motor sign at the caret.'));
  }
  return finding && { note, finding };
}

function selected(document: TextDocument): [number, number] {
  const { start, end } = window.activeTextEditor!.selection;
  return [document.offsetAt(start), document.offsetAt(end)];
}

async function ask(findings: readonly Finding[]): Promise<Finding | undefined> {
  const items = findings.map((finding) => ({
    label: labelledFinding(finding),
    description: `“${shorten(finding.text)}”`,
    finding,
  }));
  const placeHolder = l10n.t('Which of the signs at the caret?');
  return (await window.showQuickPick(items, { placeHolder }))?.finding;
}

function namedFinding(argument: unknown): { note: string; finding: string } | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { note, finding } = argument as { note?: unknown; finding?: unknown };
  return typeof note === 'string' && typeof finding === 'string' ? { note, finding } : undefined;
}
