import type { Analysis } from '../analysis';
import type { RawProblem } from '../consistency/problem';
import { type Line, list, type Part, quote, section, text } from './summary-parts';

/** What in the note can't be true as it stands or is on no scale, and what was not recorded and would decide. */
export function examinationProblems(analysis: Analysis): Part[] {
  const { problems, undocumented } = analysis;
  const wrong = problems.filter(({ rule }) => rule !== 'not-documented');
  return section('problems', 'To check in the note', [
    ...list(
      'problem-list',
      null,
      wrong.map((one) => problemLine(analysis, one)),
    ),
    ...list(
      'undocumented-list',
      'Not documented',
      undocumented.map(({ message }) => [text(message)]),
    ),
  ]);
}

function problemLine({ note }: Analysis, { start, end, message, related = [] }: RawProblem): Line {
  const place = (from: number, to: number) =>
    quote({ start: from, end: to, text: note.text.slice(from, to) });
  const others = related.flatMap((one) => [text(', '), place(one.start, one.end)]);
  return [place(start, end), ...others, text(`: ${message}`)];
}
