import type { Note } from '../note/note';
import type { Finding } from './finding';

/** Finds every statement on tone, reflexes, bulk and power, in the order of the text. */
export function readFindings(_note: Note): Finding[] {
  return [];
}
