import type { Span } from '../note/span';
import { CodePoints } from './code-points';
import type { Decision } from './decision';
import { LineNumbers } from './line-numbers';
import { names, NO_SIDE, relations, SILENCED } from './names';
import { type StandoffLine, writeLine } from './standoff';
import { textLine } from './text-line';

/**
 * Decisions as lines of brat standoff format.
 *
 * @param taken ids of other lines
 * @param note the note's text, which the offsets count in
 */
export function writeDecisions(
  decisions: readonly Decision[],
  taken: ReadonlySet<string>,
  note: string,
): string[] {
  const own = decisions.flatMap(({ id, evidence }) => [
    id,
    ...evidence.flatMap((one) => one.id ?? []),
  ]);
  const numbers = new LineNumbers([...taken, ...own]);
  const characters = new CodePoints(note);
  return decisions.flatMap((decision) => linesOf(decision, numbers, characters).map(writeLine));
}

function linesOf(decision: Decision, numbers: LineNumbers, characters: CodePoints): StandoffLine[] {
  const { id: of, span, evidence, context } = decision;
  const text = (id: string, type: string, at: Span) => textLine(id, type, at, characters);
  const entities = evidence.map((one) => ({ ...one, id: one.id ?? numbers.next('T') }));
  return [
    text(of, decision.kind === 'finding' ? decision.sign : decision.rule, span),
    ...attributesOf(decision).map(([name, value]): StandoffLine => ({
      kind: 'A',
      id: numbers.next('A'),
      name,
      of,
      value,
    })),
    ...entities.flatMap(({ id, kind, span: at }): StandoffLine[] => [
      text(id, kind, at),
      { kind: 'R', id: numbers.next('R'), name: relations[kind], from: of, to: id },
    ]),
    {
      kind: '#',
      id: numbers.next('#'),
      name: names.context,
      of,
      text: JSON.stringify([context.before, context.after]),
    },
  ];
}

function attributesOf(decision: Decision): (readonly [string, string])[] {
  if (decision.kind === 'silencing') {
    return [
      [names.verdict, SILENCED],
      [names.scope, decision.scope],
    ];
  }
  const { verdict, read, right } = decision;
  return [
    [names.verdict, verdict],
    [names.side, right.side ?? NO_SIDE],
    [names.assertion, right.assertion],
    ...(read.side === right.side ? [] : ([[names.readSide, read.side ?? NO_SIDE]] as const)),
    ...(read.assertion === right.assertion
      ? []
      : ([[names.readAssertion, read.assertion]] as const)),
  ];
}
