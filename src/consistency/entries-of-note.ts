import type { Steps } from '../note/steps';
import { Answers } from './answers';
import { Copies } from './copies';
import type { Entry, Question } from './entry';
import { moved, type RawProblem } from './problem';

/** The entries of a note in the order of the text: what the rules ask. Offsets of what it gives are offsets into the note. */
export class NoteEntries {
  /**
   * @param starts where in the note each begins
   * @param copies what was copied from entry to entry, remembered from one version of the note to the next
   * @param known answers, remembered too
   */
  constructor(
    readonly all: readonly Entry[],
    private readonly starts: readonly number[],
    readonly copies: Copies = new Copies(),
    private readonly known: Answers = new Answers(),
  ) {}

  /** What is found in each entry by itself. */
  *each(question: Question<readonly RawProblem[]>): Steps<RawProblem[]> {
    const found: RawProblem[] = [];
    const answers = yield* this.answers(question);
    for (let n = 0; n < answers.length; n += 1)
      if (answers[n]!.length > 0) found.push(...placed(answers[n]!, this.startOf(n)));
    return found;
  }

  *some(question: Question<boolean>): Steps<boolean> {
    return (yield* this.answers(question)).includes(true);
  }

  /** The answers of all entries, in their order. */
  answers<Answer>(question: Question<Answer>): Steps<readonly Answer[]> {
    return this.known.to(question, this.all);
  }

  /** Where in the note an entry begins. @param n its number */
  startOf(n: number): number {
    return this.starts[n]!;
  }
}

const placed = (problems: readonly RawProblem[], by: number): readonly RawProblem[] =>
  by === 0 ? problems : problems.map((problem) => moved(problem, by));
