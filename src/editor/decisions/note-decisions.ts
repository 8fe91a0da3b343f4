import { type TextDocument, type Uri } from 'vscode';
import { anchor } from '../../decisions/anchor';
import { contextOf, type Decision } from '../../decisions/decision';
import { decideTheSame } from '../../decisions/same-decision';
import { shiftDecision, type TextChange } from '../../decisions/shift-decision';
import {
  emptySidecar,
  nextId,
  readSidecar,
  type Sidecar,
  writeSidecar,
} from '../../decisions/sidecar';
import { readFile, replaceFile } from '../notes/whole-files';
import { sidecarUri } from './sidecar-file';

/** A change of decisions, which holds whatever others there are meanwhile; `newId` gives an id that none of them has. */
export type Change = (decisions: readonly Decision[], newId: () => string) => readonly Decision[];

/** Milliseconds within which another window may have written over what this one wrote, without having read it. */
const CONTESTED = 5000;
/** So often a file is read anew that others change while it is written. */
const MOST_TURNS = 20;

/** The decisions on one open note, and its sidecar. Untitled notes keep theirs in memory alone. */
export class NoteDecisions {
  readonly file: Uri | undefined;
  #sidecar: Sidecar = emptySidecar;
  #decisions: readonly Decision[] = [];
  /** The text that was last read or written; what a watcher tells of it is no news. */
  #text = '';
  /** Readings and writings of the file, one after another. */
  #work: Promise<unknown>;
  /** The last changes that were written, and until when (milliseconds of the clock) each is made again where it is gone. */
  #written: readonly { readonly change: Change; readonly until: number }[] = [];

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

  /** When all reading and writing asked for so far is done. @throws where that failed */
  async settled(): Promise<void> {
    await this.#work;
  }

  edited(changes: readonly TextChange[]): void {
    this.#decisions = this.#decisions.map((one) => shiftDecision(one, changes));
  }

  /** Changes the decisions at once, and the file as soon as it can be. @throws where the file can't be written; the change holds. */
  async change(change: Change): Promise<void> {
    this.#decisions = this.#changed(change, this.#decisions);
    await this.#queue(async () => {
      await this.#rewrite(change);
      const now = Date.now();
      const written = { change, until: now + CONTESTED };
      this.#written = [...this.#written.filter(({ until }) => until > now), written];
    });
  }

  #changed(change: Change, decisions: readonly Decision[]): readonly Decision[] {
    return change(decisions, () => nextId({ ...this.#sidecar, decisions }));
  }

  /** Brings the places in the file up to date with the saved note. */
  async saved(): Promise<void> {
    const text = this.document.getText();
    const now = this.#decisions.map((one) => refreshed(text, one));
    if (JSON.stringify(now) === JSON.stringify(this.#sidecar.decisions)) return;
    const refresh: Change = (decisions) => decisions.map((one) => refreshed(text, one));
    this.#decisions = refresh(this.#decisions, () => '');
    await this.#queue(() => this.#rewrite(refresh));
  }

  /** Takes in what somebody else wrote. @returns whether that is anything new */
  async reload(): Promise<boolean> {
    const before = this.#text;
    await this.#queue(async () => {
      if (await this.#load()) await this.#writeAgain();
    });
    return this.#text !== before;
  }

  #queue(work: () => Promise<void>): Promise<void> {
    // What failed before was told then.
    const next = this.#work.then(work, work);
    this.#work = next;
    next.catch(() => undefined);
    return next;
  }

  /** @returns whether the file holds anything new */
  async #load(): Promise<boolean> {
    if (!this.file) return false;
    const text = await readFile(this.file);
    if (text === this.#text) return false;
    this.#take(text);
    this.#decisions = this.#sidecar.decisions;
    return true;
  }

  /**
   * What another window wrote over because it had read the file before: none of both decisions may be lost. A file that is gone was
   * moved, or taken away on purpose.
   */
  async #writeAgain(): Promise<void> {
    if (this.#text === '') return;
    const now = Date.now();
    const again: Change = (decisions) =>
      this.#written
        .filter(({ until }) => until > now)
        .reduce((all, { change }) => this.#changed(change, all), decisions);
    const changed = this.#changed(again, this.#decisions);
    if (decideTheSame(changed, this.#decisions)) return;
    this.#decisions = changed;
    await this.#rewrite(again);
  }

  #take(text: string): void {
    this.#text = text;
    this.#sidecar = readSidecar(text, this.document.getText());
  }

  /** The file anew, with what somebody else may have put there meanwhile. */
  async #rewrite(change: Change): Promise<void> {
    if (!this.file) return;
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const found = await readFile(this.file);
      if (found !== this.#text) {
        this.#take(found);
        this.#decisions = this.#changed(change, this.#sidecar.decisions);
      }
      const text = writeSidecar(this.#sidecar, this.#decisions, this.document.getText());
      if (text === found) return;
      if (!(await replaceFile(this.file, found, text))) continue;
      const kept = this.#decisions;
      this.#take(text);
      // The words as they stand in an unsaved note, and the evidence with the numbers it was given.
      this.#decisions = this.#sidecar.decisions.map((one, index) => ({
        ...one,
        span: kept[index]?.span ?? one.span,
      }));
      return;
    }
    throw new Busy();
  }
}

/** Others change the file again and again while it is written. */
class Busy extends Error {
  readonly code = 'EBUSY';
}

/** A decision with its words' place, and what surrounds them, as they are now. */
function refreshed(text: string, decision: Decision): Decision {
  const here = anchor(text, decision);
  return here ? { ...here, context: contextOf(text, here.span) } : decision;
}
