import { EventEmitter, type TextDocument, type Uri } from 'vscode';
import type { AnalysisOptions } from '../../analysis';
import type { NoteFile } from './note-file';
import type { NoteInput } from './note-inputs';
import { settingsFor } from './settings';

/** The severities of the rules as an input of the analysis. A change of the settings has every note read anew by itself. */
export class RuleSettings implements NoteInput {
  readonly onDidChange = new EventEmitter<Uri | undefined>().event;

  optionsFor(document: TextDocument): Promise<AnalysisOptions> {
    return Promise.resolve({ rules: settingsFor(document).rules });
  }

  optionsForFile(file: NoteFile): Promise<AnalysisOptions> {
    return Promise.resolve({ rules: settingsFor(file).rules });
  }
}
