import type { Analysis } from '../analysis';
import type { PatternRow } from '../localization/level';
import { statement } from './summary-evidence';
import { type Inline, type Line, type Part, section, text } from './summary-parts';

const regions: readonly [PatternRow['region'], string][] = [
  ['head', 'Head'],
  ['arm', 'Arm'],
  ['trunk', 'Trunk'],
  ['leg', 'Leg'],
];

/** What a pattern is called in a table or a list. */
export const patternLabels: Readonly<Record<PatternRow['pattern'], string>> = {
  umn: 'UMN',
  lmn: 'LMN',
  both: 'UMN and LMN',
  other: 'abnormal, neither by itself',
  normal: 'normal',
  'not-documented': 'not documented',
};

/** What a row's signs are called, with what the lower motor neuron signs come from where it is another place than theirs. */
export function patternWords({ pattern, lmnFrom }: PatternRow): string {
  if (lmnFrom === 'early-umn')
    return pattern === 'both'
      ? 'UMN, partly flaccid in the first weeks'
      : 'UMN, flaccid in the first weeks';
  if (lmnFrom === 'muscle')
    return pattern === 'both' ? 'UMN; wasting from muscle disease' : 'muscle, not motor neuron';
  return patternLabels[pattern];
}

/** References beyond these are left out: a table must stay narrow. */
const MOST = 6;

function cell(analysis: Analysis, row: PatternRow | undefined): Line {
  if (!row) return [text(patternLabels['not-documented'])];
  const places = row.evidence
    .map((id) => statement(analysis, id))
    .filter((found) => found !== undefined)
    .map((span, index): Inline => ({ kind: 'reference', span, number: index + 1 }));
  const shown = places.slice(0, MOST).flatMap((place) => [text(' '), place]);
  const more = places.length > MOST ? [text(' …')] : [];
  return [text(patternWords(row)), ...shown, ...more];
}

/** The pattern by region and side. The patient's right stands on the left, as one faces them. */
export function patternTable(analysis: Analysis): Part[] {
  const rows = analysis.localization.patterns;
  if (rows.length === 0) return [];
  const find = (region: string, side: string) =>
    rows.find((row) => row.region === region && row.side === side);
  return section('pattern', 'Pattern', [
    {
      kind: 'table',
      columns: ['Right', 'Left'],
      rows: regions.map(([region, name]) => ({
        name,
        cells: ['right', 'left'].map((side) => cell(analysis, find(region, side))),
      })),
    },
  ]);
}
