import type { CueEvidence } from '../findings/finding';

/** A cue in the words of the note, blanks and all; it was made from tokens, which know no blanks. */
export function quoteCue(text: string, cue: CueEvidence | null): CueEvidence | null {
  if (cue === null) return null;
  const { category, start, end } = cue;
  return { category, start, end, text: text.slice(start, end) };
}
