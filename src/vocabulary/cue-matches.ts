import { cueRows, type CueRow } from './cue-rows';

/** What a row of `cues.yaml` matches, in compromise's syntax. */
interface CueWords extends CueRow {
  readonly match: string;
}

/** By cue, in the file's order. */
export const cueMatches = (cueRows as readonly CueWords[]).map(({ match }) => match);
