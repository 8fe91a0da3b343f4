import type { Decision } from './decision';
import { readDecisions } from './read-decisions';
import { readLine } from './standoff';
import { writeDecisions } from './write-decisions';

/** A line of the sidecar that can't be read. */
export interface SidecarProblem {
  /** Beginning with 0. */
  readonly line: number;
  readonly message: string;
}

/** The file beside a note: the decisions on it, and whatever else somebody annotated there, which stays. */
export interface Sidecar {
  readonly decisions: readonly Decision[];
  /** Lines that are no part of a decision, in their order, as they stand. */
  readonly others: readonly string[];
  /** Ids that those lines have or speak of. */
  readonly taken: ReadonlySet<string>;
  readonly problems: readonly SidecarProblem[];
}

export const emptySidecar: Sidecar = { decisions: [], others: [], taken: new Set(), problems: [] };

/**
 * Reads a sidecar in brat standoff format. Nothing in it is lost: what is no decision, or can't be read, is kept as it stands.
 *
 * @param text the sidecar's text
 * @param note the note's text, which the offsets count in
 */
export function readSidecar(text: string, note: string): Sidecar {
  const raw = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const problems: SidecarProblem[] = [];
  const read = raw.flatMap((line, number) => {
    if (line.trim() === '') return [];
    const understood = readLine(line);
    if (understood === undefined)
      problems.push({ line: number, message: 'Not a line of brat standoff format.' });
    return [{ line, number, understood: understood ?? null }];
  });
  const lines = read.flatMap(({ understood }) => understood ?? []);
  const { decisions, own, wrong } = readDecisions(lines, note);
  const numbers = new Map(read.map(({ understood, number }) => [understood, number]));
  for (const { line, message } of wrong)
    problems.push({ line: numbers.get(line) as number, message });
  const others = read.filter(({ understood }) => understood === null || !own.has(understood));
  return {
    decisions,
    others: others.map(({ line }) => line),
    taken: new Set(others.flatMap(({ line }) => idsIn(line))),
    problems: problems.sort((a, b) => a.line - b.line),
  };
}

/** The ids that a line has or speaks of: one that is not there may be somebody's still. */
function idsIn(line: string): string[] {
  const [id, rest = ''] = line.split('\t', 2) as [string, ...string[]];
  return [id, ...(rest.match(/\b[TRAMEN]\d+\b/g) ?? [])];
}

/** The sidecar's text, with these decisions in place of those it had; empty where nothing is left. */
export function writeSidecar(
  sidecar: Sidecar,
  decisions: readonly Decision[],
  note: string,
): string {
  const lines = [...sidecar.others, ...writeDecisions(decisions, sidecar.taken, note)];
  return lines.map((line) => `${line}\n`).join('');
}

/** An id for one more decision. */
export function nextId({ decisions, taken }: Sidecar): string {
  const ids = [
    ...taken,
    ...decisions.flatMap(({ id, evidence }) => [id, ...evidence.flatMap((one) => one.id ?? [])]),
  ];
  // longer numbers are nobody's who counts
  const numbers = ids.filter((id) => /^T\d{1,15}$/.test(id)).map((id) => Number(id.slice(1)));
  return `T${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}
