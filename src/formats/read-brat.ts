import { CodePoints } from '../decisions/code-points';
import { assertionIds, sideIds, signIds } from '../decisions/known-ids';
import { names, NO_SIDE, type verdicts } from '../decisions/names';
import { type CharacterSpan, readLine, type StandoffLine } from '../decisions/standoff';
import type { Span } from '../note/span';
import type { AssertionId, Side, SignId } from '../vocabulary/ids';

/** A sign that somebody annotated. Offsets are UTF-16 offsets into the note, `end` exclusive. */
export interface Annotation extends Span {
  /** Its line's id: `T3`. */
  readonly id: string;
  readonly sign: SignId;
  readonly side: Side | null;
  readonly assertion: AssertionId;
}

/** A line that can't be read, or that says what can't be. */
export interface AnnotationProblem {
  /** From 1. */
  readonly line: number;
  /** Never quotes the note. */
  readonly message: string;
}

export interface Annotations {
  /** In the order of the file. */
  readonly annotations: readonly Annotation[];
  readonly problems: readonly AnnotationProblem[];
}

const REJECTED: (typeof verdicts)[number] = 'rejected';

type Line = StandoffLine & { readonly number: number };
type Of<Kind> = Extract<Line, { kind: Kind }>;

/**
 * Reads the signs that somebody annotated in brat's standoff format; what a line doesn't say is: present, no side. Annotations of
 * other types and other attributes are left out; what can't be read is told, and the rest counts.
 *
 * @param note the note's text, which the offsets count in
 */
export function readBrat(text: string, note: string): Annotations {
  const problems: AnnotationProblem[] = [];
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .flatMap((line, index): Line[] => {
      if (line.trim() === '') return [];
      const read = readLine(line);
      if (read === undefined)
        problems.push({ line: index + 1, message: 'not a line of brat standoff format' });
      return read ? [{ ...read, number: index + 1 }] : [];
    });
  const attributes = byAnnotation(lines);
  const characters = new CodePoints(note);
  const annotations = lines.flatMap((line): Annotation[] => {
    if (line.kind !== 'T') return [];
    const sign = signIds.get(line.type);
    if (sign === undefined) return [];
    const own = attributes.get(line.id) ?? [];
    // A reader has said that it is none.
    if (own.some(({ name, value }) => name === names.verdict && value === REJECTED)) return [];
    const made = annotationOf(line, sign, own, characters, note);
    if (!('message' in made)) return [made];
    problems.push(made);
    return [];
  });
  return { annotations, problems: problems.sort((a, b) => a.line - b.line) };
}

/** The attributes of each annotation, by its id. */
function byAnnotation(lines: readonly Line[]): ReadonlyMap<string, readonly Of<'A'>[]> {
  const attributes = new Map<string, Of<'A'>[]>();
  for (const line of lines) {
    if (line.kind !== 'A') continue;
    const known = attributes.get(line.of);
    if (known) known.push(line);
    else attributes.set(line.of, [line]);
  }
  return attributes;
}

function annotationOf(
  line: Of<'T'>,
  sign: SignId,
  attributes: readonly Of<'A'>[],
  characters: CodePoints,
  note: string,
): Annotation | AnnotationProblem {
  const start = characters.toUtf16((line.spans[0] as CharacterSpan).start);
  const end = characters.toUtf16((line.spans.at(-1) as CharacterSpan).end);
  const words = line.spans.map((span) =>
    note.slice(characters.toUtf16(span.start), characters.toUtf16(span.end)),
  );
  if (end <= start || flat(words.join(' ')) !== flat(line.text)) {
    return { line: line.number, message: 'the words are not those of the note at this place' };
  }
  const lineOf = (name: string) => attributes.find((one) => one.name === name);
  const [side, assertion] = [lineOf(names.side), lineOf(names.assertion)];
  const knownSide = sideOf(side?.value ?? NO_SIDE);
  if (knownSide === undefined) return { line: (side as Line).number, message: 'no such side' };
  const knownAssertion = assertionIds.get(assertion?.value ?? 'present');
  if (knownAssertion === undefined)
    return { line: (assertion as Line).number, message: 'no such assertion' };
  const text = note.slice(start, end);
  return { id: line.id, sign, start, end, text, side: knownSide, assertion: knownAssertion };
}

/** Undefined where there is no such side. */
function sideOf(value: string): Side | null | undefined {
  return value === NO_SIDE ? null : sideIds.get(value);
}

/** Line breaks count as blanks: brat writes none. */
function flat(words: string): string {
  return words.trim().split(/\s+/u).join(' ');
}
