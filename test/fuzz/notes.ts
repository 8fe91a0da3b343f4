import { made } from './grammar';
import type { Random } from './random';
import { odd, words } from './terms';

/** Makes a text of about so many characters. */
export type Maker = (random: Random, length: number) => string;

/** What stands between words in notes. */
const between: readonly string[] = [
  ...[' ', ' ', ' ', ' ', ', ', '. ', '; ', ': ', '\n', '\n\n', '\r\n', '\t', ' | ', '/', '-'],
  ...[' (', ') ', '   '],
];

/** Notes as they are written, and as they are written wrong. */
const written: Maker = (random, length) => {
  let text = '';
  while (text.length < length) text += made(random, 'note') + made(random, 'gap');
  return lineEnds(random, text);
};

/** Line ends of one kind, or of several. */
function lineEnds(random: Random, text: string): string {
  const kind = random.pick(['\n', '\n', '\r\n', '\r', null]);
  return text.replace(/\n/gu, () => kind ?? random.pick(['\n', '\r\n', '\r']));
}

/** The same, with characters gone, doubled, swapped or in the way. */
const bruised: Maker = (random, length) => {
  const text = written(random, length);
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const next = at + random.length(60);
    pieces.push(text.slice(at, next), bruise(random, text.slice(next, next + 2)));
    at = next + 2;
  }
  return pieces.join('');
};

function bruise(random: Random, two: string): string {
  switch (random.below(6)) {
    case 0:
      return '';
    case 1:
      return two + two;
    case 2:
      return two.slice(1) + two.slice(0, 1);
    case 3:
      return two + random.pick(odd);
    case 4:
      return random.pick(between) + two;
    default:
      return two.toUpperCase();
  }
}

/** Words of the vocabulary in any order. */
const anyWords: Maker = (random, length) => {
  let text = '';
  while (text.length < length) text += random.pick(words) + random.pick(between);
  return text;
};

const bytes: Maker = (random, length) =>
  Array.from({ length }, () => String.fromCharCode(random.below(256))).join('');

/** Any UTF-16 units, halves of pairs among them. */
const units: Maker = (random, length) =>
  Array.from({ length }, () => String.fromCharCode(random.below(0x10000))).join('');

const unicode: Maker = (random, length) => {
  let text = '';
  while (text.length < length) {
    text += random.below(3) === 0 ? random.pick(odd) : random.pick(words);
    text += random.pick(between);
  }
  return text;
};

/** One short thing over and over: what makes careless patterns slow. */
const repeated: Maker = (random, length) => {
  const parts = Array.from({ length: 1 + random.below(3) }, () =>
    random.pick([
      random.pick(words),
      random.pick(between),
      random.pick(odd),
      made(random, 'statement'),
      random.pick(['(', '#', '-', '.', '\\', '3', '+']),
    ]),
  );
  const part = parts.join('') || ' ';
  return part.repeat(Math.ceil(length / part.length)) + random.pick(words);
};

/** Sample notes, cut, joined and with stray pieces put in. */
const spliced =
  (samples: readonly string[]): Maker =>
  (random, length) => {
    let text = '';
    while (text.length < length) {
      const sample = random.pick(samples);
      const from = random.below(sample.length);
      text += sample.slice(from, from + random.length(2000));
      if (random.below(2) === 0) text += random.pick([random.pick(odd), made(random, 'sentence')]);
    }
    return text;
  };

/** All makers, and how many turns each has: what is likeliest to find a fault comes up most. @param samples notes to take pieces of */
export const makers = (
  samples: readonly string[],
): readonly { readonly name: string; readonly make: Maker; readonly turns: number }[] => [
  { name: 'written', make: written, turns: 6 },
  { name: 'bruised', make: bruised, turns: 6 },
  { name: 'spliced', make: spliced(samples), turns: 3 },
  { name: 'anyWords', make: anyWords, turns: 1 },
  { name: 'unicode', make: unicode, turns: 1 },
  { name: 'bytes', make: bytes, turns: 1 },
  { name: 'units', make: units, turns: 1 },
  { name: 'repeated', make: repeated, turns: 1 },
];
