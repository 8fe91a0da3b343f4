import type { Note } from '../note/note';
import type { ContextFinding } from './context-finding';

/** Finds what localisation needs beyond motor signs, in the order of the text. */
export function readContext(_note: Note): ContextFinding[] {
  return [];
}
