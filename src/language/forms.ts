import { codeAt } from '../note/code-at';
import { lettersOf } from './letters';

/** A word as notes write it, one object for each, with what is known of it. */
export interface Form {
  /** As written. */
  readonly text: string;
  /** Of the word as written, in UTF-16 units. */
  readonly length: number;
  /** Lower case, straight apostrophes, possessive `'s` gone: the form in which phrases are looked up. */
  readonly normal: string;
  /** What has been found out of it, by the number of the question. */
  readonly answers: unknown[];
  /** In which sets of words it is: see `word-sets.ts`. */
  readonly masks: number[];
}

/** A word, and the next whose letters give the same number. */
interface Kept extends Form {
  readonly next: Kept | null;
}

/** Forms kept in mind; far more than a note has. */
const MOST_FORMS = 20_000;
const BITS = 14;
/** Words with one number that are kept in mind: a text may be made so that all have the same. */
const MOST_ALIKE = 8;

/** By a number made of their letters, without their being cut out of a text. */
const byLetters = new Array<Kept | null>(1 << BITS).fill(null);
/** Those with another normal form than the text's own. */
const unusual = new Map<string, Form>();
let kept = 0;
let questions = 0;

/** The form of a word. @param normal where it is not the text's own, as in a contraction taken apart */
export function formOf(text: string, normal?: string): Form {
  if (normal === undefined) return formIn(text, lettersOf(text), 0, text.length);
  const key = `${text}\n${normal}`;
  let form = unusual.get(key);
  if (form === undefined) {
    makeRoom();
    form = newForm(text, normal, null);
    unusual.set(key, form);
  }
  return form;
}

/** The form of a word that stands in a text. @param letters the text's */
export function formIn(text: string, letters: Uint16Array, start: number, end: number): Form {
  let hash = 0;
  for (let n = start; n < end; n += 1) hash = (Math.imul(hash, 31) + letters[n]!) | 0;
  const place = Math.imul(hash, 0x9e3779b1) >>> (32 - BITS);
  const length = end - start;
  const first = byLetters[place] ?? null;
  let others = 0;
  for (let form = first; form !== null; form = form.next) {
    if (form.length === length && stands(form, letters, start)) return form;
    others += 1;
  }
  makeRoom();
  const word = text.slice(start, end);
  const form = newForm(word, normalize(word), others < MOST_ALIKE ? first : null);
  byLetters[place] = form;
  return form;
}

function newForm(text: string, normal: string, next: Kept | null): Kept {
  const { length } = text;
  return { text, length, normal, answers: new Array(questions), masks: [], next };
}

function makeRoom(): void {
  if (kept >= MOST_FORMS) {
    byLetters.fill(null);
    unusual.clear();
    kept = 0;
  }
  kept += 1;
}

/** Whether a word's letters stand at a place among others. */
function stands({ text, length }: Form, letters: Uint16Array, start: number): boolean {
  for (let n = 0; n < length; n += 1) if (letters[start + n] !== codeAt(text, n)) return false;
  return true;
}

/**
 * A question on words that is answered once for each: what a vocabulary has that begins with it, what number it is. Ask for it
 * where a module is loaded, not while notes are read: a question is never forgotten.
 *
 * @param find answers it, by anything but undefined
 */
export function onceAForm<T>(find: (form: Form) => T): (form: Form) => T {
  const number = questions;
  questions += 1;
  return (form) => {
    const { answers } = form;
    const known = answers[number];
    if (known !== undefined) return known as T;
    const answer = find(form);
    answers[number] = answer;
    return answer;
  };
}

/** Whether a word, as it is compared, is of a pattern. */
export function formTest(pattern: RegExp): (form: Form) => boolean {
  return onceAForm(({ normal }) => pattern.test(normal));
}

/** The form in which words are compared. */
export function normalize(word: string): string {
  const lower = word.toLowerCase().replace(/[’´`]/gu, "'");
  if (lower.endsWith("'s")) return lower.slice(0, -2);
  return lower.replace(/[–—−]/gu, '-');
}
