import { commands, type Disposable, l10n, QuickPickItemKind, Uri, window } from 'vscode';
import type { NoteAnalyses } from '../notes/note-analyses';
import { noteName } from '../summary/summary-text';
import type { ShowVisits } from './show-visits';
import { notesIn } from './timeline-content';

/** Shows what changed between two notes. */
export const COMPARE_NOTES = 'motorNeuronLens.compareNotes';

/** So many notes of the folder are offered; others by browsing. */
const MOST = 500;

interface Offer {
  readonly label: string;
  readonly description?: string;
  readonly kind?: QuickPickItemKind;
  /** Undefined for browsing. */
  readonly uri?: Uri;
}

/** `Compare with Another Note…`. */
export class CompareNotesCommand implements Disposable {
  readonly #command: Disposable;

  constructor(
    private readonly analyses: NoteAnalyses,
    private readonly visits: ShowVisits,
  ) {
    this.#command = commands.registerCommand(COMPARE_NOTES, (note: unknown, other: unknown) =>
      this.#run(note, other),
    );
  }

  /**
   * @param given the note's address; without one, the active note is meant
   * @param other the other note's; without one, the user is asked
   * @returns what changed as Markdown; undefined where nothing is shown
   */
  async #run(given: unknown, other: unknown): Promise<string | undefined> {
    const note = given instanceof Uri ? given : this.#activeNote();
    if (!note) {
      void window.showInformationMessage(l10n.t('There is no clinical note to compare.'));
      return undefined;
    }
    const before = other instanceof Uri ? other : await this.#ask(note);
    return before && this.visits.show({ kind: 'changes', before, after: note });
  }

  #activeNote(): Uri | undefined {
    const uri = window.activeTextEditor?.document.uri;
    return uri && this.analyses.get(uri)?.document.uri;
  }

  async #ask(note: Uri): Promise<Uri | undefined> {
    const browse: Offer = { label: l10n.t('Browse…') };
    const items = [...(await this.#offers(note)), separator(''), browse];
    const placeHolder = l10n.t('The note to compare {0} with', noteName(note));
    const chosen = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
    if (chosen !== browse) return chosen?.uri;
    const title = placeHolder;
    const filters = { [l10n.t('Notes')]: ['note', 'soap', 'clinical', 'txt', 'text', 'md'] };
    return (await window.showOpenDialog({ title, filters }))?.[0];
  }

  async #offers(note: Uri): Promise<Offer[]> {
    const isOther = (uri: Uri) => uri.toString() !== note.toString();
    const open = this.analyses
      .all()
      .map(({ document: { uri } }) => uri)
      .filter(isOther);
    const known = new Set(open.map(String));
    const beside = await besides(note);
    const folder = beside.filter((uri) => isOther(uri) && !known.has(uri.toString()));
    return [
      ...group(l10n.t('Open notes'), open),
      ...group(l10n.t('Notes of the same folder'), folder.slice(0, MOST)),
    ];
  }

  dispose(): void {
    this.#command.dispose();
  }
}

/** The notes of a note's folder; none where it lies in none, or that can't be read. */
async function besides(note: Uri): Promise<Uri[]> {
  if (note.scheme === 'untitled') return [];
  return notesIn(Uri.joinPath(note, '..')).catch(() => []);
}

function separator(label: string): Offer {
  return { label, kind: QuickPickItemKind.Separator };
}

function group(label: string, uris: readonly Uri[]): Offer[] {
  const offers = uris.map((uri) => ({ label: noteName(uri), description: folderOf(uri), uri }));
  return offers.length > 0 ? [separator(label), ...offers] : [];
}

/** The name of the folder that a note lies in. */
function folderOf({ path }: Uri): string {
  return path.split('/').at(-2) ?? '';
}
