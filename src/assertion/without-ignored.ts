import type { Finding } from '../findings/finding';
import { Phrases } from '../language/phrases';
import { tokenize } from '../language/tokens';
import type { Note } from '../note/note';
import type { Span } from '../note/span';
import {
  isCaseSensitive,
  oncePerVocabulary,
  type OwnVocabulary,
} from '../vocabulary/own-vocabulary';

/** Leaves out the findings whose words for the sign lie within a wording that the user has said is none. */
export function withoutIgnored(
  note: Note,
  findings: readonly Finding[],
  own: OwnVocabulary,
): readonly Finding[] {
  if (own.ignored.length === 0 || findings.length === 0) return findings;
  const isIgnored = ignoredSpans(note.text, phrasesOf(own));
  return findings.filter(({ evidence: { sign } }) => !isIgnored(sign));
}

const phrasesOf = oncePerVocabulary(({ ignored }) => {
  const phrases = new Phrases<true>();
  for (const wording of ignored) phrases.add(wording, true, isCaseSensitive(wording));
  return phrases;
});

/** Tells whether a span lies within one of the wordings, which may stand over a line's end. */
function ignoredSpans(text: string, phrases: Phrases<true>): (span: Span) => boolean {
  const tokens = tokenize(text, 0);
  /** How far the wordings reach that begin at this offset or before. */
  const reach = new Int32Array(text.length);
  let farthest = 0;
  let from = 0;
  tokens.forEach(({ start }, n) => {
    reach.fill(farthest, from, start);
    from = start;
    const match = phrases.longestAt(tokens, n);
    const last = match === null ? undefined : tokens[match.to - 1];
    farthest = Math.max(farthest, last?.end ?? 0);
  });
  reach.fill(farthest, from);
  return ({ start, end }) => end <= (reach[start] ?? 0);
}
