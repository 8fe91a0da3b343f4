/** What the benchmark needs of the core: the door, and the steps behind it. */
export { analyze } from '../../src/analysis';
export { assertFindings } from '../../src/assertion/assert-findings';
export { readContext } from '../../src/context/read-context';
export { applyDecisions } from '../../src/decisions/apply-decisions';
export { readStatements } from '../../src/findings/read-findings';
export { localize } from '../../src/localization/localize';
export { readNote } from '../../src/note/note';

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
