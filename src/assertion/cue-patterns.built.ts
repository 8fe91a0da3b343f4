import { readPatterns } from '../language/read-patterns';
import { cueMatches } from '../vocabulary/cue-matches';

/** What the cues' rows match, in their order. */
export default readPatterns(cueMatches);
