import { groupBy } from '../context/group';
import type { Examination } from './examination';
import type { RawProblem } from './problem';

/** An examination shorter than this may well be written twice in the same words. */
const LONG_ENOUGH = 60;

/** What a history tells of that changes an examination. */
const NEW =
  /\b(?:new(?:ly)?|sudden(?:ly)?|acute(?:ly)?|worse(?:ning|ned)?|deteriorat\w+|overnight|weak(?:er|ness)?|unable|can(?:no|')t|no longer|not moving|stopped (?:moving|walking)|lost|drows\w+|confus\w+|fell|fall|collapsed?|paraly[sz]ed|numb(?:ness)?|slurred|dropp(?:ed|ing)|drags?|dragging|stroke|hemipar\w+|drooping|stumbl\w+|tripp\w+)\b/iu;

interface Block {
  readonly entry: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Examinations that stand word for word in an earlier entry, where the later history tells of something new. */
export function copiedForward(examination: Examination): RawProblem[] {
  const entries = new Set(examination.places.map(({ entry }) => entry));
  if (entries.size < 2) return [];
  const blocks = blocksOf(examination, 'examination').filter(
    ({ text }) => text.length >= LONG_ENOUGH,
  );
  const stories = groupBy(blocksOf(examination, 'history'), ({ entry }) => entry);
  return blocks.flatMap((block, n) => {
    const earlier = blocks
      .slice(0, n)
      .find(
        (one) =>
          one.entry !== block.entry &&
          (one.text.includes(block.text) || block.text.includes(one.text)),
      );
    if (earlier === undefined) return [];
    const story = stories.get(block.entry) ?? [];
    const before = new Set(stories.get(earlier.entry)?.map(({ text }) => text));
    const told = story.find(
      ({ text }) =>
        NEW.test(text) &&
        !before.has(text) &&
        !/\bno new\b|\bdenies\b|\bunchanged\b|\bstable\b/iu.test(text),
    );
    if (told === undefined) return [];
    return [
      {
        start: block.start,
        end: block.end,
        message:
          'This examination stands word for word in an earlier entry, and the history has changed.',
        related: [
          { start: earlier.start, end: earlier.end, message: 'the earlier examination' },
          { start: told.start, end: told.end, message: 'what is new' },
        ],
      },
    ];
  });
}

/** The stretches of one part, as their words alone. */
function blocksOf({ note, places }: Examination, part: 'examination' | 'history'): Block[] {
  const stretches = new Map<number, { entry: number; start: number; end: number }>();
  note.sentences.forEach(({ start, end }, n) => {
    const place = places[n];
    if (place?.part !== part) return;
    const block = stretches.get(place.stretch);
    if (block === undefined) stretches.set(place.stretch, { entry: place.entry, start, end });
    else block.end = end;
  });
  return [...stretches.values()].map((block) => ({
    ...block,
    text: note.text
      .slice(block.start, block.end)
      .toLowerCase()
      .replace(/[^\p{L}\d+/]+/gu, ' ')
      .trim(),
  }));
}
