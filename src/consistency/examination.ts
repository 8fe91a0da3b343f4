import type { ContextFinding } from '../context/context-finding';
import { groupBy } from '../context/group';
import { readAtoms, type Atom } from '../findings/atoms';
import type { Finding } from '../findings/finding';
import { lexicon, type Lexicon } from '../findings/lexicon';
import { tokensOf, type Token } from '../language/tokens';
import type { Note, Sentence } from '../note/note';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { partsOf, type Part } from './parts';

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
  readonly #atoms = new Map<number, readonly Atom[]>();

  constructor({ note, findings, context, continued }: EntryReading, own?: OwnVocabulary) {
    this.words = lexicon(own);
    this.note = note;
    this.context = context;
    this.places = placesOf(note, findings, continued);
    this.stated = findings.flatMap((finding) => {
      const sentence = this.sentenceAt(finding.start);
      const place = this.places[sentence];
      return place === undefined ? [] : [{ finding, sentence, ...place }];
    });
    this.bySentence = groupBy(this.stated, ({ sentence }) => sentence);
    this.byStretch = groupBy(this.stated, ({ stretch }) => stretch);
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

  /** Whether a statement is a cell of a table: its side and its site are the column's and the row's. */
  isCell({ sentence }: Stated): boolean {
    return /[|\t]| {2}[\d+↑↓N]/u.test(this.textOf(sentence));
  }

  /** The words of a sentence with what they mean. */
  atomsOf(sentence: number): readonly Atom[] {
    let atoms = this.#atoms.get(sentence);
    if (atoms === undefined) {
      atoms = readAtoms(this.tokensOf(sentence), this.words);
      this.#atoms.set(sentence, atoms);
    }
    return atoms;
  }

  tokensOf(sentence: number): readonly Token[] {
    return tokensOf(this.note.sentences[sentence] as Sentence);
  }
}

function placesOf(
  note: Note,
  findings: readonly Finding[],
  continued: boolean,
): Pick<Stated, 'part' | 'stretch'>[] {
  let stretch = 0;
  let before: Part | undefined;
  return partsOf(note, findings, continued).map((part) => {
    if (before !== undefined && before !== part) stretch += 1;
    before = part;
    return { part, stretch };
  });
}
