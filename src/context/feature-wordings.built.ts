import { wordClasses } from '../vocabulary/feature-rows';
import { featureWordings } from './feature-wordings';
import { wordingTable } from './wording/wording-table';

/** The wordings of features by their words. */
export default wordingTable(
  featureWordings().map(([wording]) => wording),
  wordClasses,
);
