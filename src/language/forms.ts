import { codeAt } from '../note/code-at';

/** A word as notes write it, one object for each, with what is known of it. */
export interface Form {
  /** As written. */
  readonly text: string;
  /** Lower case, straight apostrophes, possessive `'s` gone: the form in which phrases are looked up. */
  readonly normal: string;
  /** What has been found out of it, by the number of the question. */
  readonly answers: unknown[];
  /** In which sets of words it is: see `word-sets.ts`. */
  readonly masks: number[];
}

/** Forms kept in mind; far more than a note has. */
const MOST_FORMS = 20_000;

const forms = new Map<string, Form>();
let questions = 0;

/** The form of a word. @param normal where it is not the text's own, as in a contraction taken apart */
export function formOf(text: string, normal?: string): Form {
  const key = normal === undefined ? text : `${text}\n${normal}`;
  let form = forms.get(key);
  if (form === undefined) {
    if (forms.size >= MOST_FORMS) forms.clear();
    form = { text, normal: normal ?? normalize(text), answers: new Array(questions), masks: [] };
    forms.set(key, form);
  }
  return form;
}

/** Forms of the words met last, by a number made of their letters. */
const met: (Form | undefined)[] = new Array<undefined>(1 << 14).fill(undefined);

/** The form of a word that stands in a text. One that was met before is known by its letters, without being cut out. */
export function formIn(text: string, start: number, end: number): Form {
  let hash = 0;
  for (let n = start; n < end; n += 1) hash = (Math.imul(hash, 31) + codeAt(text, n)) | 0;
  const place = Math.imul(hash, 0x9e3779b1) >>> 18;
  const last = met[place];
  if (last?.text.length === end - start && text.startsWith(last.text, start)) return last;
  const form = formOf(text.slice(start, end));
  met[place] = form;
  return form;
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
