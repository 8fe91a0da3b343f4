import type { Copy, Words } from './copies';
import type { Steps } from '../note/steps';
import type { NoteEntries } from './entries-of-note';
import type { Examination } from './examination';
import type { Range, RawProblem } from './problem';

/** An examination shorter than this may well be written twice in the same words. */
const LONG_ENOUGH = 60;

/** What a history tells of that changes an examination. */
const NEW =
  /\b(?:new(?:ly)?|sudden(?:ly)?|acute(?:ly)?|worse(?:ning|ned)?|deteriorat\w+|overnight|weak(?:er|ness)?|unable|can(?:no|')t|no longer|not moving|stopped (?:moving|walking)|lost|drows\w+|confus\w+|fell|fall|collapsed?|paraly[sz]ed|numb(?:ness)?|slurred|dropp(?:ed|ing)|drags?|dragging|stroke|hemipar\w+|drooping|stumbl\w+|tripp\w+)\b/iu;

const NOTHING_NEW = /\bno new\b|\bdenies\b|\bunchanged\b|\bstable\b/iu;

/** So many copies are told in one step. */
const MANY = 200;

interface EntryWords {
  /** Long enough to be no coincidence. */
  readonly examinations: readonly Words[];
  readonly stories: readonly Story[];
}

interface Story extends Words {
  /** Whether it tells of something new. */
  readonly isNew: boolean;
}

/** A copy as it was told last. */
interface ToldCopy {
  readonly earlier: Words;
  readonly before: EntryWords;
  /** What the later history tells of that is new; null where nothing is. */
  readonly news: Story | null;
  /** Where the two entries began. */
  readonly here: number;
  readonly there: number;
  readonly problem: RawProblem | null;
}

/** By the words that were copied. */
const toldBefore = new WeakMap<Words, ToldCopy>();

/** Examinations that stand word for word in an earlier entry, where the later history tells of something new. */
export function* copiedForward(entries: NoteEntries): Steps<RawProblem[]> {
  if (entries.all.length < 2) return [];
  const all = yield* entries.answers(wordsOf);
  const found: RawProblem[] = [];
  const copies = yield* entries.copies.of(all.map(({ examinations }) => examinations));
  for (const [n, copy] of copies.entries()) {
    if (n % MANY === MANY - 1) yield;
    const [here, there] = [entries.startOf(copy.entry), entries.startOf(copy.earlierEntry)];
    const before = all[copy.earlierEntry]!;
    let told = toldBefore.get(copy.words);
    if (told?.earlier !== copy.earlier || told.before !== before)
      told = toldAt(copy, newsOf(all[copy.entry]!, before), before, here, there);
    else if (told.here !== here || told.there !== there)
      told = toldAt(copy, told.news, before, here, there);
    toldBefore.set(copy.words, told);
    if (told.problem !== null) found.push(told.problem);
  }
  return found;
}

/** What one entry tells of that is new and that an earlier one does not tell. */
function newsOf({ stories }: EntryWords, before: EntryWords): Story | null {
  const isKnown = ({ text }: Story): boolean => before.stories.some((one) => one.text === text);
  return stories.find((one) => one.isNew && !isKnown(one)) ?? null;
}

function toldAt(
  { words, earlier }: Copy,
  news: Story | null,
  before: EntryWords,
  here: number,
  there: number,
): ToldCopy {
  const problem = news && {
    ...placed(words, here),
    message:
      'This examination stands word for word in an earlier entry, and the history has changed.',
    related: Object.freeze([
      Object.freeze({ ...placed(earlier, there), message: 'the earlier examination' }),
      Object.freeze({ ...placed(news, here), message: 'what is new' }),
    ]),
  };
  return { earlier, before, news, here, there, problem };
}

const placed = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

const wordsOf = (examination: Examination): EntryWords => ({
  examinations: stretchesOf(examination, 'examination').filter(
    ({ text }) => text.length >= LONG_ENOUGH,
  ),
  stories: stretchesOf(examination, 'history').map((words) => ({
    ...words,
    isNew: NEW.test(words.text) && !NOTHING_NEW.test(words.text),
  })),
});

/** The stretches of one part, as their words alone. */
function stretchesOf({ note, places }: Examination, part: 'examination' | 'history'): Words[] {
  const stretches = new Map<number, { start: number; end: number }>();
  note.sentences.forEach(({ start, end }, n) => {
    const place = places[n];
    if (place?.part !== part) return;
    const words = stretches.get(place.stretch);
    if (words === undefined) stretches.set(place.stretch, { start, end });
    else words.end = end;
  });
  return [...stretches.values()].map((words) => ({
    ...words,
    text: note.text
      .slice(words.start, words.end)
      .toLowerCase()
      .replace(/[^\p{L}\d+/]+/gu, ' ')
      .trim(),
  }));
}
