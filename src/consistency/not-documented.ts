import type { Steps } from '../note/steps';
import type { NoteEntries } from './entries-of-note';
import type { Examination, Stated } from './examination';
import rows from './deciding-signs.yaml';
import { moved, type Range, type RawProblem } from './problem';
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

const decidingRows = rows as readonly DecidingRow[];

/** Signs were found, and the one that decides between levels was not recorded: one problem a row, at the first sign that asks for it. */
export function* notDocumented(entries: NoteEntries): Steps<RawProblem[]> {
  const asks = yield* entries.answers(asksIn);
  if (!asks.some((asked) => asked.some((range) => range !== null))) return [];
  const records = yield* entries.answers(recordsIn);
  return decidingRows.flatMap(({ message }, n) => {
    if (records.some((recorded) => recorded[n])) return [];
    const first = asks.findIndex((asked) => asked[n]);
    const asked = asks[first]?.[n];
    return asked ? [moved({ ...asked, message }, entries.startOf(first))] : [];
  });
}

/** For each row the first sign that asks for it, or null. */
const asksIn = ({ stated }: Examination): (Range | null)[] =>
  decidingRows.map(({ found }) => {
    const asks = stated.find((one) => isAsking(one, found));
    return asks ? spanOf(asks.finding) : null;
  });

/** For each row whether what decides was recorded. */
const recordsIn = ({ stated, context }: Examination): boolean[] =>
  decidingRows.map(
    ({ decides }) =>
      stated.some(({ finding }) => decides.signs?.includes(finding.sign)) ||
      context.some(({ feature }) => decides.features?.includes(feature)),
  );

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
