import { assertFindings } from '../../../src/assertion/assert-findings';
import { readContext } from '../../../src/context/read-context';
import { readStatements } from '../../../src/findings/read-findings';
import { readNote } from '../../../src/note/note';

/** What a note says, as `analyze` reads it, without the search for the level, which takes the most time. */
export function read(text: string) {
  const note = readNote(text);
  return { findings: assertFindings(note, readStatements(note)), context: readContext(note) };
}
