import type { Examination } from './examination';
import type { RawProblem } from './problem';

/** Muscles that have both a grade of power and a reflex. */
const BOTH: ReadonlySet<string> = new Set(['biceps', 'triceps', 'brachioradialis']);

/** Words, in its sentence or one of the three before, that name the scale. */
const SCALE =
  /\b(?:reflex\w*|dtrs?|jerks?|power|strength|mrc|motor|weak\w*|tone|mas|ashworth|myotom\w*|msr)\b|[BTKA]J\b|↑|↓/iu;

/** A bare number from 1 to 4 of such a muscle, where nothing says on which scale. */
export function bareGrades(examination: Examination): RawProblem[] {
  const { note, places } = examination;
  return note.sentences.flatMap(({ text, paragraph }, n): RawProblem[] => {
    if (places[n]?.part !== 'examination' || !/\b(?:bi|tri|brachior)\w*/iu.test(text)) return [];
    if (/[|\t]/u.test(text) || SCALE.test(text)) return [];
    const before = note.sentences
      .slice(Math.max(0, n - 3), n)
      .filter((one) => one.paragraph >= paragraph - 3)
      .map((one) => one.text.replace(/\btone\b/giu, ''));
    if (before.some((one) => SCALE.test(one))) return [];
    const tokens = examination.tokensOf(n);
    const atoms = examination.atomsOf(n);
    return atoms.flatMap((atom, i): RawProblem[] => {
      if (!BOTH.has(atom.site?.row.id ?? '') || !/^[a-z]{3,}$/iu.test(atom.text)) return [];
      const next = atoms[i + 1]?.text === ':' ? atoms[i + 2] : atoms[i + 1];
      if (next === undefined || !/^[1-4]$/u.test(next.text)) return [];
      if (/^[/+\-–]$/u.test(tokens[next.to]?.text ?? '')) return [];
      const [first, last] = [tokens[next.from], tokens[next.to - 1]];
      if (first === undefined || last === undefined) return [];
      const edits = (words: string) => [{ start: first.start, end: last.end, text: words }];
      return [
        {
          start: first.start,
          end: last.end,
          message:
            'A bare number of a muscle that has a power and a reflex: the scale is not named.',
          fixes: [
            { title: 'Spell out: power', edits: edits(`${next.text}/5`) },
            { title: 'Spell out: reflex', edits: edits(`${next.text}+`) },
          ],
        },
      ];
    });
  });
}
