import type { Disposable } from 'vscode';
import type { Documentation } from '../notes/documentation';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { NoteInput } from '../notes/note-inputs';
import type { GroupingCommands } from '../tree/grouping-commands';
import { AnalyzeFolderCommand } from './analyze-folder-command';
import { ExportFolderCommand } from './export-folder-command';
import { FolderAnalysis } from './folder-analysis';
import { FolderBranch } from './folder-branch';
import { FolderDiagnostics } from './folder-diagnostics';
import { FolderNotes } from './folder-notes';
import { FolderPage } from './folder-page';
import { FolderReader } from './folder-reader';
import { FolderWatch } from './folder-watch';

/** What reads the notes of a folder, and shows what was found in them. */
export function folderFeatures(
  analyses: NoteAnalyses,
  inputs: NoteInput,
  documentation: Documentation,
  grouping: GroupingCommands,
): { readonly branch: FolderBranch; readonly features: readonly Pick<Disposable, 'dispose'>[] } {
  const notes = new FolderNotes();
  const reader = new FolderReader(notes, analyses, inputs);
  const analysis = new FolderAnalysis(notes, reader, documentation);
  const diagnostics = new FolderDiagnostics(notes, documentation);
  const page = new FolderPage(notes, diagnostics);
  const branch = new FolderBranch(notes, reader, grouping);
  const features = [
    ...[notes, analysis, diagnostics, page, branch],
    new FolderWatch(notes, analysis, reader, analyses, inputs),
    new AnalyzeFolderCommand(notes, analysis, page),
    new ExportFolderCommand(notes),
  ];
  return { branch, features };
}
