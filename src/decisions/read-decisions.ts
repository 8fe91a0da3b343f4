import type { Span } from '../note/span';
import { assertionIds, sideIds, signIds } from './known-ids';
import { CodePoints } from './code-points';
import type { DecidedEvidence, Decision, Reading, SpanContext } from './decision';
import { names, NO_SIDE, relations, verdicts } from './names';
import type { StandoffLine } from './standoff';

type Text = Extract<StandoffLine, { kind: 'T' }>;

interface ReadDecisions {
  readonly decisions: readonly Decision[];
  /** The lines that they are made of. */
  readonly own: ReadonlySet<StandoffLine>;
  /** Lines of decisions that say what can't be; they are kept, and change nothing. */
  readonly wrong: readonly { readonly line: StandoffLine; readonly message: string }[];
}

/** Finds the decisions among the lines of a sidecar: the annotations that carry a verdict. */
export function readDecisions(lines: readonly StandoffLine[], note: string): ReadDecisions {
  const characters = new CodePoints(note);
  const texts = new Map(lines.filter((line) => line.kind === 'T').map((line) => [line.id, line]));
  const decisions: Decision[] = [];
  const own = new Set<StandoffLine>();
  const wrong: { line: StandoffLine; message: string }[] = [];
  for (const line of lines) {
    if (line.kind !== 'A' || line.name !== names.verdict) continue;
    const of = texts.get(line.of);
    const made = of ? decisionOf(of, lines, texts, characters) : `There is no line ${line.of}.`;
    if (typeof made === 'string') wrong.push({ line, message: made });
    else if (!own.has(made.lines[0]!)) {
      decisions.push(made.decision);
      for (const one of made.lines) own.add(one);
    }
  }
  return { decisions, own, wrong };
}

/** The decision that the lines about an annotation make; a message where they make none. */
function decisionOf(
  line: Text,
  lines: readonly StandoffLine[],
  texts: ReadonlyMap<string, Text>,
  characters: CodePoints,
): string | { decision: Decision; lines: readonly StandoffLine[] } {
  const attributes = lines.filter(
    (one) => one.kind === 'A' && one.of === line.id && known.has(one.name),
  );
  const value = (name: string) =>
    attributes.find((one) => one.kind === 'A' && one.name === name) as
      { value: string | null } | undefined;
  const sign = signIds.get(line.type);
  const verdict = verdicts.find((one) => one === value(names.verdict)?.value);
  const right = readingOf(
    value(names.side)?.value ?? NO_SIDE,
    value(names.assertion)?.value ?? 'present',
  );
  const read =
    right &&
    readingOf(
      value(names.readSide)?.value ?? right.side ?? NO_SIDE,
      value(names.readAssertion)?.value ?? right.assertion,
    );
  if (!sign) return `${line.type} is no sign.`;
  if (!verdict) return `A verdict is one of ${verdicts.join(', ')}.`;
  if (!right || !read) return 'There is no such side or assertion.';
  const span = spanOf(line, characters);
  const linked = lines.filter(
    (one) => one.kind === 'R' && one.from === line.id && kindOf(one.name) !== undefined,
  );
  const evidence = linked.flatMap((one): DecidedEvidence[] => {
    const to = one.kind === 'R' ? texts.get(one.to) : undefined;
    const kind = one.kind === 'R' ? kindOf(one.name) : undefined;
    return to && kind ? [{ id: to.id, kind, span: spanOf(to, characters) }] : [];
  });
  const notes = lines.filter(
    (one) => one.kind === '#' && one.of === line.id && one.name === names.context,
  );
  const context = contextFrom(notes[0]);
  const entities = evidence.flatMap(({ id }) => texts.get(id ?? '') ?? []);
  return {
    decision: { id: line.id, span, sign, verdict, read, right, evidence, context },
    lines: [line, ...attributes, ...linked, ...entities, ...notes],
  };
}

const known: ReadonlySet<string> = new Set(Object.values(names));

function kindOf(relation: string): DecidedEvidence['kind'] | undefined {
  return (Object.keys(relations) as DecidedEvidence['kind'][]).find(
    (kind) => relations[kind] === relation,
  );
}

function readingOf(side: string, assertion: string): Reading | null {
  const knownSide = side === NO_SIDE ? null : sideIds.get(side);
  const knownAssertion = assertionIds.get(assertion);
  return knownSide === undefined || !knownAssertion
    ? null
    : { side: knownSide, assertion: knownAssertion };
}

function spanOf({ spans, text }: Text, characters: CodePoints): Span {
  const start = characters.toUtf16(spans[0]?.start ?? 0);
  const end = characters.toUtf16(spans.at(-1)?.end ?? 0);
  return { start, end: Math.max(start, end), text };
}

/** The words around, which stand as JSON, as they may hold line breaks. */
function contextFrom(note: StandoffLine | undefined): SpanContext {
  const none = { before: '', after: '' };
  if (note?.kind !== '#') return none;
  try {
    const value: unknown = JSON.parse(note.text);
    if (!Array.isArray(value)) return none;
    const [before, after] = value as unknown[];
    return typeof before === 'string' && typeof after === 'string' ? { before, after } : none;
  } catch {
    return none;
  }
}
