import type { CalendarDay, CountedDay, FoundDate } from '../note/dates';

/** The order of visits in time. */
export interface Order {
  /** The visits by their places in what was given, the earliest first. */
  readonly places: readonly number[];
  /** Their dates in words, by their places in what was given; null where there is none. */
  readonly labels: readonly (string | null)[];
  /** What had to be assumed, and what could not be told. */
  readonly notices: readonly string[];
}

/**
 * Puts visits in the order of time. What has no date stays behind what stood before it; where dates can't be compared, all stay in the
 * order they were given in.
 */
export function orderOf(dates: readonly (FoundDate | null)[]): Order {
  const notices: string[] = [];
  const monthFirst = isMonthFirst(dates, notices);
  const found = withYears(dates, monthFirst, notices);
  const times = found.map((one) => (one === null ? null : timeOf(one)));
  const labels = found.map((one, index) => (one === null ? null : labelOf(one, dates[index]!)));
  const kinds = new Set(found.flatMap((one) => (one === null ? [] : [kindOf(one)])));
  const untold = times.filter((time) => time === null).length;
  if (kinds.size > 1) {
    notices.push(
      'The dates count from different days and can’t be compared: the visits stand in the order they were given in.',
    );
    return { places: dates.map((_, index) => index), labels, notices };
  }
  if (untold > 0) notices.push(undatedWords(untold, found));
  return { places: sorted(times), labels, notices };
}

function undatedWords(count: number, found: readonly (Dated | null)[]): string {
  const yearless = found.some((one) => one?.kind === 'calendar' && one.year === null);
  if (yearless) return 'No date has a year: the visits stand in the order they were given in.';
  return count === found.length
    ? 'No visit has a date: they stand in the order they were given in.'
    : `${count} ${count === 1 ? 'visit has' : 'visits have'} no date and stand where they were given.`;
}

type Dated = CalendarDay | CountedDay;

function kindOf(date: Dated): string {
  return date.kind === 'calendar' ? 'calendar' : date.from;
}

const DAY = 86_400_000;
const MINUTES = 1440;

/** Days; null where the year is not known. */
function timeOf(date: Dated): number | null {
  if (date.kind === 'counted') return date.days;
  if (date.year === null) return null;
  return Date.UTC(date.year, date.month - 1, date.day) / DAY + (date.minutes ?? 0) / MINUTES;
}

/** Those with a time by time; each without one behind the one given before it. */
function sorted(times: readonly (number | null)[]): number[] {
  let last = -Infinity;
  const keys = times.map((time) => (last = time ?? last));
  return keys.map((_, index) => index).sort((a, b) => compared(keys[a]!, keys[b]!) || a - b);
}

/** Infinities are equal to themselves. */
const compared = (a: number, b: number): number => (a === b ? 0 : a - b);

/** Whether `03/04` is the 4 March: as the other dates have it, or else the order that makes time run forward, or else not. */
function isMonthFirst(dates: readonly (FoundDate | null)[], notices: string[]): boolean {
  const days = dates.flatMap((one) => (one?.date.kind === 'calendar' ? [one] : []));
  const of = (order: CalendarDay['order']) =>
    days.find(({ date }) => date.kind === 'calendar' && date.order === order);
  const ambiguous = of('either');
  if (!ambiguous) return false;
  const [dayFirst, monthFirst] = [of('day-first'), of('month-first')];
  const told = !dayFirst !== !monthFirst ? (monthFirst ?? dayFirst) : undefined;
  if (told) {
    notices.push(
      `“${ambiguous.words}” is read with the ${monthFirst ? 'month' : 'day'} first, as in “${told.words}”.`,
    );
    return monthFirst !== undefined;
  }
  const forward = (swapped: boolean) => runsForward(dates, swapped);
  const choice = !forward(false) && forward(true);
  const why = forward(false) === forward(true) ? '' : ', in which the dates run forward';
  notices.push(
    `“${ambiguous.words}” does not tell day from month: it is read with the ${choice ? 'month' : 'day'} first${why}.`,
  );
  return choice;
}

function runsForward(dates: readonly (FoundDate | null)[], monthFirst: boolean): boolean {
  const times = dates
    .map((one) => (one === null ? null : timeOf(turned(one.date, monthFirst))))
    .filter((time) => time !== null);
  return times.every((time, index) => index === 0 || time >= times[index - 1]!);
}

/** A date with day and month exchanged, where they can be. */
function turned(date: Dated, monthFirst: boolean): Dated {
  return monthFirst && date.kind === 'calendar' && date.order === 'either'
    ? { ...date, month: date.day, day: date.month }
    : date;
}

/** Dates without a year take that of the date before them, or else of the next one. */
function withYears(
  dates: readonly (FoundDate | null)[],
  monthFirst: boolean,
  notices: string[],
): (Dated | null)[] {
  const found = dates.map((one) => (one === null ? null : turned(one.date, monthFirst)));
  const years = found.map((one) => (one?.kind === 'calendar' ? one.year : null));
  let year = years.find((one) => one !== null) ?? null;
  if (year === null) return found;
  const yearless = found.some((one) => one?.kind === 'calendar' && one.year === null);
  if (yearless) notices.push('Dates without a year have that of the date before them.');
  return found.map((one) => {
    if (one?.kind !== 'calendar') return one;
    year = one.year ?? year;
    return { ...one, year };
  });
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `12 Mar 2026`, `12 Mar 2026 08:30`, or the words that count days. */
function labelOf(date: Dated, { words }: FoundDate): string {
  if (date.kind === 'counted') return words.replace(/[_\s-]+/gu, ' ');
  const { day, month, year, minutes } = date;
  const clock =
    minutes === null
      ? ''
      : ` ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${day} ${MONTHS[month - 1] ?? ''}${year === null ? '' : ` ${year}`}${clock}`;
}
