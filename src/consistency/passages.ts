import type { Examination, Stated } from './examination';
import { namesException, timePasses, turns } from './time';
import { oneLine } from './one-line';

const RIGHT_LEFT = /\b(?:R ?\/ ?L|L ?\/ ?R|right ?\/ ?left|left ?\/ ?right)\b/iu;

/** What the words from one sentence to another say, asked once for the two and not for each two statements of them. */
interface Passage {
  readonly beginsAnother: boolean;
  readonly passesBetween: boolean;
  readonly passesInSentences: boolean;
  readonly namesParts: boolean;
  readonly namesPairs: boolean;
  /** Of the first sentence and of the second. */
  readonly excepts: readonly [boolean, boolean];
}

function passageOf(examination: Examination, a: number, b: number): Passage {
  const between = examination.textBetween(a, b);
  const [first, second] = [examination.textOf(a), examination.textOf(b)];
  const excepts = namesException(first);
  return {
    beginsAnother: examination.isAnotherTimeBetween(a, b),
    passesBetween: timePasses(between),
    passesInSentences: timePasses(first) || (a !== b && timePasses(second)),
    namesParts: /\b(?:sustained|distal\w*|proximal\w*)\b/iu.test(between),
    namesPairs: a === b && RIGHT_LEFT.test(first),
    excepts: [excepts, a === b ? excepts : namesException(second)],
  };
}

/** The words between statements, asked once for each two sentences. */
export class Passages {
  readonly #examination: Examination;
  readonly #known = new Map<string, Passage>();

  constructor(examination: Examination) {
    this.#examination = examination;
  }

  /** Whether nothing in the words makes an exception, or lets time pass, between two statements. */
  areComparable(a: Stated, b: Stated): boolean {
    const passage = this.#between(a.sentence, b.sentence);
    // a history tells a course; an examination is of one time until its words begin another
    const later =
      a.part === 'examination'
        ? passage.beginsAnother || passage.passesInSentences
        : passage.passesBetween;
    if (
      later ||
      (passage.namesParts &&
        a.finding.sites.length === 0 &&
        b.finding.sites.length === 0 &&
        a.finding.sign !== b.finding.sign)
    )
      return false;
    // `ankle 2/3+`: a pair whose halves the columns tell apart
    if (passage.namesPairs) return false;
    const excepted = exceptionOf(a, b).some((side) => passage.excepts[side]);
    return !excepted && !turns(turnedOver(this.#examination, a, b));
  }

  #between(a: number, b: number): Passage {
    const key = `${String(a)} ${String(b)}`;
    const passage = this.#known.get(key) ?? passageOf(this.#examination, a, b);
    this.#known.set(key, passage);
    return passage;
  }
}

/** Where an exception to the normal or denied one of two would stand; what the other's sentence takes out belongs to something else. */
function exceptionOf(a: Stated, b: Stated): readonly (0 | 1)[] {
  const isFree = ({ finding }: Stated): boolean =>
    finding.assertion === 'absent' || finding.pattern === 'normal';
  const [one, two] = [isFree(a), isFree(b)];
  if (a.sentence !== b.sentence && !one && !two) return [];
  return one === two || isNear(a, b) ? [0, 1] : [one ? 0 : 1];
}

/** In one sentence, or with the whole before its parts: `All normal. Except the left deltoid.` */
function isNear(a: Stated, b: Stated): boolean {
  return (
    b.sentence === a.sentence || (b.sentence === a.sentence + 1 && a.finding.pattern === 'normal')
  );
}

/** The words that can turn from one statement to the other: what stands after the first in its sentence and before the second in its own. */
function turnedOver({ note }: Examination, a: Stated, b: Stated): string {
  const [from, to] = [a.finding.end, b.finding.start];
  const words = (first: number, behind: number): string => oneLine(note.text.slice(first, behind));
  if (a.sentence === b.sentence) return words(from, to);
  const end = note.sentences[a.sentence]?.end ?? from;
  const start = note.sentences[b.sentence]?.start ?? to;
  // what turns away from a denial tells of something else, and a sentence that goes on is its own
  const after = a.finding.sign === b.finding.sign ? '' : words(from, end);
  return `${after} ${words(start, to)}`;
}
