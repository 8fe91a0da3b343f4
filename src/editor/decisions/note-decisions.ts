import { type TextDocument, type Uri } from 'vscode';
import { anchor } from '../../decisions/anchor';
import { contextOf, type Decision } from '../../decisions/decision';
import { shiftDecision, type TextChange } from '../../decisions/shift-decision';
import {
  emptySidecar,
  nextId,
  readSidecar,
  type Sidecar,
  writeSidecar,
} from '../../decisions/sidecar';
import { readFile, replaceFile, sidecarUri } from './sidecar-file';

type Change = (decisions: readonly Decision[]) => readonly Decision[];

/** The decisions on one open note, and its sidecar. Untitled notes keep theirs in memory alone. */
export class NoteDecisions {
  readonly file: Uri | undefined;
  #sidecar: Sidecar = emptySidecar;
  #decisions: readonly Decision[] = [];
  /** The text that was last read or written; what a watcher tells of it is no news. */
  #text = '';
  /** Readings and writings of the file, one after another. */
  #work: Promise<unknown>;

  constructor(readonly document: TextDocument) {
    this.file = sidecarUri(document.uri);
    this.#work = this.#load();
    // Whoever waits for it is told; without anybody it is no failure of the window.
    this.#work.catch(() => undefined);
  }

  /** Where the words stood when last seen. */
  get decisions(): readonly Decision[] {
    return this.#decisions;
  }

  get problems(): Sidecar['problems'] {
    return this.#sidecar.problems;
  }

  newId(): string {
    return nextId({ ...this.#sidecar, decisions: this.#decisions });
  }

  /** When all reading and writing asked for so far is done. @throws where that failed */
  async settled(): Promise<void> {
    await this.#work;
  }

  edited(changes: readonly TextChange[]): void {
    this.#decisions = this.#decisions.map((one) => shiftDecision(one, changes));
  }

  /** Changes the decisions at once, and the file as soon as it can be. @throws where the file can't be written; the change holds. */
  async change(change: Change): Promise<void> {
    this.#decisions = change(this.#decisions);
    await this.#queue(() => this.#rewrite(change));
  }

  /** Brings the places in the file up to date with the saved note. */
  async saved(): Promise<void> {
    const text = this.document.getText();
    const now = this.#decisions.map((one) => refreshed(text, one));
    if (JSON.stringify(now) === JSON.stringify(this.#sidecar.decisions)) return;
    await this.change((decisions) => decisions.map((one) => refreshed(text, one)));
  }

  /** Takes in what somebody else wrote. @returns whether that is anything new */
  async reload(): Promise<boolean> {
    const before = this.#text;
    await this.#queue(() => this.#load());
    return this.#text !== before;
  }

  #queue(work: () => Promise<void>): Promise<void> {
    // What failed before was told then.
    const next = this.#work.then(work, work);
    this.#work = next;
    next.catch(() => undefined);
    return next;
  }

  async #load(): Promise<void> {
    if (!this.file) return;
    const text = await readFile(this.file);
    if (text === this.#text) return;
    this.#take(text);
    this.#decisions = this.#sidecar.decisions;
  }

  #take(text: string): void {
    this.#text = text;
    this.#sidecar = readSidecar(text, this.document.getText());
  }

  /** The file anew, with what somebody else may have put there meanwhile. */
  async #rewrite(change: Change): Promise<void> {
    if (!this.file) return;
    const found = await readFile(this.file);
    if (found !== this.#text) {
      this.#take(found);
      this.#decisions = change(this.#sidecar.decisions);
    }
    const text = writeSidecar(this.#sidecar, this.#decisions, this.document.getText());
    if (text === found) return;
    await replaceFile(this.file, text);
    const kept = this.#decisions;
    this.#take(text);
    // The words as they stand in an unsaved note, and the evidence with the numbers it was given.
    this.#decisions = this.#sidecar.decisions.map((one, index) => ({
      ...one,
      span: kept[index]?.span ?? one.span,
    }));
  }
}

/** A decision with its words' place, and what surrounds them, as they are now. */
function refreshed(text: string, decision: Decision): Decision {
  const here = anchor(text, decision);
  return here ? { ...here, context: contextOf(text, here.span) } : decision;
}
