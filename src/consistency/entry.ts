import type { Finding } from '../findings/finding';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { type EntryReading, Examination } from './examination';
import type { RawProblem } from './problem';
import { scale } from './scale';

/** What a rule asks of an entry by itself. It must be a function of a module: by it the answer is remembered. */
export type Question<Answer> = (examination: Examination) => Answer;

interface Known<Answer> {
  readonly answer: Answer;
}

/**
 * A dated entry of a note, or a note without dates. It knows nothing of the others and not where it stands, so that its answers hold
 * as long as its own words do.
 */
export class Entry {
  readonly #answers = new Map<Question<unknown>, Known<unknown>>();
  readonly #graded: EntryReading;
  #examination: Examination | undefined;

  constructor(
    reading: EntryReading,
    private readonly own: OwnVocabulary | undefined,
  ) {
    const whole = new Examination(reading, own);
    const onNoScale = scale(whole);
    this.#answers.set(scale, { answer: onNoScale });
    // A value that no scale has says nothing that another statement could contradict.
    const findings = withoutThoseOn(reading.findings, onNoScale);
    const isLess = findings.length < reading.findings.length;
    this.#graded = isLess ? { ...reading, findings } : reading;
    if (!isLess) this.#examination = whole;
  }

  /** The answer where the question has been asked before. */
  answerTo<Answer>(question: Question<Answer>): Known<Answer> | undefined {
    return this.#answers.get(question) as Known<Answer> | undefined;
  }

  /** Finds the answer and remembers it. */
  ask<Answer>(question: Question<Answer>): Known<Answer> {
    this.#examination ??= new Examination(this.#graded, this.own);
    const known = { answer: question(this.#examination) };
    this.#answers.set(question, known);
    return known;
  }

  /** Keeps the answers and lets go what they were found in, which is made again where another is wanted. */
  settle(): void {
    this.#examination = undefined;
  }
}

/** The findings that overlap none of some problems. */
function withoutThoseOn(
  findings: readonly Finding[],
  problems: readonly RawProblem[],
): readonly Finding[] {
  if (problems.length === 0) return findings;
  const sorted = [...problems].sort((a, b) => a.start - b.start);
  let furthest = -1;
  /** How far the problems up to each one reach. */
  const reach = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return findings.filter(({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as RawProblem).start < end) low = middle + 1;
      else high = middle;
    }
    return low === 0 || (reach[low - 1] as number) <= start;
  });
}
