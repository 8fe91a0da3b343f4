import { tokenize } from '../language/tokens';
import { readNote, sectionAt } from '../note/note';
import type { AssertionId } from '../vocabulary/ids';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { assertionOf } from './assertion';
import { quoteCue } from './quote-cue';
import { findCues } from './cues';

/**
 * The assertion of any stretch of a text, whatever it names: the same engine that decides over motor findings.
 *
 * @param start UTF-16 offset of the stretch
 * @param end its end, exclusive
 * @param own the user's own words
 * @returns the assertion, and the words of the cue that decided it (null where none did)
 * @throws RangeError where the stretch lies outside the text
 */
export function assertSpan(
  text: string,
  start: number,
  end: number,
  own?: OwnVocabulary,
): { assertion: AssertionId; cue: string | null } {
  if (!(
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    start < end &&
    end <= text.length
  )) {
    throw new RangeError(
      `no such stretch: ${String(start)} to ${String(end)} in a text of ${String(text.length)}`,
    );
  }
  const note = readNote(text, own);
  const sentence = note.sentences.find(
    (candidate) => candidate.start < end && candidate.end > start,
  );
  if (sentence === undefined) return { assertion: 'present', cue: null };
  const tokens = tokenize(sentence.text, sentence.start);
  const cues = findCues(tokens, own);
  const from = tokens.findIndex((token) => token.end > start);
  const after = tokens.findIndex((token) => token.start >= end);
  const section = sectionAt(note.sections, start)!.kind;
  const { assertion, cue } = assertionOf(
    { tokens, cues, section },
    Math.max(from, 0),
    after < 0 ? tokens.length : after,
  );
  return { assertion, cue: quoteCue(text, cue)?.text ?? null };
}
