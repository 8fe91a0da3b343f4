import { commands, type Disposable, FileType, l10n, Uri, window, workspace } from 'vscode';
import { datedEntries } from '../../note/entries';
import { splitLines } from '../../note/lines';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { OpenNote } from '../notes/open-note';
import { noteName } from '../summary/summary-text';
import type { ShowVisits } from './show-visits';
import { notesIn } from './timeline-content';
import type { VisitSubject } from './visit-address';

/** Shows a timeline. */
export const SHOW_TIMELINE = 'motorNeuronLens.showTimeline';

/** `Show Timeline…`: of a note's dated entries, or of a folder's notes. */
export class TimelineCommand implements Disposable {
  readonly #command: Disposable;

  constructor(
    private readonly analyses: NoteAnalyses,
    private readonly visits: ShowVisits,
  ) {
    this.#command = commands.registerCommand(SHOW_TIMELINE, (given: unknown) => this.#run(given));
  }

  /**
   * @param given the address of a note or of a folder; without one, the user is asked
   * @returns the timeline as Markdown; undefined where nothing is shown
   */
  async #run(given: unknown): Promise<string | undefined> {
    const subject = given instanceof Uri ? await this.#subjectAt(given) : await this.#ask();
    return subject && this.visits.show(subject);
  }

  async #subjectAt(uri: Uri): Promise<VisitSubject> {
    if (this.analyses.get(uri)) return { kind: 'entries', note: uri };
    const stat = await workspace.fs.stat(uri).then(undefined, () => undefined);
    const isFolder = stat !== undefined && (stat.type & FileType.Directory) !== 0;
    return isFolder ? { kind: 'folder', folder: uri } : { kind: 'entries', note: uri };
  }

  async #ask(): Promise<VisitSubject | undefined> {
    const uri = window.activeTextEditor?.document.uri;
    const open = uri && this.analyses.get(uri);
    if (!open) return askFolder();
    const browse = { label: l10n.t('Notes of another folder…') };
    const items = [...entriesItem(open), ...(await folderItem(open.document.uri)), browse];
    const placeHolder = l10n.t('The visits of one patient');
    const chosen = await window.showQuickPick(items, { placeHolder });
    if (chosen === undefined) return undefined;
    return 'subject' in chosen ? chosen.subject : askFolder();
  }

  dispose(): void {
    this.#command.dispose();
  }
}

interface Item {
  readonly label: string;
  readonly description: string;
  readonly subject: VisitSubject;
}

function entriesItem({ document }: OpenNote): Item[] {
  const text = document.getText();
  const count = datedEntries(splitLines(text), text.length).length;
  const label = l10n.t('Dated entries of {0}', noteName(document.uri));
  const description = count === 0 ? l10n.t('none found') : String(count);
  return [{ label, description, subject: { kind: 'entries', note: document.uri } }];
}

async function folderItem(note: Uri): Promise<Item[]> {
  if (note.scheme === 'untitled') return [];
  const folder = Uri.joinPath(note, '..');
  const notes = await notesIn(folder).catch(() => []);
  const label = l10n.t('Notes of the folder {0}', noteName(folder));
  const item: Item = {
    ...{ label, description: String(notes.length) },
    subject: { kind: 'folder', folder },
  };
  return notes.length > 1 ? [item] : [];
}

async function askFolder(): Promise<VisitSubject | undefined> {
  const title = l10n.t('The folder with the notes of one patient');
  const [folder] =
    (await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, title })) ?? [];
  return folder && { kind: 'folder', folder };
}
