import { CodePoints } from '../decisions/code-points';
import { LineNumbers } from '../decisions/line-numbers';
import { names, relations } from '../decisions/names';
import { type StandoffLine, writeLine } from '../decisions/standoff';
import { textLine } from '../decisions/text-line';
import type { Finding } from '../findings/finding';
import type { Span } from '../note/span';
import type { Format } from './format';

/**
 * The findings as annotations of the tool brat, to stand beside the note: sign, site and grade with their words, side and assertion
 * as attributes. Without verdicts, so that nothing in it counts as decided.
 */
export const brat: Format<string> = {
  id: 'brat',
  means: 'findings as brat standoff annotations, one .ann a note',
  ending: '.ann',
  several: false,
  between: '',
  open: () => '',
  parts({ analysis: { note, findings } }) {
    const numbers = new LineNumbers();
    const characters = new CodePoints(note.text);
    return findings
      .flatMap((finding) => linesOf(finding, numbers, characters))
      .map((line) => `${writeLine(line)}\n`);
  },
  write: (line) => line,
  close: () => '',
};

function linesOf(finding: Finding, numbers: LineNumbers, characters: CodePoints): StandoffLine[] {
  const { sign, side, assertion, evidence } = finding;
  const of = numbers.next('T');
  const attribute = (name: string, value: string): StandoffLine => ({
    ...{ kind: 'A', id: numbers.next('A') },
    ...{ name, of, value },
  });
  const part = (kind: keyof typeof relations, at: Span): StandoffLine[] => {
    const to = numbers.next('T');
    const id = numbers.next('R');
    return [
      textLine(to, kind, at, characters),
      { kind: 'R', id, name: relations[kind], from: of, to },
    ];
  };
  return [
    textLine(of, sign, finding, characters),
    ...(side === null ? [] : [attribute(names.side, side)]),
    attribute(names.assertion, assertion),
    ...evidence.sites.flatMap((site) => part('Site', site)),
    ...(evidence.grade === null ? [] : part('Grade', evidence.grade)),
  ];
}
