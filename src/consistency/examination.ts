import type { ContextFinding } from '../context/context-finding';
import { groupBy } from '../context/group';
import type { Atom } from '../findings/atom';
import { readAtoms } from '../findings/atoms';
import type { Finding } from '../findings/finding';
import { lexicon, type Lexicon } from '../findings/lexicon';
import { tokensOf, type Token } from '../language/tokens';
import { holds, type WordSet } from '../language/word-sets';
import type { Note, Sentence } from '../note/note';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { partsOf, type Part } from './parts';
import { isAnotherTime } from './time';

/** A finding with where it stands: what the rules compare. */
export interface Stated {
  readonly finding: Finding;
  /** Number of its sentence. */
  readonly sentence: number;
  readonly part: Part;
  /** Statements of one number stand in one unbroken stretch of one part. */
  readonly stretch: number;
}

/** Of statements in the order of the text those that begin nearer to an offset than so many characters. */
export function near(stated: readonly Stated[], offset: number, farthest: number): Stated[] {
  let [low, high] = [0, stated.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stated[middle] as Stated).finding.start <= offset - farthest) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < stated.length && (stated[end] as Stated).finding.start < offset + farthest) end += 1;
  return stated.slice(low, end);
}

/** An entry as it was read. Offsets are UTF-16 offsets into its own text, ends exclusive. */
export interface EntryReading {
  readonly note: Note;
  /** Its sentences as they were cut into words, wherever they stood; left out where that was here. */
  readonly cut?: readonly Sentence[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly context: readonly ContextFinding[];
  /** Its first section began in the entry before. */
  readonly continued: boolean;
}

/** A dated entry of a note, or a note without dates, as the rules see it. Offsets are into the entry's text. */
export class Examination {
  readonly note: Note;
  readonly context: readonly ContextFinding[];
  /** In the order of the text. */
  readonly stated: readonly Stated[];
  /** The part and the stretch of each sentence. */
  readonly places: readonly Pick<Stated, 'part' | 'stretch'>[];
  /** Statements by their sentence and their stretch, in the order of the text. */
  readonly bySentence: ReadonlyMap<number, readonly Stated[]>;
  readonly byStretch: ReadonlyMap<number, readonly Stated[]>;
  /** The phrases that a note is read with. */
  readonly words: Lexicon;
  readonly #cut: readonly Sentence[];
  readonly #atoms = new Map<number, readonly Atom[]>();
  readonly #tokens = new Map<number, readonly Token[]>();
  readonly #otherTimes = new Map<number, boolean>();

  constructor(reading: EntryReading, own?: OwnVocabulary) {
    const { note, findings, context, continued, cut = note.sentences } = reading;
    this.words = lexicon(own);
    this.note = note;
    this.context = context;
    this.#cut = cut;
    this.places = placesOf(partsOf(note, cut, findings, continued));
    this.stated = findings.flatMap((finding) => {
      const sentence = this.sentenceAt(finding.start);
      const place = this.places[sentence];
      return place === undefined
        ? []
        : [{ finding, sentence, part: place.part, stretch: place.stretch }];
    });
    this.bySentence = groupBy(this.stated, ({ sentence }) => sentence);
    this.byStretch = groupBy(this.stated, ({ stretch }) => stretch);
  }

  /** Numbers of the sentences that hold any word of a set. */
  sentencesWith(set: WordSet): number[] {
    const found: number[] = [];
    for (let n = 0; n < this.#cut.length; n += 1) if (holds(this.wordsOf(n), set)) found.push(n);
    return found;
  }

  /** Number of the sentence that holds an offset, or the last one before it. */
  sentenceAt(offset: number): number {
    const { sentences } = this.note;
    let [low, high] = [0, sentences.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle] as Sentence).start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** A sentence as it was cut into words: the same object as long as its block stands. */
  cutOf(sentence: number): Sentence {
    return this.#cut[sentence]!;
  }

  /** The words of a sentence. */
  textOf(sentence: number): string {
    return this.note.sentences[sentence]?.text ?? '';
  }

  /** All that stands from the sentence of one statement to the end of the sentence of another. */
  textBetween(a: number, b: number): string {
    const [first, last] = a < b ? [a, b] : [b, a];
    const { sentences, text } = this.note;
    return text
      .slice(sentences[first]?.start ?? 0, sentences[last]?.end ?? 0)
      .replace(/\s+/gu, ' ');
  }

  /** Whether the words from one sentence to another begin another time: rules ask it of the same sentences again and again. */
  isAnotherTimeBetween(a: number, b: number): boolean {
    const [first, last] = a < b ? [a, b] : [b, a];
    const key = first * this.note.sentences.length + last;
    const known = this.#otherTimes.get(key) ?? isAnotherTime(this.textBetween(first, last));
    this.#otherTimes.set(key, known);
    return known;
  }

  /** Whether a statement is a cell of a table: its side and its site are the column's and the row's. */
  isCell({ sentence }: Stated): boolean {
    return /[|\t]| {2}[\d+↑↓N]/u.test(this.textOf(sentence));
  }

  /** The words of a sentence with what they mean. */
  atomsOf(sentence: number): readonly Atom[] {
    let atoms = this.#atoms.get(sentence);
    if (atoms === undefined) {
      atoms = readAtoms(this.wordsOf(sentence), this.words);
      this.#atoms.set(sentence, atoms);
    }
    return atoms;
  }

  /** The tokens of a sentence, with offsets into what it was cut in. */
  wordsOf(sentence: number): readonly Token[] {
    return tokensOf(this.#cut[sentence] as Sentence);
  }

  /** The same with offsets into the entry. */
  tokensOf(sentence: number): readonly Token[] {
    const words = this.wordsOf(sentence);
    const by = (this.note.sentences[sentence]?.start ?? 0) - (this.#cut[sentence]?.start ?? 0);
    if (by === 0) return words;
    let tokens = this.#tokens.get(sentence);
    if (tokens === undefined) {
      tokens = words.map((word) => ({ ...word, start: word.start + by, end: word.end + by }));
      this.#tokens.set(sentence, tokens);
    }
    return tokens;
  }
}

function placesOf(parts: readonly Part[]): Pick<Stated, 'part' | 'stretch'>[] {
  let stretch = 0;
  let before: Part | undefined;
  return parts.map((part) => {
    if (before !== undefined && before !== part) stretch += 1;
    before = part;
    return { part, stretch };
  });
}
