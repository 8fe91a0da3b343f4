import type { Steps } from '../note/steps';
import type { Entry, Question } from './entry';

interface Known {
  readonly entries: readonly Entry[];
  readonly answers: readonly unknown[];
}

/** The answers of all entries of a note to each question, kept from one version of the note to the next: few entries change. */
export class Answers {
  readonly #known = new Map<Question<unknown>, Known>();

  /** In the order of the entries. */
  *to<Answer>(question: Question<Answer>, entries: readonly Entry[]): Steps<readonly Answer[]> {
    const last = this.#known.get(question);
    if (last?.entries === entries) return last.answers as readonly Answer[];
    const answers: Answer[] = [];
    for (const [n, entry] of entries.entries()) {
      if (last?.entries[n] === entry) {
        answers.push(last.answers[n] as Answer);
        continue;
      }
      let known = entry.answerTo(question);
      if (known === undefined) {
        yield;
        known = entry.ask(question);
      }
      answers.push(known.answer);
    }
    this.#known.set(question, { entries, answers });
    return answers;
  }
}
