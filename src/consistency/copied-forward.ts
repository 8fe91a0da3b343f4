import type { Words } from './copies';
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

interface EntryWords {
  /** Long enough to be no coincidence. */
  readonly examinations: readonly Words[];
  readonly stories: readonly Story[];
}

interface Story extends Words {
  /** Whether it tells of something new. */
  readonly isNew: boolean;
}

/** Examinations that stand word for word in an earlier entry, where the later history tells of something new. */
export function* copiedForward(entries: NoteEntries): Steps<RawProblem[]> {
  if (entries.all.length < 2) return [];
  const all = yield* entries.answers(wordsOf);
  return entries.copies.of(all.map(({ examinations }) => examinations)).flatMap((copy) => {
    const { words, entry: here, earlier, earlierEntry: there } = copy;
    const before = all[there]!.stories;
    const told = all[here]!.stories.find(
      ({ isNew, text }) => isNew && !before.some((one) => one.text === text),
    );
    if (told === undefined) return [];
    const placed = ({ start, end }: Range, n: number) => {
      const by = entries.startOf(n);
      return { start: start + by, end: end + by };
    };
    return [
      {
        ...placed(words, here),
        message:
          'This examination stands word for word in an earlier entry, and the history has changed.',
        related: [
          { ...placed(earlier, there), message: 'the earlier examination' },
          { ...placed(told, here), message: 'what is new' },
        ],
      },
    ];
  });
}

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
