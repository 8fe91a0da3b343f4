import type { Examination, Stated } from './examination';
import rows from './deciding-signs.yaml';
import type { RawProblem } from './problem';
import { areasOf, spanOf } from './sides';

interface DecidingRow {
  readonly found: {
    readonly pattern: 'umn' | 'lmn' | 'any';
    readonly area: 'arm' | 'leg';
    readonly both?: boolean;
  };
  readonly decides: { readonly signs?: readonly string[]; readonly features?: readonly string[] };
  readonly message: string;
  readonly source: string;
}

/** Signs were found, and the one that decides between levels was not recorded: one problem a row, at the first sign that asks for it. */
export function notDocumented(examination: Examination): RawProblem[] {
  const { stated, context } = examination;
  return (rows as readonly DecidingRow[]).flatMap(({ found, decides, message }) => {
    const asks = stated.find((one) => isAsking(one, found));
    if (asks === undefined) return [];
    const recorded =
      stated.some(({ finding }) => decides.signs?.includes(finding.sign)) ||
      context.some(({ feature }) => decides.features?.includes(feature));
    return recorded ? [] : [{ ...spanOf(asks.finding), message }];
  });
}

function isAsking(
  { finding, part }: Stated,
  { pattern, area, both }: DecidingRow['found'],
): boolean {
  return (
    part === 'examination' &&
    finding.assertion === 'present' &&
    (pattern === 'any' ? finding.pattern !== 'normal' : finding.pattern === pattern) &&
    areasOf(finding).includes(area) &&
    (both !== true || finding.side === 'bilateral')
  );
}
