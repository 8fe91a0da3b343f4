import type { Steps } from '../note/steps';
import { Copies } from './copies';
import type { Entry, Question } from './entry';
import type { RawProblem } from './problem';

/** An entry, and where in the note it begins. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly start: number;
}

/** An answer of one entry, and where in the note that begins. */
export interface PlacedAnswer<Answer> {
  readonly answer: Answer;
  readonly start: number;
}

/** The entries of a note in the order of the text: what the rules ask. Offsets of what it gives are offsets into the note. */
export class NoteEntries {
  /** @param copies what was copied from entry to entry, remembered from one version of the note to the next */
  constructor(
    readonly all: readonly PlacedEntry[],
    readonly copies: Copies = new Copies(),
  ) {}

  /** What is found in each entry by itself. */
  *each(question: Question<readonly RawProblem[]>): Steps<RawProblem[]> {
    const answers = yield* this.answers(question);
    return answers.flatMap(({ answer, start }) => placed(answer, start));
  }

  *some(question: Question<boolean>): Steps<boolean> {
    const answers = yield* this.answers(question);
    return answers.some(({ answer }) => answer);
  }

  /** The answers of all entries, in their order. */
  *answers<Answer>(question: Question<Answer>): Steps<PlacedAnswer<Answer>[]> {
    const answers: PlacedAnswer<Answer>[] = [];
    for (const { entry, start } of this.all) {
      let known = entry.answerTo(question);
      if (known === undefined) {
        yield;
        known = entry.ask(question);
      }
      answers.push({ answer: known.answer, start });
    }
    return answers;
  }

  /** Values that no scale has. */
  onNoScale(): RawProblem[] {
    return this.all.flatMap(({ entry, start }) => placed(entry.onNoScale, start));
  }
}

const placed = (problems: readonly RawProblem[], by: number): readonly RawProblem[] =>
  by === 0 ? problems : problems.map((problem) => moved(problem, by));

/** A problem so many characters further on. */
export function moved(problem: RawProblem, by: number): RawProblem {
  const shift = <Range extends { readonly start: number; readonly end: number }>(range: Range) => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  });
  const { start, end, message, related = [], fixes = [] } = problem;
  return {
    ...{ start: start + by, end: end + by, message },
    related: related.map(shift),
    fixes: fixes.map(({ title, edits }) => ({ title, edits: edits.map(shift) })),
  };
}
