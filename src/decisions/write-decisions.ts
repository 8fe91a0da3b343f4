import type { Span } from '../note/span';
import { CodePoints } from './code-points';
import type { Decision } from './decision';
import { names, NO_SIDE, relations, SILENCED } from './names';
import { type CharacterSpan, type StandoffLine, writeLine } from './standoff';

/** Gives numbers that are not taken yet, of each kind of line. */
class Numbers {
  readonly #last = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    for (const id of taken) {
      const number = Number(id.slice(1));
      const kind = id.slice(0, 1);
      if (number > (this.#last.get(kind) ?? 0)) this.#last.set(kind, number);
    }
  }

  next(kind: string): string {
    const number = (this.#last.get(kind) ?? 0) + 1;
    this.#last.set(kind, number);
    return `${kind}${number}`;
  }
}

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
  const numbers = new Numbers([...taken, ...own]);
  const characters = new CodePoints(note);
  return decisions.flatMap((decision) => linesOf(decision, numbers, characters).map(writeLine));
}

function linesOf(decision: Decision, numbers: Numbers, characters: CodePoints): StandoffLine[] {
  const { id: of, span, evidence, context } = decision;
  const text = (id: string, type: string, at: Span): StandoffLine => ({
    kind: 'T',
    id,
    type,
    spans: fragments(at, characters),
    text: piecesOf(at)
      .map(({ text: piece }) => piece)
      .join(' '),
  });
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

/** brat wants a span that goes over the end of a line in pieces, one a line. */
function piecesOf({ start, text }: Span): Span[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ index, 0: line }) => {
    const piece = line.trim();
    const from = start + index + (line.length - line.trimStart().length);
    return piece === '' ? [] : [{ start: from, end: from + piece.length, text: piece }];
  });
}

function fragments(at: Span, characters: CodePoints): CharacterSpan[] {
  return piecesOf(at).map(({ start, end }) => ({
    start: characters.fromUtf16(start),
    end: characters.fromUtf16(end),
  }));
}
