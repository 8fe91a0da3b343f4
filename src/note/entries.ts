import { datesIn, type FoundDate, MONTH } from './dates';
import type { Line } from './lines';

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

/** Whether a line opens a dated entry. */
export const opensEntry = ({ text }: Line): boolean => OPENS.test(text) || PATIENT.test(text);

/**
 * Offsets at which the dated entries of a note begin; the first is 0. What stands before the first date belongs to it.
 *
 * @param dated offsets of the lines that open one
 */
export function entryStarts(dated: readonly number[]): readonly number[] {
  // a date at the head of the note is of the first entry
  return [0, ...((dated[0] ?? 0) < HEAD ? dated.slice(1) : dated)];
}

/** A part of a note that was written at one visit. UTF-16 offsets, `end` exclusive. */
export interface Entry {
  readonly start: number;
  readonly end: number;
  /** The date that opens it; null where none does. */
  readonly date: FoundDate | null;
}

/** Lines that tell a bed, or one of several patients: what follows is somebody else. */
const BED = /^[\s#>*(-]*(?:bed|rm|room|bay) ?\d/iu;

/** How far into a line the date that opens it ends. */
const OPENING = 90;

/**
 * The dated entries of a note, in the order of the text. What stands before the first date belongs to the first entry where that is
 * the note's head, and else is an entry without a date. A note that tells of several patients by their beds has none.
 *
 * @param length of the note's text
 */
export function datedEntries(lines: readonly Line[], length: number): readonly Entry[] {
  if (lines.filter(({ text }) => BED.test(text) || PATIENT.test(text)).length > 1) return [];
  const opened = lines.flatMap((line, index) => openedBy(line, index) ?? []);
  const merged = opened.reduce<Opened[]>((all, one) => {
    const last = all.at(-1);
    // two dates after another, with nothing written in between: `Visit 2 (day 9)` over `12 Mar 2026`
    if (last && isBlankBetween(lines, last, one))
      return [...all.slice(0, -1), { ...one, start: last.start, date: surer(last.date, one.date) }];
    return [...all, one];
  }, []);
  const [first] = merged;
  if (first === undefined) return [];
  const starts = merged.map(({ start }, index) => (index === 0 && start < HEAD ? 0 : start));
  const before = starts[0] === 0 ? [] : [{ start: 0, end: starts[0] ?? 0, date: null }];
  return [
    ...before,
    ...merged.map(({ date }, index) => ({
      start: starts[index] ?? 0,
      end: starts[index + 1] ?? length,
      date,
    })),
  ];
}

interface Opened {
  readonly start: number;
  /** The last line of its opening, by number. */
  readonly line: number;
  /** Whether nothing else stands on that line. */
  readonly isBare: boolean;
  readonly date: FoundDate;
}

function openedBy({ text, start }: Line, line: number): Opened | null {
  const opening = OPENS.exec(text);
  if (opening === null) return null;
  const found = datesIn(text.slice(0, OPENING));
  const from = opening[0].length;
  // the date that made the line open an entry, or a surer one right behind it: `Visit 2, 12 Mar 2026`
  const near = found.filter((one) => one.start <= from + 24 && !isOther(text.slice(0, one.start)));
  const best = near.find(({ date }) => date.kind === 'calendar') ?? near[0];
  if (best === undefined) return null;
  const isBare = !/\p{L}{3}/u.test(text.slice(best.end));
  const date = { ...best, start: best.start + start, end: best.end + start };
  return { start, line, isBare, date };
}

function surer(a: FoundDate, b: FoundDate): FoundDate {
  return a.date.kind === 'calendar' ? a : b;
}

function isBlankBetween(lines: readonly Line[], last: Opened, next: Opened): boolean {
  const between = lines.slice(last.line + 1, next.line);
  return last.isBare && between.every(({ text }) => text.trim() === '');
}

/** Words that make a date another one than that of the visit. */
const OTHER =
  /\b(?:birth|born|d\.?o\.?b|onset|injur\w*|accident|referr\w*|admi(?:ssion|tted)|operation|surgery|operated|dictated|typed|printed|next|last|previous|prior|expir\w*|due|since|until|mri|ct|scan|diagnos\w*|symptoms?|therapy|treatment|vaccin\w*|started)\b/iu;

const isOther = (words: string): boolean => OTHER.test(words);

/** Words that make a date that of the visit. */
const VISIT =
  /\b(?:date|visit|seen|clinic|review\w*|exam\w*|assess\w*|consult\w*|encounter|entry|ward round|attend\w*|follow-?up|appointment|written)\b/iu;

/** How many lines of a note are its head. */
const HEAD_LINES = 20;

/** The date of a note: the one its head gives as the visit's, or that of the file's name, or the first its head gives; null where there is none. */
export function noteDate(lines: readonly Line[], fileName: string): FoundDate | null {
  const dates = lines
    .slice(0, HEAD_LINES)
    .filter(({ start }) => start < 2 * HEAD)
    .flatMap(headDates);
  const named = datesIn(fileName.replace(/\.[^.]*$/u, '')).map((one) => ({
    ...one,
    ...{ start: 0, end: 0 },
  }));
  return (
    dates.find(({ isVisit }) => isVisit)?.found ??
    named.find(({ date }) => date.kind === 'calendar') ??
    named[0] ??
    dates[0]?.found ??
    null
  );
}

function headDates(line: Line): { found: FoundDate; isVisit: boolean }[] {
  const text = line.text.slice(0, 2 * HEAD);
  let from = 0;
  return datesIn(text).flatMap((found) => {
    const before = text.slice(from, found.start);
    from = found.end;
    const isStart = /^[\s#>*(-]*$/u.test(text.slice(0, found.start));
    // in running text a date, or a day, is of what is told
    if (isOther(before) || (found.date.kind === 'counted' && !isStart)) return [];
    if (before.length > OPENING) return [];
    const placed = { ...found, start: found.start + line.start, end: found.end + line.start };
    return [{ found: placed, isVisit: isStart || VISIT.test(before) }];
  });
}
