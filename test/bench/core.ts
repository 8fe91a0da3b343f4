/** What the benchmark needs of the core: the door, and the steps behind it. */
export { analyze, NoteReader } from '../../src/analysis';
export { assertFindings } from '../../src/assertion/assert-findings';
export { readContext } from '../../src/context/read-context';
export { applyDecisions } from '../../src/decisions/apply-decisions';
export { readStatements } from '../../src/findings/read-findings';
export { localize } from '../../src/localization/localize';
export { readNote } from '../../src/note/note';

import { checkSteps } from '../../src/consistency/check-note';
import { NoteEntries } from '../../src/consistency/entries-of-note';
import { Entry } from '../../src/consistency/entry';
import type { EntryReading } from '../../src/consistency/examination';
import { finish } from '../../src/note/steps';
import { cueRows } from '../../src/vocabulary/cue-rows';
import { featureRows } from '../../src/vocabulary/feature-rows';
import { conceptRows, valueRows } from '../../src/vocabulary/reader-rows';
import { siteRows } from '../../src/vocabulary/site-rows';

/** Every wording as it stands in the rows: alternatives and gaps are a matter of words here, not of their meaning. */
export const wordings: readonly string[] = [
  ...[...conceptRows, ...valueRows, ...siteRows].flatMap((row) => row.wordings),
  ...featureRows.flatMap((row) => [...(row.wordings ?? []), ...(row.topics ?? [])]),
  ...cueRows.map(({ match }) => match),
];

/** The linter on a note as one entry. */
export function checkNote(
  note: EntryReading['note'],
  findings: EntryReading['findings'],
  context: EntryReading['context'],
): unknown {
  const entry = new Entry({ note, findings, context, continued: false }, undefined);
  return finish(checkSteps(new NoteEntries([entry], [0])));
}
