import { sectionKinds, sectionParts } from '../vocabulary/section-rows';
import type { SectionKind } from '../vocabulary/ids';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import type { Line } from './lines';
import { ownHeadings } from './own-headings';

/** A headed part of the note. Offsets of the whole part, its heading included; UTF-16, `end` exclusive. */
export interface Section {
  readonly kind: SectionKind;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** After these a heading that nobody knows means something else again: what follows is no longer of that kind. */
const ENDED_BY_ANY_HEADING = new Set<SectionKind>([
  'family-history',
  'plan',
  'instructions',
  'medication',
  'review-of-systems',
  'past-history',
]);

const MARKDOWN_HEADING = /^\s{0,3}#{1,6}\s+(\S.*)$/u;
const HEADING_WITH_COLON = /^([^:：]{1,60})[:：]/u;
const HEADING_INSIDE = /[.;] {1,2}([A-Z][A-Za-z/ ]{0,30}):/gu;
/** In no heading without a colon, whatever marks it. */
const OTHER_THAN_HEADING = /[\d.,;()]/u;
const HEADING_WORDS = /^[\p{L}/&' ]{1,48}$/u;

/** What a heading leaves open for the lines below it. */
export interface OpenSection {
  readonly kind: SectionKind;
  /** Words that are labels and no headings below a heading that stands alone; undefined where there is none. */
  readonly parts: ReadonlySet<string> | undefined;
}

export const isSameSection = (one: OpenSection, other: OpenSection): boolean =>
  one.kind === other.kind && one.parts === other.parts;

/** Above the first heading. */
export const UNTITLED: OpenSection = { kind: 'other', parts: undefined };

/** A heading, or the beginning of what stands before the first: where its section begins. */
export type Opening = Omit<Section, 'end'>;

/** The headings among some lines. */
export interface Headings {
  readonly openings: readonly Opening[];
  /** What the last of them leaves open. */
  readonly open: OpenSection;
}

/** Finds the headings among lines. @param above what is open above them */
export function findHeadings(
  lines: readonly Line[],
  above: OpenSection = UNTITLED,
  vocabulary?: OwnVocabulary,
): Headings {
  const own = vocabulary === undefined ? null : ownHeadings(vocabulary);
  const openings: Opening[] = [];
  let { kind: open, parts } = above;
  const enter = (kind: SectionKind, title: string, start: number): void => {
    openings.push({ kind, title, start });
    open = kind;
    parts = undefined;
  };
  for (const line of lines) {
    const words = own?.headingOf(line.text) ?? null;
    const title = words === null ? headingOf(line.text) : { text: words, sure: true };
    if (title !== null && parts?.has(title.text.toLowerCase()) !== true) {
      const known = own?.kindOf(title.text) ?? kindOf(title.text);
      const kind = known ?? (ENDED_BY_ANY_HEADING.has(open) && title.sure ? 'other' : open);
      if (known !== undefined || kind !== open) enter(kind, title.text, line.start);
      const below = sectionParts.get(kind);
      if (below !== parts && standsAlone(line.text, title.text)) parts = below;
    }
    if (!line.text.includes(':')) continue;
    // `FHx: father had polio. O/E: tone normal`: a heading that everybody knows, after a stop
    for (const { 1: words = '', index } of line.text.matchAll(HEADING_INSIDE)) {
      const kind = own?.kindOf(words) ?? sectionKinds.get(words.toLowerCase());
      if (kind !== undefined && kind !== open) enter(kind, words, line.start + index + 1);
    }
  }
  return { openings, open: { kind: open, parts } };
}

/**
 * The sections that headings open; the first, which begins at offset 0, is what stands before them.
 *
 * @param first its kind and title
 * @param length of the whole
 */
export function sectionsOf(
  openings: readonly Opening[],
  length: number,
  first: Pick<Opening, 'kind' | 'title'> = { kind: UNTITLED.kind, title: '' },
): Section[] {
  const sections: Section[] = [];
  let { kind, title } = first;
  let start = 0;
  for (const next of openings) {
    if (next.start > start) sections.push({ kind, title, start, end: next.start });
    ({ kind, title, start } = next);
  }
  if (length > start || openings.length === 0) sections.push({ kind, title, start, end: length });
  return sections;
}

/** The section that holds an offset. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let [low, high] = [0, sections.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offset < (sections[middle] as Section).end) high = middle;
    else low = middle + 1;
  }
  return sections[low];
}

/** A heading's text, and whether its form alone makes it sure that it is one. */
function headingOf(line: string): { text: string; sure: boolean } | null {
  const markdown = line.includes('#') ? MARKDOWN_HEADING.exec(line)?.[1] : undefined;
  if (markdown !== undefined) return { text: clean(markdown), sure: true };
  const withColon = words(HEADING_WITH_COLON.exec(line)?.[1]);
  if (withColon !== null) return { text: withColon, sure: true };
  if (line.length > 60 || OTHER_THAN_HEADING.test(line)) return null;
  const alone = words(line);
  if (alone !== null && sectionKinds.has(alone.toLowerCase())) return { text: alone, sure: true };
  return null;
}

const standsAlone = (line: string, title: string): boolean =>
  line.replace(/[^\p{L}/&' ]+/gu, '').trim() === title;

/** A heading's words without what marks them; null where it holds more than words. */
function words(text: string | undefined): string | null {
  if (text === undefined) return null;
  const plain = clean(text)
    .replace(/^[>•-]+/u, '')
    .trim();
  return HEADING_WORDS.test(plain) ? plain : null;
}

function clean(title: string): string {
  return title.replace(/[*_#:]+/gu, '').trim();
}

function kindOf(title: string): SectionKind | undefined {
  const words = title.toLowerCase().split(/\s+/u);
  const exact = sectionKinds.get(words.join(' '));
  if (exact !== undefined) return exact;
  for (let count = Math.min(words.length - 1, 4); count >= 2; count -= 1) {
    const kind =
      sectionKinds.get(words.slice(-count).join(' ')) ??
      sectionKinds.get(words.slice(0, count).join(' '));
    if (kind !== undefined) return kind;
  }
  return undefined;
}
