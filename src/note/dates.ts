/** A day of the calendar as words have it. */
export interface CalendarDay {
  readonly kind: 'calendar';
  /** Null where the words name none: `12 Mar`. */
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Minutes since midnight; null where no time stands behind the date. */
  readonly minutes: number | null;
  /**
   * What the two numbers of `03/04/2026` tell of their order: `day-first` or `month-first` where one is above 12, `either` where both
   * orders give a day, and `month` and `day` are then by the day first; `none` where nothing is to be told.
   */
  readonly order: 'day-first' | 'month-first' | 'either' | 'none';
}

/** A day counted from an event. */
export interface CountedDay {
  readonly kind: 'counted';
  /** What it is counted from; `onset` where the words do not say. */
  readonly from: 'onset' | 'operation' | 'admission';
  /** Days since; a week is 7, a month 30, a year 365. */
  readonly days: number;
}

/** A date, with the place of its words in the text it was read from: UTF-16, `end` exclusive. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly words: string;
  readonly date: CalendarDay | CountedDay;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month in words, any ending: for regular expressions. */
export const MONTH = `(?:${months.join('|')})[a-z]{0,6}`;

const TIME = String.raw`(?:[T, ] ?(?:at )?(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?!\d))?`;
const flags = 'giu';

/** Forms of a date, the surest first. */
const forms: readonly RegExp[] = [
  String.raw`(?<!\d[./-]?)(?<year>(?:19|20)\d\d)(?<mark>[./_-]?)(?<month>0[1-9]|1[0-2])\k<mark>(?<day>0[1-9]|[12]\d|3[01])(?!\d)`,
  String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?[ _.-]?(?:of )?(?<name>${MONTH})(?:[._,-]? ?(?<year>(?:19|20)\d\d|\d\d(?![:\d/])))?(?![\da-z])`,
  String.raw`(?<![a-z])(?<name>${MONTH})[._-]? ?(?<day>\d{1,2})(?:st|nd|rd|th)?(?:[,_-]? ?(?<year>(?:19|20)\d\d))?(?![\d/])`,
  String.raw`(?<![\d./-])(?<one>\d{1,2})(?<mark>[./-])(?<other>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d|\d\d)(?![\d/])`,
].map((form) => new RegExp(form + TIME, flags));

/** `Day 3`, `Week 6`, `POD 2`, `HD 4`: a number behind its unit is a day; one before it (`6 weeks ago`) is a duration. */
const COUNTED =
  /(?<![a-z])(?:(?<event>post[ -]?op(?:erative)?|hospital|admission) )?(?<unit>day|week|wk|month|year|pod|hd)[ _-]?#?(?<count>\d{1,3})(?![\d.:/]|st\b|nd\b|rd\b|th\b)(?<behind>[ ,(]{1,2}(?:post[ -]?op\w*|after (?:the )?(?:operation|surgery)|of admission|in hospital))?/giu;

const unitDays: Readonly<Record<string, number>> = { week: 7, wk: 7, month: 30, year: 365 };

/** The dates in some words, in their order; those that no calendar has (31 February) are none. */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const free = ({ start, end }: FoundDate) =>
    found.every((one) => end <= one.start || one.end <= start);
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const date = calendarDay(match.groups ?? {});
      if (date === null) continue;
      const one = located(match, date);
      if (free(one)) found.push(one);
    }
  }
  for (const match of text.matchAll(COUNTED)) {
    const one = located(match, countedDay(match.groups ?? {}));
    if (free(one)) found.push(one);
  }
  return found.sort((a, b) => a.start - b.start);
}

function located(match: RegExpExecArray, date: FoundDate['date']): FoundDate {
  const [words] = match;
  return { start: match.index, end: match.index + words.length, words, date };
}

type Groups = Readonly<Record<string, string | undefined>>;

function countedDay({ event = '', unit = '', count = '', behind = '' }: Groups): CountedDay {
  const kind = unit.toLowerCase();
  const around = `${event} ${behind}`.toLowerCase();
  const isOperation = kind === 'pod' || /post|operation|surgery/u.test(around);
  const isAdmission = kind === 'hd' || /hospital|admission/u.test(around);
  const from = isOperation ? 'operation' : isAdmission ? 'admission' : 'onset';
  return { kind: 'counted', from, days: Number(count) * (unitDays[kind] ?? 1) };
}

function calendarDay(groups: Groups): CalendarDay | null {
  const { name, mark, one, other, hour, minute } = groups;
  const year = groups['year'] === undefined ? null : wholeYear(groups['year']);
  const minutes =
    hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
  const of = (month: number, day: number, order: CalendarDay['order']): CalendarDay | null =>
    isDay(year, month, day) ? { kind: 'calendar', year, month, day, minutes, order } : null;
  if (one !== undefined && other !== undefined) {
    const dayFirst = of(Number(other), Number(one), 'day-first');
    // With dots the day always stands first.
    if (mark === '.') return dayFirst && { ...dayFirst, order: 'none' };
    const monthFirst = of(Number(one), Number(other), 'month-first');
    if (dayFirst && monthFirst)
      return { ...dayFirst, order: dayFirst.day === dayFirst.month ? 'none' : 'either' };
    return dayFirst ?? monthFirst;
  }
  const month = name === undefined ? Number(groups['month']) : monthNumber(name);
  return of(month, Number(groups['day']), 'none');
}

/** 0 where the word is no month: `marching`. */
function monthNumber(word: string): number {
  const lower = word.toLowerCase().replace(/^sept$/u, 'sep');
  return fullMonths.findIndex((full) => full.startsWith(lower)) + 1;
}

const fullMonths = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];

/** Of two figures, those below 70 are of this century. */
function wholeYear(words: string): number {
  const number = Number(words);
  if (words.length === 4) return number;
  return number < 70 ? 2000 + number : 1900 + number;
}

const LEAP_YEAR = 2000;

function isDay(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year ?? LEAP_YEAR, month, 0)).getUTCDate();
}
