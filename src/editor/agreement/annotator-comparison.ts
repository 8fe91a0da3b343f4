import {
  commands,
  type Disposable,
  EventEmitter,
  type FileSystemWatcher,
  l10n,
  RelativePattern,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { Agreement, type AgreementReport, type Annotated } from '../../agreement/agreement';
import { type DisputedPlace, disputedPlaces } from '../../agreement/disputed-places';
import type { Analysis } from '../../analysis';
import type { Finding } from '../../findings/finding';
import { decodeText } from '../../note/decode-text';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { OpenNote } from '../notes/open-note';
import { whyUnread } from '../notes/why-unread';
import { SecondAnnotator } from './second-annotator';

/** For `when` clauses: whether a note is being compared. */
const COMPARES = 'motorNeuronLens.comparesAnnotators';

/** As many bytes as a file of annotations may have. */
const MOST = 5_000_000;

/** A place where the second annotator differs from us. */
export interface Dispute extends DisputedPlace {
  /** Stays while the two say what they say of these words. */
  readonly id: string;
  /** Our finding; null where only they have one. */
  readonly ours: Finding | null;
  /** What was read there and the reader says is none. */
  readonly rejected: Finding | null;
  /** Whether the reader has decided, or kept what we have. */
  readonly settled: boolean;
}

/** How an open note compares with what a second annotator says of it. */
export interface Compared {
  readonly note: OpenNote;
  readonly annotator: SecondAnnotator;
  readonly report: AgreementReport;
  /** In the order of the text. */
  readonly disputes: readonly Dispute[];
}

/** The comparison of one open note with one second annotator, kept up to date while the note is written and decided on. */
export class AnnotatorComparison implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];
  /** Ids of disputes of which no decision can be kept, as we have no finding there. */
  #kept: ReadonlySet<string> = new Set();
  #note: OpenNote | undefined;
  #annotator: SecondAnnotator | undefined;
  #watcher: FileSystemWatcher | undefined;
  #compared: Compared | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(analyses: NoteAnalyses) {
    this.#subscriptions = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#note?.document) this.#annotator?.edited(contentChanges);
      }),
      analyses.onDidChange(({ note, reason }) => {
        if (note === this.#note && reason === 'read') this.#compare();
      }),
      analyses.onDidClose((uri) => {
        if (uri.toString() === this.#note?.document.uri.toString()) this.end();
      }),
    ];
  }

  get compared(): Compared | undefined {
    return this.#compared;
  }

  /** Compares a note with the annotations in a file; where they can't be read, says so and changes nothing. */
  async begin(note: OpenNote, file: Uri): Promise<void> {
    const annotator = await readAnnotator(note, file);
    if (!annotator || !(await note.current())) return;
    this.end();
    this.#note = note;
    this.#annotator = annotator;
    this.#watcher = this.#watch(note, file);
    void commands.executeCommand('setContext', COMPARES, true);
    this.#compare();
  }

  /** Keeps what we have where no decision can: nothing at all. */
  keep({ id }: Dispute): void {
    this.#kept = new Set([...this.#kept, id]);
    this.#compare();
  }

  end(): void {
    this.#watcher?.dispose();
    this.#watcher = undefined;
    this.#note = undefined;
    this.#annotator = undefined;
    this.#compared = undefined;
    this.#kept = new Set();
    void commands.executeCommand('setContext', COMPARES, false);
    this.#changed.fire();
  }

  #compare(): void {
    const [note, annotator] = [this.#note, this.#annotator];
    if (!note || !annotator || note.state.kind !== 'analyzed') return;
    const { analysis } = note.state;
    const { text } = analysis.note;
    const agreement = new Agreement();
    const differing = agreement.add(text, analysis.findings, annotator.at(text));
    const disputes = disputedPlaces(differing).map((place) => this.#dispute(place, analysis));
    this.#compared = { note, annotator, report: agreement.report(), disputes };
    this.#changed.fire();
  }

  #dispute(place: DisputedPlace, { findings, rejected: none }: Analysis): Dispute {
    const { first, second } = place;
    const ours = findings.find(({ id }) => id === first?.id) ?? null;
    const id = JSON.stringify([
      first?.id,
      second?.id,
      second?.sign,
      second?.side,
      second?.assertion,
    ]);
    const rejected = ours ? null : (none.find((one) => isOf(one, second)) ?? null);
    const decided = ours ? ours.decision !== undefined : rejected !== null;
    return { ...place, id, ours, rejected, settled: decided || this.#kept.has(id) };
  }

  /** Who mends a line of the file sees what comes of it. */
  #watch(note: OpenNote, file: Uri): FileSystemWatcher {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const literal = name.replace(/[*?{}[\]!]/g, '[$&]');
    const watcher = workspace.createFileSystemWatcher(
      new RelativePattern(Uri.joinPath(file, '..'), literal),
    );
    const reload = async () => {
      const annotator = await readAnnotator(note, file);
      if (!annotator || watcher !== this.#watcher) return;
      this.#annotator = annotator;
      this.#compare();
    };
    watcher.onDidChange(() => void reload());
    watcher.onDidCreate(() => void reload());
    return watcher;
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    this.end();
    this.#changed.dispose();
  }
}

function isOf(finding: Finding, theirs: Annotated | null): boolean {
  if (theirs === null || finding.sign !== theirs.sign) return false;
  return finding.start < theirs.end && theirs.start < finding.end;
}

async function readAnnotator(note: OpenNote, file: Uri): Promise<SecondAnnotator | undefined> {
  try {
    if ((await workspace.fs.stat(file)).size > MOST) throw new TooLarge();
    const bytes = await workspace.fs.readFile(file);
    const text = decodeText(bytes);
    return new SecondAnnotator(file, text, await savedText(note.document));
  } catch (error) {
    const reason =
      error instanceof TooLarge ? l10n.t('larger than {0} MB', MOST / 1e6) : whyUnread(error);
    const name = workspace.asRelativePath(file);
    void window.showErrorMessage(
      l10n.t('The annotations in {0} were not read: {1}.', name, reason),
    );
    return undefined;
  }
}

/** A note as its annotators have it: what was written since it was saved is not theirs. */
async function savedText(document: TextDocument): Promise<string> {
  if (!document.isDirty || document.isUntitled) return document.getText();
  try {
    return decodeText(await workspace.fs.readFile(document.uri));
  } catch {
    return document.getText();
  }
}

class TooLarge extends Error {}
