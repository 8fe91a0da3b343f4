import type { Finding } from '../../findings/finding';
import type { Series, TimedVisit, Timeline } from '../../timeline/timeline';
import { placesOfPattern } from '../pattern-text';
import { sourceText } from '../source-text';
import { disclaimer } from '../summary';
import {
  type Inline,
  type Line,
  link,
  list,
  paragraph,
  type Part,
  type Place,
  quote,
  section,
  strong,
  type Summary,
  text,
} from '../summary-parts';
import { atVisit, limbName, mergedRows, runsOf, visitName } from './timeline-words';

/** The id of the section that the figure stands in. */
export const COURSE = 'course';

/** The visits in words: what changed, the balance of upper and lower motor neuron signs, the likely level, what changes the reading. */
export function timelineSummary(timeline: Timeline, title: string): Summary {
  const { visits } = timeline;
  const notices = list(
    'notices',
    null,
    timeline.notices.map((notice): Line => [text(notice)]),
  );
  const parts =
    visits.length === 0
      ? [
          ...paragraph(
            text('No visit states anything of tone, reflexes, muscle bulk or power.'),
            ...silence(timeline),
          ),
          ...notices,
        ]
      : [
          ...paragraph(text(spanText(timeline)), ...silence(timeline)),
          ...notices,
          ...course(timeline),
          ...balance(timeline),
          ...exceptions(timeline),
        ];
  return { title, parts, disclaimer };
}

function spanText(timeline: Timeline): string {
  const { visits } = timeline;
  const [first, last] = [visits[0]!, visits.at(-1)!];
  if (visits.length === 1) return `1 visit: ${visitName(timeline, first)}.`;
  return `${visits.length} visits, ${visitName(timeline, first)} to ${visitName(timeline, last)}.`;
}

function silence({ silent }: Timeline) {
  if (silent === 0) return [];
  const words = silent === 1 ? '1 that states' : `${silent} that state`;
  return [text(` Left out: ${words} nothing of the motor signs.`)];
}

/** Where words of a visit stand in its note. */
export function placeIn(
  { start: from, source: note }: TimedVisit,
  { start, end, text: words }: Pick<Place, 'start' | 'end' | 'text'>,
): Place {
  return { start: from + start, end: from + end, text: words, note };
}

function course(timeline: Timeline): Part[] {
  const merged = mergedRows(timeline.series);
  const changing = merged.filter((one) => runsOf(one).length > 1);
  const steady = merged.filter((one) => runsOf(one).length === 1);
  return section(COURSE, 'Course', [
    ...list(
      'changes',
      'What changed',
      changing.map((one) => changeLine(timeline, one)),
    ),
    ...section(
      'steady',
      `No change stated (${steady.length})`,
      list(
        'steady-list',
        null,
        steady.map((one) => steadyLine(timeline, one)),
      ),
      'folded',
    ),
    ...paragraph(
      text(
        'Each visit stands with what it states furthest from normal in that limb; another may have examined other muscles or reflexes.',
      ),
    ),
  ]);
}

const nameOf = ({ row, limb }: Series): string =>
  limb.region === 'head' ? `${row.name} of ${limbName(limb)}` : `${row.name} in ${limbName(limb)}`;

/** `Tone in both legs: flaccid on day 2; spastic (MAS 3) from week 10 to week 12.` */
function changeLine(timeline: Timeline, series: Series): Line {
  const runs = runsOf(series);
  return [
    strong(nameOf(series)),
    text(': '),
    ...runs.flatMap(({ words, from, to }, index) => [
      text(index > 0 ? `; ${words} ` : `${words} `),
      ...(to > from
        ? [text('from '), visitLink(timeline, series, from, visitName)]
        : [visitLink(timeline, series, from, atVisit)]),
      ...(to > from ? [text(' to '), visitLink(timeline, series, to, visitName)] : []),
    ]),
    text('.'),
  ];
}

function steadyLine(timeline: Timeline, series: Series): Line {
  const [run] = runsOf(series);
  const count = series.cells.filter((cell) => cell !== null).length;
  const { words, from } = run!;
  const first = visitLink(timeline, series, from, atVisit);
  const head = [strong(nameOf(series)), text(`: ${words}, `)];
  if (count === 1) return [...head, text('stated once, '), first, text('.')];
  const many = count === 2 ? 'both visits that state it' : `all ${count} visits that state it`;
  return [...head, text(`at ${many}, first `), first, text('.')];
}

/** A visit in words, leading to the words that its cell rests on. */
function visitLink(
  timeline: Timeline,
  { cells }: Series,
  index: number,
  wordsOf: typeof atVisit,
): Inline {
  const visit = timeline.visits[index]!;
  const finding: Finding | undefined = cells[index]?.findings[0];
  const words = wordsOf(timeline, visit);
  return finding ? link(words, placeIn(visit, finding)) : text(words);
}

/** Where there are upper and where lower motor neuron signs at each visit, and the likely level. */
function balance(timeline: Timeline): Part[] {
  const rows = timeline.visits.map((visit) => {
    const { patterns, levels } = visit.analysis.localization;
    const level = levels[0];
    return {
      name: visitName(timeline, visit),
      cells: [
        [text(placesOfPattern(patterns, 'umn'))],
        [text(placesOfPattern(patterns, 'lmn'))],
        [text(level ? `${level.name} (${level.confidence} confidence)` : 'none')],
        [beginning(timeline, visit)],
      ],
    };
  });
  const columns = ['Upper motor neuron', 'Lower motor neuron', 'Likely level', 'In the note'];
  return section('balance', 'Upper and lower motor neuron signs, and the likely level', [
    { kind: 'table', columns, rows, leads: false },
    ...paragraph(
      text('Each visit is read by itself: what an earlier one told is not carried over.'),
    ),
  ]);
}

/** Leads to where a visit begins: to its date, or to its first statement. */
function beginning({ visits }: Timeline, visit: TimedVisit): Inline {
  const { source, date, name, analysis } = visit;
  const isOne = visits.every((other) => other.source === source);
  if (isOne && date !== null && date.end > date.start) {
    const { start, end, words } = date;
    return quote({ start, end, text: words, note: source });
  }
  const first = analysis.findings[0];
  return first ? link(name, placeIn(visit, first)) : text(name);
}

/** The named exceptions that changed how a visit's signs were read: a flaccid limb in spinal shock. */
function exceptions(timeline: Timeline): Part[] {
  const lines = timeline.visits.flatMap((visit) =>
    visit.analysis.localization.exceptions.map(({ name, effect, source, firedBy }): Line => {
      const first = visit.analysis.findings.find(({ id }) => firedBy.includes(id));
      const at = atVisit(timeline, visit);
      return [
        strong(name),
        text(', '),
        first ? link(at, placeIn(visit, first)) : text(at),
        text(`: ${effect} — ${sourceText(source)}`),
      ];
    }),
  );
  return section('exceptions', 'What changes the reading', list('exception-list', null, lines));
}
