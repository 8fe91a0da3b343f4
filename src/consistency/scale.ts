import type { Atom } from '../findings/atom';
import { AMOUNTS, amountsIn, type Amount } from './amounts';
import type { Lexicon } from '../findings/lexicon';
import type { Sentence } from '../note/note';
import type { Examination } from './examination';
import { moved, type RawProblem } from './problem';
import { tableProblems } from './scale-tables';
import { topicOf, type Topic } from './scale-topics';

/** Sentences without any of these hold no grade that could be wrong. */
const WORTH_A_LOOK = /\d ?(?:[+/]|-\/|out of)|\+\d|\+{5}|\b(?:mas|ashworth)\b/iu;

/** Other things that are written as a fraction, and pairs of right and left. */
const OTHER =
  /\b(?:R ?\/ ?L|L ?\/ ?R|acuity|snellen|va|vision|visual|pain|nrs|gcs|mmse|moca|score|apgar|bp|pills?|tabs?|ratio)\b/iu;

/** Grades that their scale has not, and grades of signs that have none. */
export function scale(examination: Examination): RawProblem[] {
  const inSentences = examination.sentencesWith(AMOUNTS).flatMap((n) => {
    if (examination.places[n]?.part === 'elsewhere') return NONE;
    const problems = problemsIn(examination, n);
    if (problems.length === 0) return NONE;
    const by = (examination.note.sentences[n]?.start ?? 0) - examination.cutOf(n).start;
    return problems.map((problem) => moved(problem, by));
  });
  const seen = new Set(inSentences.map(({ start }) => start));
  return [...inSentences, ...tableProblems(examination).filter(({ start }) => !seen.has(start))];
}

const NONE: readonly RawProblem[] = [];

interface Known {
  readonly words: Lexicon;
  readonly problems: readonly RawProblem[];
}

/** A long entry is looked at again after each edit in it; its sentences are the same but for one. */
const known = new WeakMap<Sentence, Known>();

/** The problems of a sentence, with offsets into what it was cut in. */
function problemsIn(examination: Examination, n: number): readonly RawProblem[] {
  const { words } = examination;
  const sentence = examination.cutOf(n);
  const before = known.get(sentence);
  if (before?.words === words) return before.problems;
  const text = examination.textOf(n);
  let problems = NONE;
  if (WORTH_A_LOOK.test(text) && !OTHER.test(text)) {
    const amounts = amountsIn(examination.wordsOf(n));
    const atoms = amounts.length === 0 ? [] : examination.atomsOf(n);
    problems = amounts.flatMap((amount) => problemOf(atoms, amount, text) ?? []);
  }
  known.set(sentence, { words, problems });
  return problems;
}

function problemOf(atoms: readonly Atom[], amount: Amount, text: string): RawProblem | null {
  const topic = topicOf(atoms, amount);
  const message = topic === null ? null : fault(topic, amount, text);
  if (message === null) return null;
  const { start, end } = amount;
  const fixes = topic === 'ungraded' ? ['positive', 'negative'] : [];
  return {
    start,
    end,
    message,
    fixes: fixes.map((word) => ({
      title: `Change to ${word}`,
      edits: [{ start, end, text: word }],
    })),
  };
}

/** Out of six, eight or nine; `4/7` are days. */
const isNoScale = (of: number): boolean => of === 6 || of > 7;

/** What is wrong with an amount as a grade of its topic, or null. */
function fault(topic: Topic, { value, plus, plusPlus, of }: Amount, text: string): string | null {
  switch (topic) {
    case 'reflex':
      if (of === 5) return 'Reflexes are graded 0 to 4+; out of five is power.';
      if (of !== null && of > 5 && value > 4) return 'Reflexes are graded 0 to 4+.';
      if ((value > 5 && plus) || (value > 4 && of === 4)) return 'Reflexes are graded 0 to 4+.';
      return value === 5 && plus && !/clonus/iu.test(text) ? 'Reflexes are graded 0 to 4+.' : null;
    case 'power':
      if (of !== null && isNoScale(of) && value <= of) return 'Power is graded out of five.';
      if (value > 5 && (of === 5 || plus)) return 'Power is graded 0 to 5.';
      return of === 5 && value === 5 && plus ? 'Power is graded 0 to 5; there is no 5+.' : null;
    case 'muscle':
      if (of !== null && isNoScale(of) && value > 5) return 'Power is graded out of five.';
      if (of === 5 && value > 5) return 'Power is graded 0 to 5.';
      return plus && value > 5 ? 'Neither power nor a reflex has this grade.' : null;
    case 'ashworth':
      if (of !== null) return null;
      if (value > 4) return 'The modified Ashworth scale goes from 0 to 4.';
      return (plus && value !== 1) || plusPlus
        ? 'The modified Ashworth scale has a 1+ and no other plus.'
        : null;
    case 'tone':
      return of === 5 ? 'Tone is not graded out of five.' : null;
    case 'ungraded':
      return of === 5 || of === 4 || (plus && value > 0)
        ? 'This sign is present or absent; it has no grade.'
        : null;
  }
}
