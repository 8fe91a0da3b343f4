import type { Span } from '../note/span';
import { assertionIds, ruleIds, sideIds, signIds } from './known-ids';
import { CodePoints } from './code-points';
import type {
  DecidedEvidence,
  Decision,
  FindingDecision,
  Reading,
  Silencing,
  SpanContext,
} from './decision';
import { names, NO_SIDE, relations, scopes, SILENCED, verdicts } from './names';
import type { CharacterSpan, StandoffLine } from './standoff';

type Text = Extract<StandoffLine, { kind: 'T' }>;

interface ReadDecisions {
  readonly decisions: readonly Decision[];
  /** The lines that they are made of. */
  readonly own: ReadonlySet<StandoffLine>;
  /** Lines of decisions that say what can't be; they are kept, and change nothing. */
  readonly wrong: readonly { readonly line: StandoffLine; readonly message: string }[];
}

/** A note has tens at most; each is looked for in the whole of it. */
export const MOST_DECISIONS = 2000;

/** Finds the decisions among the lines of a sidecar: the annotations that carry a verdict. */
export function readDecisions(lines: readonly StandoffLine[], note: string): ReadDecisions {
  const characters = new CodePoints(note);
  const texts = new Map(lines.filter((line) => line.kind === 'T').map((line) => [line.id, line]));
  const about = byAnnotation(lines);
  const decisions: Decision[] = [];
  const own = new Set<StandoffLine>();
  const wrong: { line: StandoffLine; message: string }[] = [];
  const faults = new Map<string, string>();
  for (const line of lines) {
    if (line.kind !== 'A' || line.name !== names.verdict) continue;
    const of = texts.get(line.of);
    if (of && own.has(of)) continue;
    const made =
      faults.get(line.of) ??
      (of === undefined
        ? `There is no line ${line.of}.`
        : decisions.length === MOST_DECISIONS
          ? `This decision does not count: ${MOST_DECISIONS} are the most.`
          : decisionOf(of, about.get(of.id) as StandoffLine[], texts, characters));
    if (typeof made === 'string') {
      faults.set(line.of, made);
      wrong.push({ line, message: made });
    } else {
      decisions.push(made.decision);
      for (const one of made.lines) own.add(one);
    }
  }
  return { decisions, own, wrong };
}

/** The lines that say something of an annotation, by its id. */
function byAnnotation(lines: readonly StandoffLine[]): ReadonlyMap<string, StandoffLine[]> {
  const about = new Map<string, StandoffLine[]>();
  for (const line of lines) {
    if (line.kind === 'T') continue;
    const id = line.kind === 'R' ? line.from : line.of;
    const known = about.get(id);
    if (known) known.push(line);
    else about.set(id, [line]);
  }
  return about;
}

/**
 * The decision that the lines about an annotation make; a message where they make none.
 *
 * @param lines those about it
 */
function decisionOf(
  line: Text,
  lines: readonly StandoffLine[],
  texts: ReadonlyMap<string, Text>,
  characters: CodePoints,
): string | { decision: Decision; lines: readonly StandoffLine[] } {
  const attributes = lines.filter((one) => one.kind === 'A').filter(({ name }) => known.has(name));
  const decided = whatOf(line.type, (name) => attributes.find((one) => one.name === name)?.value);
  if (typeof decided === 'string') return decided;
  const linked = lines
    .filter((one) => one.kind === 'R')
    .flatMap((one) => {
      const kind = kindOf(one.name);
      return kind ? [{ one, kind, entity: texts.get(one.to) }] : [];
    });
  const evidence = linked.flatMap(({ one, kind, entity }): DecidedEvidence[] =>
    entity ? [{ id: one.to, kind, span: spanOf(entity, characters) }] : [],
  );
  const notes = lines
    .filter((one) => one.kind === '#')
    .filter(({ name }) => name === names.context);
  const place = {
    id: line.id,
    span: spanOf(line, characters),
    evidence,
    context: contextFrom(notes[0]),
  };
  const own = linked.flatMap(({ one, entity }) => (entity ? [one, entity] : [one]));
  return {
    decision: { ...decided, ...place },
    lines: [line, ...attributes, ...own, ...notes],
  };
}

type What =
  | Pick<FindingDecision, 'kind' | 'sign' | 'verdict' | 'read' | 'right'>
  | Pick<Silencing, 'kind' | 'rule' | 'scope'>;

/** What was decided of a sign or a rule; a message where that can't be. */
function whatOf(type: string, value: (name: string) => string | null | undefined): string | What {
  const rule = ruleIds.get(type);
  if (rule) {
    const scope = scopes.find((one) => one === value(names.scope));
    if (value(names.verdict) !== SILENCED) return `The verdict on a problem is ${SILENCED}.`;
    return scope ? { kind: 'silencing', rule, scope } : `A scope is one of ${scopes.join(', ')}.`;
  }
  const sign = signIds.get(type);
  if (!sign) return `${type} is neither a sign nor a rule.`;
  const verdict = verdicts.find((one) => one === value(names.verdict));
  if (!verdict) return `A verdict is one of ${verdicts.join(', ')}.`;
  const side = value(names.side) ?? NO_SIDE;
  const assertion = value(names.assertion) ?? 'present';
  const right = readingOf(side, assertion);
  const read = readingOf(value(names.readSide) ?? side, value(names.readAssertion) ?? assertion);
  if (!right || !read) return 'There is no such side or assertion.';
  return { kind: 'finding', sign, verdict, read, right };
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
  const start = characters.toUtf16((spans[0] as CharacterSpan).start);
  const end = characters.toUtf16((spans.at(-1) as CharacterSpan).end);
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
