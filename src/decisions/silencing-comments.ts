import type { Line, Note } from '../note/note';

/** What a comment silences: a rule, or all (null), between two offsets. */
interface Silenced {
  readonly rule: string | null;
  readonly start: number;
  readonly end: number;
}

/** `<!-- motor-neuron-lens-disable-next-line side-conflict -->`, with several rules or none. */
const comment =
  /<!-- {0,4}motor-neuron-lens-(disable(?:-next-line|-line)?|enable)((?: [a-z-]{1,40}){0,20}) {0,4}-->/g;

/**
 * The stretches that HTML comments of a Markdown note silence: a line, the next line, or all from the comment on, until one
 * enables it again. A comment without a rule is of all rules.
 */
export function commentsOf(note: Pick<Note, 'text' | 'lines'>): Silenced[] {
  if (!note.text.includes('<!-- ')) return [];
  const { text, lines } = note;
  const found: Silenced[] = [];
  for (const [at, line] of lines.entries()) {
    for (const match of line.text.matchAll(comment)) {
      const [verb, named] = match.slice(1) as [string, string];
      const rules = named.trim() === '' ? [null] : named.trim().split(' ');
      if (verb === 'enable') closeAll(found, rules, line);
      else found.push(...rules.map((rule) => ({ rule, ...reach(verb, lines, at, text.length) })));
    }
  }
  return found;
}

function reach(verb: string, lines: readonly Line[], at: number, end: number) {
  const own = lines[at] as Line;
  if (verb === 'disable') return { start: own.start, end: end + 1 };
  const line = verb === 'disable-next-line' ? lines[at + 1] : own;
  return line === undefined ? { start: end, end } : { start: line.start, end: line.end };
}

/** Ends what goes on over a line. */
function closeAll(
  found: Silenced[],
  rules: readonly (string | null)[],
  { start, end }: Line,
): void {
  found.forEach((one, index) => {
    const meant = rules.includes(null) || rules.includes(one.rule);
    if (meant && one.end > end) found[index] = { ...one, end: start };
  });
}
