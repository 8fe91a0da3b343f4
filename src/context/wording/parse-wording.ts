import { Choice } from './choice';

/**
 * The little language of wordings (described at the head of `features.yaml`), read into a pattern. All parts have the same fields:
 * they are asked for millions of times.
 */
export interface Part {
  readonly kind: 'word' | 'prefix' | 'class' | 'choice' | 'gap' | 'long-gap';
  /** The word, the beginning of one, or the name of the class. */
  readonly text: string;
  /** The alternatives of a choice. */
  readonly choice: Choice;
  /** Whether it may be missing. A gap may always be empty. */
  readonly optional: boolean;
}

const NO_CHOICE = new Choice([]);

function partOf(kind: Part['kind'], text: string, choice = NO_CHOICE, optional = false): Part {
  return { kind, text, choice, optional };
}

export const isGap = ({ kind }: Part): boolean => kind === 'gap' || kind === 'long-gap';

export type Sequence = readonly Part[];

/** Word classes that are read from the text itself and not from a list. */
export const OPEN_CLASSES = new Set([
  'site',
  'side',
  'number',
  'segment',
  'bigvolume',
  'smallvolume',
  'thousands',
]);

/** Lists of words that `{name}` stands for, by the name. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

/** Reads a wording of the rows, which are written with apostrophes: words of a text have none. */
export function readWording(wording: string, classes: WordClasses): Sequence {
  return parseWording(wording.replace(/'/gu, ''), classes);
}

/**
 * Reads one wording.
 * @throws SyntaxError where brackets don't close or a class is unknown
 */
export function parseWording(wording: string, classes: WordClasses): Sequence {
  const marks = wording.match(/\.{2,3}|[()|?]|\{[a-z-]+\}|[^\s()|?]+/gu) ?? [];
  const state = { marks, at: 0, wording, classes };
  const sequence = readSequence(state);
  if (state.at < marks.length) throw new SyntaxError(`stray bracket in wording: ${wording}`);
  return sequence;
}

interface State {
  readonly marks: readonly string[];
  at: number;
  readonly wording: string;
  readonly classes: WordClasses;
}

function readSequence(state: State): Sequence {
  const parts: Part[] = [];
  for (;;) {
    const mark = state.marks[state.at];
    if (mark === undefined || mark === ')' || mark === '|') return parts;
    state.at += 1;
    const part = readPart(state, mark);
    const optional = state.marks[state.at] === '?';
    if (optional) state.at += 1;
    const before = parts.at(-1);
    if (!optional || isGap(part)) parts.push(part);
    else if (before !== undefined && isGap(before)) {
      // a gap before a part that may be missing is missing with it: it would only lengthen the match
      parts[parts.length - 1] = partOf('choice', '', new Choice([[before, part]]), true);
    } else parts.push(partOf(part.kind, part.text, part.choice, true));
  }
}

function readPart(state: State, mark: string): Part {
  if (mark === '..' || mark === '...') return partOf(mark === '..' ? 'gap' : 'long-gap', mark);
  if (mark === '(') return readChoice(state);
  if (mark.startsWith('{')) return readClass(state, mark.slice(1, -1));
  if (mark.endsWith('*')) return partOf('prefix', mark.slice(0, -1));
  return partOf('word', mark);
}

const parsedClasses = new Map<readonly string[], Choice>();

/** A class is read once, however many wordings name it. */
function classChoice(words: readonly string[], classes: State['classes']): Choice {
  const known = parsedClasses.get(words);
  if (known !== undefined) return known;
  const choice = new Choice(words.map((word) => readWording(word, classes)));
  parsedClasses.set(words, choice);
  return choice;
}

function readChoice(state: State): Part {
  const of = [readSequence(state)];
  while (state.marks[state.at] === '|') {
    state.at += 1;
    of.push(readSequence(state));
  }
  if (state.marks[state.at] !== ')') {
    throw new SyntaxError(`bracket not closed in wording: ${state.wording}`);
  }
  state.at += 1;
  return partOf('choice', '', new Choice(of));
}

function readClass(state: State, name: string): Part {
  if (OPEN_CLASSES.has(name)) return partOf('class', name);
  const words = state.classes[name];
  if (words === undefined) throw new SyntaxError(`unknown class {${name}}: ${state.wording}`);
  return partOf('choice', '', classChoice(words, state.classes));
}
