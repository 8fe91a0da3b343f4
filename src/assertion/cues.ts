import { buildNet, sweep } from '../language/clinical';
import type { Token } from '../language/tokens';
import { cueRows, type CueRow } from '../vocabulary/cue-rows';

/** A cue found in a sentence; `from` and `to` (exclusive) are token numbers. */
export interface CueMatch {
  readonly from: number;
  readonly to: number;
  readonly row: CueRow;
}

let net: unknown;

/** Finds the cues of many sentences at once, sentence by sentence in the same order. Longer cues take their words from shorter ones. */
export function findCues(sentences: readonly (readonly Token[])[]): CueMatch[][] {
  net ??= buildNet(cueRows.map(({ match }, n) => ({ match, id: String(n) })));
  const found: CueMatch[][] = sentences.map(() => []);
  for (const { sentence, from, to, id } of sweep(net, sentences)) {
    found[sentence]?.push({ from, to, row: cueRows[Number(id)] as CueRow });
  }
  return found.map(withoutOverlaps);
}

/** Of cues that share words the longest stays; of two as long both stay where they look in different directions. */
function withoutOverlaps(cues: CueMatch[]): CueMatch[] {
  return cues
    .filter((cue) => !cues.some((other) => other !== cue && covers(other, cue)))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function covers(long: CueMatch, short: CueMatch): boolean {
  const overlap = long.from < short.to && short.from < long.to;
  if (!overlap) return false;
  const longer = long.to - long.from > short.to - short.from;
  // what only looks like a negation takes the words from it, however long
  if (short.row.category === 'pseudo' && long.row.category === 'absent') return false;
  if (long.row.category === 'pseudo' && short.row.category === 'absent') return true;
  return longer;
}
