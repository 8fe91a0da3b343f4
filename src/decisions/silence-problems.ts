import { type Line, type Note, type Section, sectionAt } from '../note/note';
import { anchor } from './anchor';
import type { Decision, Silencing } from './decision';
import { commentsOf } from './silencing-comments';

/** As much of a problem as silencing needs. Offsets are UTF-16, `end` exclusive. */
interface Silenceable {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** As much of a note. */
type SilencedNote = Pick<Note, 'text' | 'lines' | 'sections'>;

interface Reach {
  readonly rule: string | null;
  readonly start: number;
  readonly end: number;
}

/** The problems that the reader has not silenced: by a decision, or by a comment in the note. */
export function withoutSilenced<Problem extends Silenceable>(
  note: SilencedNote,
  problems: readonly Problem[],
  decisions: readonly Decision[],
): Problem[] {
  if (problems.length === 0) return [];
  const reaches: Reach[] = [
    ...commentsOf(note),
    ...decisions.flatMap((one) => (one.kind === 'silencing' ? (reachOf(note, one) ?? []) : [])),
  ];
  return problems.filter(
    ({ rule, start, end }) =>
      !reaches.some(
        (reach) =>
          (reach.rule === null || reach.rule === rule) && reach.start < end && start < reach.end,
      ),
  );
}

function reachOf(note: SilencedNote, silencing: Silencing): Reach | null {
  const { rule, scope } = silencing;
  if (scope === 'note') return { rule, start: -1, end: note.text.length + 1 };
  const here = anchor(note.text, silencing)?.span;
  if (!here) return null;
  if (scope === 'place') return { rule, start: here.start, end: here.end };
  if (scope === 'line') {
    const lines = note.lines.filter(({ start, end }) => start < here.end && here.start < end);
    return reachOver(rule, lines[0], lines.at(-1));
  }
  const section = sectionAt(note.sections, here.start);
  return reachOver(rule, section, section);
}

/** None where the words stand in what is not read: a summary of ours, the blanks between two lines. */
function reachOver(
  rule: string | null,
  first: Line | Section | undefined,
  last: Line | Section | undefined,
): Reach | null {
  return first && last ? { rule, start: first.start, end: last.end } : null;
}
