import type { PatternRow } from '../localization/level';

const both: Readonly<Record<PatternRow['region'], string>> = {
  head: 'head',
  arm: 'both arms',
  trunk: 'trunk',
  leg: 'both legs',
};

/** Where rows of the pattern table stand, in few words: `both arms, right leg`. */
function places(rows: readonly PatternRow[]): string {
  const regions = Object.keys(both) as PatternRow['region'][];
  const found = regions.flatMap((region) => {
    const sides = rows.filter((row) => row.region === region).map(({ side }) => side);
    if (sides.length > 1) return [both[region]];
    return sides.map((side) => `${side} ${region}`);
  });
  return found.join(', ') || 'none';
}

/** Where there are upper, or lower, motor neuron signs: `both arms, right leg`; `none`. */
export function placesOfPattern(rows: readonly PatternRow[], of: 'umn' | 'lmn'): string {
  return places(rows.filter(({ pattern }) => pattern === of || pattern === 'both'));
}

/** The pattern in few words: `UMN right leg · LMN none`. */
export function patternText(rows: readonly PatternRow[]): string {
  return `UMN ${placesOfPattern(rows, 'umn')} · LMN ${placesOfPattern(rows, 'lmn')}`;
}
