import type { Analysis } from '../analysis';
import { type Change, type ChangeKind, compare, type State } from '../compare/compare';
import { byLimb, limbOf } from './limbs';
import { placeText, stateText } from './state-text';
import { disclaimer } from './summary';
import {
  type Inline,
  type Line,
  list,
  paragraph,
  type Part,
  quote,
  section,
  strong,
  type Summary,
  text,
} from './summary-parts';

/** One of two notes that are compared. */
export interface ComparedNote {
  readonly name: string;
  /** When it was written, in words: `12 Mar 2026`; null where the note does not tell. */
  readonly date: string | null;
  readonly analysis: Analysis;
}

/** What each kind of change is called. What a note does not mention has neither come nor gone. */
export const changeLabels: Readonly<Record<ChangeKind, string>> = {
  appeared: 'New',
  worse: 'Worse',
  changed: 'Changed',
  better: 'Better',
  resolved: 'Gone',
  'first-stated': 'Newly mentioned',
  'no-longer-stated': 'Not mentioned this time',
  unchanged: 'Unchanged',
};

const kinds = Object.keys(changeLabels) as ChangeKind[];
/** Kinds that say something of the patient. */
const told: readonly ChangeKind[] = ['appeared', 'worse', 'changed', 'better', 'resolved'];

/**
 * What changed from the earlier note to the later one: per sign, site and side, by limb; then the likely level. In the lines' places
 * the earlier note is number 0, the later one 1.
 */
export function comparisonSummary(before: ComparedNote, after: ComparedNote): Summary {
  const { changes, level } = compare(before.analysis, after.analysis);
  const lines = new ChangeLines(before.analysis, after.analysis);
  const sorted = changes.toSorted(byLimb);
  const limbs = new Map(
    sorted.map(({ site, side }) => [limbOf(site, side).id, limbOf(site, side)]),
  );
  const [was, is] = [level.before, level.after];
  const levels = [was, is].map((one) =>
    one ? `${one.name} (${one.confidence} confidence)` : 'none',
  );
  return {
    title: after.name,
    disclaimer,
    parts: [
      ...paragraph(text(`Since ${named(before)}; this one is ${named(after)}.`)),
      ...paragraph(text(countsText(changes))),
      ...section('level', 'Likely level', [
        ...paragraph(
          ...(level.change === 'unchanged'
            ? [strong('Unchanged'), text(`: ${levels[1] ?? ''}`)]
            : [
                strong('Was'),
                text(`: ${levels[0] ?? ''}. `),
                strong('Is'),
                text(`: ${levels[1] ?? ''}.`),
              ]),
        ),
      ]),
      ...[...limbs.values()].flatMap(({ id, name }) =>
        limbSection(
          id,
          name,
          sorted.filter(({ site, side }) => limbOf(site, side).id === id),
          lines,
        ),
      ),
    ],
  };
}

function named({ name, date }: ComparedNote): string {
  return `“${name}” (${date ?? 'no date found'})`;
}

/** `2 new, 1 worse; 3 newly mentioned, 1 not mentioned this time`. */
function countsText(changes: readonly Change[]): string {
  const counts = kinds.flatMap((kind) => {
    const count = changes.filter(({ change }) => change === kind).length;
    return count > 0 ? [`${count} ${changeLabels[kind].toLowerCase()}`] : [];
  });
  const silence = changes.some(({ change }) => change === 'no-longer-stated')
    ? ' What the later note does not mention may be as it was.'
    : '';
  return counts.length > 0
    ? `${counts.join(', ')}.${silence}`
    : 'Neither note states anything of tone, reflexes, muscle bulk or power.';
}

function limbSection(
  id: string,
  name: string,
  changes: readonly Change[],
  lines: ChangeLines,
): Part[] {
  const of = (wanted: readonly ChangeKind[]) =>
    wanted.flatMap((kind) => changes.filter(({ change }) => change === kind));
  const items = (wanted: readonly ChangeKind[]) => of(wanted).map((change) => lines.of(change));
  const unchanged = items(['unchanged']);
  return section(id, name, [
    ...list(`${id}-changed`, null, items(told)),
    ...list(`${id}-first`, null, items(['first-stated'])),
    ...list(`${id}-silent`, null, items(['no-longer-stated'])),
    ...section(
      `${id}-unchanged`,
      `Unchanged (${unchanged.length})`,
      list(`${id}-unchanged-list`, null, unchanged),
      'folded',
    ),
  ]);
}

/** Lines on changes, with the words they rest on in both notes. */
class ChangeLines {
  readonly #words: readonly ReadonlyMap<string, Inline>[];

  constructor(...analyses: readonly Analysis[]) {
    this.#words = analyses.map(
      ({ findings }, note) =>
        new Map(
          findings.map(({ id, start, end, text: words }) => [
            id,
            quote({ start, end, text: words, note }),
          ]),
        ),
    );
  }

  of({ change, site, before, after }: Change): Line {
    const place = placeText(site);
    return [
      strong(changeLabels[change]),
      text(place === '' ? ': ' : `, ${place}: `),
      ...this.#state(before, 0),
      ...(before && after ? [text(' → ')] : []),
      ...this.#state(after, 1),
    ];
  }

  #state(state: State | null, note: 0 | 1): Inline[] {
    if (state === null) return [];
    const words = this.#words[note]?.get(state.id);
    return [text(`${stateText(state)} `), ...(words ? [words] : [])];
  }
}
