import type { Choice, Part, Sequence } from './parse-wording';

/** Words of which one must stand in a sentence; a beginning of words ends in `*`. */
export interface Need {
  readonly words: readonly string[];
  /** How often one of them is to be expected. */
  readonly commonness: number;
}

/** A way in which a wording can begin. */
export interface Beginning {
  /** A word, the beginning of one, or a class; null where it may be anything. */
  readonly first: Part | null;
  /** Of the part that has the rarest words besides; null where no part tells. */
  readonly need: Need | null;
}

/** All ways in which a wording can begin. */
export function beginningsOf(sequence: Sequence): readonly Beginning[] {
  const [part, ...rest] = sequence;
  if (part === undefined) return [];
  const after = needOf(rest);
  if (part.kind === 'gap') return [{ first: null, need: after }];
  const firsts = part.kind === 'choice' ? ofChoice(part.choice) : [{ first: part, need: null }];
  const begun = firsts.map(({ first, need }) => ({ first, need: rarer(need, after) }));
  return part.optional ? [...begun, ...beginningsOf(rest)] : begun;
}

/** A class of words is in many wordings. */
const known = new WeakMap<Choice, readonly Beginning[]>();

function ofChoice(choice: Choice): readonly Beginning[] {
  let all = known.get(choice);
  if (all === undefined) known.set(choice, (all = choice.of.flatMap(beginningsOf)));
  return all;
}

function needOf(sequence: Sequence): Need | null {
  return sequence.map(ofPart).reduce(rarer, null);
}

function rarer(a: Need | null, b: Need | null): Need | null {
  if (a === null || b === null) return a ?? b;
  return b.commonness < a.commonness ? b : a;
}

const needs = new WeakMap<Part, Need | null>();

function ofPart(part: Part): Need | null {
  let need = needs.get(part);
  if (need === undefined) {
    const words = wordsOf(part);
    need = words && { words, commonness: commonnessOf(words) };
    needs.set(part, need);
  }
  return need;
}

/** Small words stand in nearly every sentence. */
const SMALL = 3;
const COMMON = 100;

function commonnessOf(words: readonly string[]): number {
  return words.reduce((sum, { length }) => sum + (length <= SMALL ? COMMON : 1), 0);
}

/** Words of which one stands wherever the part does. */
function wordsOf(part: Part): readonly string[] | null {
  if (part.kind === 'gap' || part.kind === 'class' || part.optional) return null;
  if (part.kind === 'word') return [part.word];
  if (part.kind === 'prefix') return part.word.length < 2 ? null : [`${part.word}*`];
  const all: string[] = [];
  for (const sequence of part.choice.of) {
    const words = sequence.map(wordsOf).find((list) => list !== null);
    if (words === undefined) return null;
    all.push(...words);
  }
  return all;
}
