import { readPatterns } from '../language/read-patterns';
import { conceptRows } from '../vocabulary/reader-rows';

/** The turns of phrase of the concepts' rows, in their order. */
export default readPatterns(conceptRows.flatMap((row) => row.patterns ?? []));
