import { type CancellationToken, FileType, l10n, Uri, workspace } from 'vscode';
import type { Analysis } from '../../analysis';
import { timelineSvg } from '../../report/timeline/timeline-figure';
import { timelineFile, timelineMarkdown, timelinePage } from '../../report/timeline/timeline-page';
import { timelineOf, type Visit, type VisitText } from '../../timeline/timeline';
import { optionsOf, visitOf, visitsWithin } from '../../timeline/visit';
import { Breath } from '../notes/breath';
import { fileLanguage } from '../notes/file-language';
import { isNoteFile } from '../notes/is-note';
import { whyUnread } from '../notes/why-unread';
import { noteName } from '../summary/summary-text';
import type { NoteReader, ReadNote } from './note-reader';
import type { VisitContent } from './visit-content';

/** So many visits are shown: more have no room in a figure, and a folder with more is no patient's. */
const MOST = 200;

const collator = new Intl.Collator('en', { numeric: true });

/** The notes of a folder by their names, not those of the folders within it; what it holds is none by its name. */
export async function notesIn(folder: Uri): Promise<Uri[]> {
  const entries = await workspace.fs.readDirectory(folder);
  return entries
    .filter(([, type]) => (type & FileType.File) !== 0)
    .map(([name]) => Uri.joinPath(folder, name))
    .filter((uri) => isNoteFile(uri, fileLanguage(uri)))
    .sort((a, b) => collator.compare(a.path, b.path));
}

function tooMany(count: number): string[] {
  return count > MOST ? [l10n.t('Only the first {0} of {1} visits are shown.', MOST, count)] : [];
}

/** Reads what timelines are made of, and keeps what was read: an edit has no more than its own entry read again. */
export class TimelineReader {
  #kept = new Map<string, Analysis>();

  constructor(private readonly reader: NoteReader) {}

  /** The dated entries of a note; the note as one visit where it has none. */
  async ofEntries(note: Uri): Promise<VisitContent | string> {
    const read = await this.reader.read(note);
    if (typeof read === 'string') return read;
    const entries = visitsWithin(read);
    const none = l10n.t(
      'No dated entries were found: an entry begins with a line that begins with its date. The note is shown as one visit.',
    );
    const visits = entries.length > 0 ? entries.slice(0, MOST) : [visitOf(read, 0)];
    const remarks = entries.length > 0 ? tooMany(entries.length) : [none];
    return this.#content(read.name, [read], visits, remarks);
  }

  /** The notes of a folder, a visit each. */
  async ofFolder(folder: Uri, token?: CancellationToken): Promise<VisitContent | string> {
    let uris: Uri[];
    try {
      uris = await notesIn(folder);
    } catch (error) {
      return whyUnread(error);
    }
    if (uris.length === 0) return l10n.t('There are no notes in {0}.', noteName(folder));
    const notes: ReadNote[] = [];
    const remarks = tooMany(uris.length);
    for (const uri of uris.slice(0, MOST)) {
      if (token?.isCancellationRequested) return l10n.t('Cancelled.');
      const read = await this.reader.read(uri);
      if (typeof read === 'string') remarks.push(l10n.t('Not read: {0}: {1}', noteName(uri), read));
      else notes.push(read);
    }
    return this.#content(noteName(folder), notes, notes.map(visitOf), remarks, token);
  }

  async #content(
    title: string,
    notes: readonly ReadNote[],
    texts: readonly VisitText[],
    remarks: readonly string[],
    token?: CancellationToken,
  ): Promise<VisitContent | string> {
    const kept = new Map<string, Analysis>();
    const visits: Visit[] = [];
    const breath = new Breath();
    for (const visit of texts) {
      if (token?.isCancellationRequested) return l10n.t('Cancelled.');
      const options = optionsOf(visit, notes[visit.source]!.options);
      const key = JSON.stringify([visit.text, options]);
      const known = this.#kept.get(key) ?? kept.get(key);
      const analysis = known ?? (await this.reader.analyze(visit.text, options));
      kept.set(key, analysis);
      visits.push({ ...visit, analysis });
      await breath.take();
    }
    this.#kept = kept;
    const timeline = timelineOf(visits);
    const shown = { ...timeline, notices: [...remarks, ...timeline.notices] };
    return {
      ...{ title, notes },
      page: (options) => timelinePage(shown, options),
      file: (options) => timelineFile(shown, options),
      markdown: (options) => timelineMarkdown(shown, options),
      figure: () => timelineSvg(shown),
    };
  }
}
