import type { Analysis } from '../analysis';
import type { PatternRow } from '../localization/level';
import { statement } from './summary-evidence';
import type { SummaryLinks } from './summary-links';

const regions: readonly [PatternRow['region'], string][] = [
  ['head', 'Head'],
  ['arm', 'Arm'],
  ['trunk', 'Trunk'],
  ['leg', 'Leg'],
];

const patterns: Readonly<Record<PatternRow['pattern'], string>> = {
  umn: 'UMN',
  lmn: 'LMN',
  both: 'UMN and LMN',
  other: 'abnormal, neither by itself',
  normal: 'normal',
  'not-documented': 'not documented',
};

function cell(analysis: Analysis, row: PatternRow | undefined, links: SummaryLinks): string {
  if (!row) return patterns['not-documented'];
  const places = row.evidence
    .map((id) => statement(analysis, id))
    .filter((found) => found !== undefined)
    .map((found, index) => links.to(found, String(index + 1)));
  const most = 6;
  const more = places.length > most ? ' …' : '';
  return [patterns[row.pattern], places.slice(0, most).join(' ') + more].filter(Boolean).join(' ');
}

/** The pattern by region and side. The patient's right stands on the left, as one faces them. */
export function patternTable(analysis: Analysis, links: SummaryLinks): string {
  const rows = analysis.localization.patterns;
  if (rows.length === 0) return '';
  const find = (region: string, side: string) =>
    rows.find((row) => row.region === region && row.side === side);
  const lines = regions.map(([region, name]) => {
    const sides = ['right', 'left'].map((side) => cell(analysis, find(region, side), links));
    return `| ${name} | ${sides.join(' | ')} |`;
  });
  const head = ['| | Right | Left |', '| --- | --- | --- |'];
  const legend = 'The numbers lead to the words in the note.';
  return ['## Pattern', [...head, ...lines].join('\n'), legend].join('\n\n');
}
