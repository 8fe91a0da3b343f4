import type { Localization } from '../../localization/level';
import { bodyPanel, bodyWords } from './body-panel';
import { captions, levelWords } from './captions';
import { legend } from './legend';
import { type FigureLinks, noLinks } from './links';
import { pathwayPanel } from './pathway-panel';
import { hatches } from './pattern-marks';
import { figureStyle } from './style';
import { element, join, type Markup, text } from './svg';

type Drawn = Pick<Localization, 'patterns' | 'levels'>;

/** A drawing with its size and what it says in words. */
interface Panel {
  readonly id: 'body' | 'pathway';
  readonly title: string;
  readonly words: string;
  readonly width: number;
  readonly height: number;
  readonly markup: Markup;
}

/** Below the drawings. */
const FOOT = 442;

/** The levels to mark: the two likeliest; where nothing localises, a mark on a nerve would say that something does. */
function markedLevels(levels: Drawn['levels']): Drawn['levels'] {
  return levels.slice(0, levels[0]?.level === 'none' ? 1 : 2);
}

function panels(
  { patterns, levels: all }: Drawn,
  links: FigureLinks = noLinks,
): readonly [Panel, Panel] {
  const levels = markedLevels(all);
  const key = legend(6, FOOT);
  const names = captions(levels, 10, FOOT + 4);
  return [
    {
      id: 'body',
      title: 'Pattern by region of the body, seen from the front',
      words: bodyWords(patterns),
      width: 210,
      height: key.bottom,
      markup: join([bodyPanel(patterns, links.region), ...key.markup]),
    },
    {
      id: 'pathway',
      title: 'Likely level on the motor pathway, seen from the front',
      words: levelWords(levels),
      width: 276,
      height: names.bottom,
      markup: join([pathwayPanel(levels, links.level), ...names.markup]),
    },
  ];
}

/** @param role a picture; a group where there are links in it, as a picture hides what it consists of */
function svg(
  { id, title, words, width, height }: Panel,
  role: 'img' | 'group',
  ...content: readonly Markup[]
): Markup {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      ...{ width, height, role, class: `mnl-svg mnl-${id}` },
      'aria-labelledby': `mnl-${id}-title mnl-${id}-words`,
    },
    element('title', { id: `mnl-${id}-title` }, text(title)),
    element('desc', { id: `mnl-${id}-words` }, text(words)),
    ...content,
  );
}

/**
 * How a page lays the two drawings out: side by side, or in a narrow page below one another, the likely
 * level first, and over its margins, so that their words stay legible. (In a reversed wrap the end is the top.)
 */
export const pageStyle = `${figureStyle}
.mnl-figure{display:flex;flex-wrap:wrap-reverse;gap:8px 14px;align-items:flex-end;margin:1em 0}
.mnl-svg{height:auto}
.mnl-body{flex:1 1 190px;max-width:250px}
.mnl-pathway{flex:1.3 1 250px;max-width:330px}
@media (max-width:22rem){.mnl-figure{margin:1em -0.8rem}}
`;

/** The figure for a page that has `pageStyle`: two drawings, so that they find room in a narrow one. */
export function figureHtml(localization: Drawn, links?: FigureLinks): Markup {
  const [body, pathway] = panels(localization, links);
  const role = links ? 'group' : 'img';
  const defined = element('defs', {}, hatches());
  return element(
    'figure',
    { class: 'mnl-figure' },
    svg(body, role, defined, body.markup),
    svg(pathway, role, pathway.markup),
  );
}

/** The figure as a file of its own: dark on white where no theme gives colours. */
export function figureSvg(localization: Drawn): string {
  const [body, pathway] = panels(localization);
  const width = body.width + pathway.width + 34;
  const height = Math.max(body.height, pathway.height) + 20;
  const whole: Panel = {
    ...{ ...body, width, height },
    title: 'Motor pattern and likely level of the lesion',
    words: `${body.words} ${pathway.words}`,
  };
  const drawing = svg(
    whole,
    'img',
    element('style', {}, text(figureStyle)),
    element('defs', {}, hatches()),
    element('rect', { ...{ width, height }, class: 'mnl-fill-ground' }),
    element('g', { transform: 'translate(10 10)' }, body.markup),
    element('g', { transform: `translate(${body.width + 24} 10)` }, pathway.markup),
  );
  return `${drawing}\n`;
}
