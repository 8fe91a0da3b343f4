import { type SameEnds, sameEnds, spliced } from '../note/same-ends';
import type { Steps } from '../note/steps';
import type { Entry, Question } from './entry';

interface Known {
  readonly entries: readonly Entry[];
  readonly answers: readonly unknown[];
}

/** The answers of all entries of a note to each question, kept from one version of the note to the next: few entries change. */
export class Answers {
  readonly #known = new Map<Question<unknown>, Known>();
  readonly #asked = new Set<Entry>();

  /** In the order of the entries. */
  *to<Answer>(question: Question<Answer>, entries: readonly Entry[]): Steps<readonly Answer[]> {
    const last = this.#known.get(question) ?? NOTHING;
    const same: SameEnds = sameEnds(last.entries, entries);
    const fresh: Answer[] = [];
    for (let n = same.before; n < entries.length - same.behind; n += 1) {
      const entry = entries[n]!;
      let known = entry.answerTo(question);
      if (known === undefined) {
        yield;
        known = entry.ask(question);
        this.#asked.add(entry);
      }
      fresh.push(known.answer);
    }
    const answers = spliced(last.answers as readonly Answer[], same, fresh);
    this.#known.set(question, { entries, answers });
    return answers;
  }

  /** Keeps the answers and lets go what they were found in. */
  settle(): void {
    for (const entry of this.#asked) entry.settle();
    this.#asked.clear();
  }
}

const NOTHING: Known = { entries: [], answers: [] };
