import type { CancellationToken, Uri } from 'vscode';
import { changesContent } from './changes-content';
import type { NoteReader } from './note-reader';
import { TimelineReader } from './timeline-content';
import type { VisitSubject } from './visit-address';
import type { VisitContent } from './visit-content';

/** Makes what is shown of one subject, again and again. */
export class VisitReader {
  readonly #timelines: TimelineReader;
  /** The notes that what was last made rests on. */
  #notes: ReadonlySet<string> = new Set();

  constructor(
    readonly subject: VisitSubject,
    private readonly reader: NoteReader,
  ) {
    this.#timelines = new TimelineReader(reader);
  }

  /** What is to be shown; or why nothing can be. */
  async read(token?: CancellationToken): Promise<VisitContent | string> {
    const content = await this.#make(token);
    if (typeof content !== 'string')
      this.#notes = new Set(content.notes.map(({ uri }) => uri.toString()));
    return content;
  }

  #make(token?: CancellationToken): Promise<VisitContent | string> {
    const { subject } = this;
    switch (subject.kind) {
      case 'changes':
        return changesContent(this.reader, subject.before, subject.after);
      case 'entries':
        return this.#timelines.ofEntries(subject.note);
      case 'folder':
        return this.#timelines.ofFolder(subject.folder, token);
    }
  }

  /** Whether a note is one of those that it rests on. */
  restsOn(note: Uri): boolean {
    return this.#notes.has(note.toString());
  }
}
