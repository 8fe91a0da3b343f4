import { netOf, sweep } from '../language/clinical';
import type { Token } from '../language/tokens';
import { cueRows, type Cue } from '../vocabulary/cue-rows';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { ownCues } from './own-cues';

/** A cue found in a sentence; `from` and `to` (exclusive) are token numbers. */
export interface CueMatch {
  readonly from: number;
  readonly to: number;
  readonly row: Cue;
  /** The user's own: it takes the words from one of the vocabulary that is no longer. */
  readonly own?: true;
}

const net = netOf(cueRows.map(({ match }) => match));

/** Finds the cues of a sentence. Longer cues take their words from shorter ones. */
export function findCues(tokens: readonly Token[], own?: OwnVocabulary): CueMatch[] {
  const found: CueMatch[] = sweep(net, tokens).map(({ from, to, pattern }) => ({
    from,
    to,
    row: cueRows[pattern] as Cue,
  }));
  if (own !== undefined) found.push(...ownCues(own, tokens));
  return withoutOverlaps(found);
}

/** Of cues that share words the longest stays; of two as long both stay where they look in different directions. */
function withoutOverlaps(cues: CueMatch[]): CueMatch[] {
  if (cues.length < 2) return cues;
  return cues
    .filter((cue) => !cues.some((other) => other !== cue && covers(other, cue)))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function covers(long: CueMatch, short: CueMatch): boolean {
  const overlap = long.from < short.to && short.from < long.to;
  if (!overlap) return false;
  const more = long.to - long.from - (short.to - short.from);
  if (long.own !== short.own && (more > 0 || (more === 0 && long.own === true))) return true;
  const longer = more > 0;
  // what only looks like a negation takes the words from it, however long
  if (short.row.category === 'pseudo' && long.row.category === 'absent') return false;
  if (long.row.category === 'pseudo' && short.row.category === 'absent') return true;
  return longer;
}
