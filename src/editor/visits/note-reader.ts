import type { Uri } from 'vscode';
import type { Analysis, AnalysisOptions } from '../../analysis';
import { loadCore } from '../notes/core';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { PlacedText } from '../notes/note-file';
import type { NoteInput } from '../notes/note-inputs';
import { readNoteFile } from '../notes/read-note-file';
import { whyNotRead, whyUnread } from '../notes/why-unread';
import { noteName } from '../summary/summary-text';

/** A note as it stands now, open or in a file, with what it is read with. */
export interface ReadNote extends PlacedText {
  readonly name: string;
  readonly text: string;
  readonly options: AnalysisOptions;
}

/** Reads notes, and parts of them, as the editor shows them: with the user's own words and decisions. */
export class NoteReader {
  constructor(
    private readonly analyses: NoteAnalyses,
    private readonly inputs: NoteInput,
  ) {}

  /** A note; or why it can't be read, in words without any of its own. */
  async read(uri: Uri): Promise<ReadNote | string> {
    const name = noteName(uri);
    try {
      const open = this.analyses.get(uri);
      if (open) {
        if (!(await open.current())) return whyNotRead(open.state);
        const { document } = open;
        const options = await this.inputs.optionsFor(document);
        const positionAt = (offset: number) => document.positionAt(offset);
        return { uri, name, text: document.getText(), options, positionAt };
      }
      const file = await readNoteFile(uri);
      if (typeof file === 'string') return file;
      const options = await this.inputs.optionsForFile(file);
      return {
        ...{ uri, name, options, text: file.text },
        positionAt: (offset) => file.positionAt(offset),
      };
    } catch (error) {
      return whyUnread(error);
    }
  }

  async analyze(text: string, options: AnalysisOptions): Promise<Analysis> {
    const { analyze } = await loadCore();
    return analyze(text, options);
  }
}
