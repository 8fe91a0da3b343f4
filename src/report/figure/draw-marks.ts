import { type Frame, outward, placed } from './frame';
import { type FigureLinks, linked } from './links';
import type { LesionMark } from './lesion-marks';
import { element, join, type Markup, text } from './svg';

function bandOf(frame: Frame, { side, band, rank }: LesionMark): Markup[] {
  if (!band) return [];
  const top = placed(frame, side, [side === 'right' ? 11 : 0, band.top]);
  const look = rank === 1 ? 'mnl-fill-mark mnl-line-mark' : 'mnl-none mnl-second mnl-line-mark';
  const height = (band.bottom - band.top) * frame.scale;
  const box = { x: top.x, y: top.y, width: 11 * frame.scale, height };
  return [element('rect', { ...box, class: look, 'data-band': side })];
}

function leaderOf(frame: Frame, { side, at, badge }: LesionMark): Markup[] {
  if (at[0] === badge[0] && at[1] === badge[1]) return [];
  const from = placed(frame, side, at);
  const to = placed(frame, side, badge);
  const d = `M ${from.x} ${from.y} L ${to.x} ${to.y}`;
  return [
    element('path', { d, class: 'mnl-none mnl-line-mark' }),
    element('circle', { cx: from.x, cy: from.y, r: 2.2, class: 'mnl-fill-mark' }),
  ];
}

/** The number of a level in a disc, filled for the likeliest, dashed for the second. */
export function numberDisc(x: number, y: number, rank: 1 | 2, number: string): Markup {
  const disc =
    rank === 1 ? 'mnl-fill-mark mnl-line-ground' : 'mnl-second mnl-fill-ground mnl-line-mark';
  const ink = rank === 1 ? 'mnl-fill-ground' : 'mnl-fill-ink';
  return join([
    element('circle', { cx: x, cy: y, r: 7.5, class: `mnl-badge ${disc}` }),
    element('text', { x, y: y + 3.7, class: `mnl-strong mnl-middle ${ink}` }, text(number)),
  ]);
}

function segmentOf(frame: Frame, { side, badge, segment }: LesionMark): Markup[] {
  if (segment === '') return [];
  const { x, y } = placed(frame, side, badge);
  const look = `mnl-strong mnl-halo mnl-line-ground mnl-fill-ink${side === 'right' ? ' mnl-end' : ''}`;
  return [element('text', { x: x + 10.5 * outward(side), y: y + 3.7, class: look }, text(segment))];
}

/** Marks on the drawing, the second candidate's below the first's. */
export function drawMarks(
  frame: Frame,
  marks: readonly LesionMark[],
  link: FigureLinks['level'],
): Markup {
  const groups = marks
    .toSorted((a, b) => b.rank - a.rank)
    .map((mark) => {
      const { x, y } = placed(frame, mark.side, mark.badge);
      const drawn = element(
        'g',
        {
          'data-level': mark.rank,
          'data-side': mark.side,
          ...(mark.rank === 2 ? { class: 'mnl-faint' } : {}),
        },
        ...bandOf(frame, mark),
        ...leaderOf(frame, mark),
        numberDisc(x, y, mark.rank, mark.number),
        ...segmentOf(frame, mark),
      );
      const target = link(mark.rank);
      return target ? linked(target, `Likely level ${mark.rank}`, drawn) : drawn;
    });
  return join(groups);
}
