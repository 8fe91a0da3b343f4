import { Phrases } from '../language/phrases';
import type { Token } from '../language/tokens';
import type { Cue } from '../vocabulary/cue-rows';
import type { AssertionId } from '../vocabulary/ids';
import {
  isCaseSensitive,
  oncePerVocabulary,
  type OwnVocabulary,
} from '../vocabulary/own-vocabulary';
import type { CueMatch } from './cues';
import { normalAt } from '../language/word-at';

/** The most words between a cue and what stands before it, as for the vocabulary's own. */
const REACH_BACK = 8;

/** A kind of own cue, as rows for the ways it may look. */
interface OwnCue {
  readonly list: Cue;
  readonly forward: Cue;
  readonly backward: Cue;
}

/** The user's own cues in a sentence. */
export function ownCues(own: OwnVocabulary, tokens: readonly Token[]): CueMatch[] {
  const phrases = phrasesOf(own);
  if (phrases === null) return [];
  const found: CueMatch[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const match = phrases.longestAt(tokens, n);
    const cue = match?.rows[0];
    if (match === null || cue === undefined) continue;
    const { from, to } = match;
    for (const row of rowsFor(cue, tokens, from, to)) found.push({ from, to, row, own: true });
    n = to - 1;
  }
  return found;
}

const phrasesOf = oncePerVocabulary(({ cues }): Phrases<OwnCue> | null => {
  const all = Object.entries(cues);
  if (all.length === 0) return null;
  const phrases = new Phrases<OwnCue>();
  for (const [kind, wordings] of all) {
    const cue = ownCue(kind as AssertionId);
    for (const wording of wordings) phrases.add(wording, cue, isCaseSensitive(wording));
  }
  return phrases;
});

function ownCue(kind: AssertionId): OwnCue {
  // what is said to hold ends what other cues say of it
  const category = kind === 'present' ? 'end' : kind;
  const row = { category, self: kind === 'present' } as const;
  return {
    list: { ...row, direction: 'forward', list: true },
    forward: { ...row, direction: 'forward' },
    backward: { ...row, direction: 'backward', reach: REACH_BACK },
  };
}

const LEADS_ON = /^(?:of|for|from|to|any|no|the|a|an|with|in|by)$/u;
const ENDS_CLAUSE = /^[,;:.()[\]]$/u;

/**
 * Which way a cue looks, by where it stands: at a clause's end back, at its start and before what leads on (`shows nowt of`)
 * on, over a list; in the middle both ways.
 */
function rowsFor(cue: OwnCue, tokens: readonly Token[], from: number, to: number): Cue[] {
  const isEdge = (token: Token | undefined) => token === undefined || ENDS_CLAUSE.test(token.text);
  if (LEADS_ON.test(normalAt(tokens, to - 1))) return [cue.list];
  if (isEdge(tokens[to]) && tokens[to]?.text !== ':' && !isEdge(tokens[from - 1]))
    return [cue.backward];
  return isEdge(tokens[from - 1]) ? [cue.list] : [cue.forward, cue.backward];
}
