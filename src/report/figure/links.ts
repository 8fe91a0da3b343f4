import type { PatternRow } from '../../localization/level';
import { element, type Markup } from './svg';

/** Where a click leads. */
export interface Target {
  readonly address: string;
  /** The target in words: `line 12`. */
  readonly words: string;
}

/** Where clicks on the figure lead; null for nowhere. */
export interface FigureLinks {
  readonly region: (region: PatternRow['region'], side: PatternRow['side']) => Target | null;
  readonly level: (rank: 1 | 2) => Target | null;
}

export const noLinks: FigureLinks = { region: () => null, level: () => null };

/** A part of the drawing as a link. */
export function linked({ address, words }: Target, name: string, drawn: Markup): Markup {
  return element('a', { href: address, 'aria-label': `${name}: ${words}` }, drawn);
}
