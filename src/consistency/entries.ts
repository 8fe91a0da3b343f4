import type { Line } from '../note/note';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const DATE = [
  String.raw`\d{1,2}[./-]\d{1,2}[./-]\d{2,4}`,
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}(?:st|nd|rd|th)? ${MONTH}\.?,? \d{2,4}`,
  String.raw`${MONTH}\.? \d{1,2},? \d{4}`,
  // without a year a mark must follow
  String.raw`\d{1,2}(?:st|nd|rd|th)? ${MONTH}\.?(?= ?[:;,–-])`,
  String.raw`${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?(?= ?[:;,–-])`,
  String.raw`(?:[01]?\d|2[0-3]):[0-5]\d`,
  String.raw`(?:day|pod|hd|week|month|visit) ?#?\d{1,3}`,
  String.raw`(?:bed|rm|room|bay) ?\d{1,3}`,
].join('|');

/** A line that opens a dated entry: the date first, or after a word for the kind of note. */
const OPENS = new RegExp(
  String.raw`^[\s#>*(-]*(?:(?:date|visit|entry|review|seen|progress note|note|ward round|wr|follow-?up|clinic|addendum|reviewed|on)\b(?! of birth)[^\n\d]{1,16})?(?:${DATE})\b`,
  'iu',
);

/** A line of a list of patients: where the patient lies, age and sex. */
const PATIENT = /^\s*[A-Z]{0,3}\d{1,3}[A-Z]?[\s:.-]+\d{1,3} ?(?:[MF]|y\/?o)\b/u;

/** So far down a date is no longer the note's own. */
const HEAD = 400;

/** Offsets at which the dated entries of a note begin; the first is 0. What stands before the first date belongs to it. */
export function entryStarts(lines: readonly Line[]): readonly number[] {
  const dated = lines
    .filter(({ text }) => OPENS.test(text) || PATIENT.test(text))
    .map(({ start }) => start);
  // a date at the head of the note is of the first entry
  return [0, ...((dated[0] ?? 0) < HEAD ? dated.slice(1) : dated)];
}
