import { textAt } from '../language/word-at';
import type { ConceptRow } from '../vocabulary/reader-rows';
import { has } from './atom';
import { addValue, type Draft } from './draft';
import { meaningOf } from './meaning';
import { coordinated } from './value-concept';
import { conceptLeft, conceptOf, conceptRight } from './topics';

/** `knee jerks present, ankle jerks are not`, `present but not the ankle jerks`: what was just said of a reflex is not so of another. */
export function readEllipsis(draft: Draft, i: number): void {
  const { atoms, anchors } = draft;
  if (/^as$/iu.test(textAt(atoms, i)) && VERB.test(textAt(atoms, i + 1))) readSame(draft, i);
  if (!NOT.test(textAt(atoms, i))) return;
  const last = anchors.at(-1);
  const at = last?.valueAtoms[0];
  if (last === undefined || at === undefined || last.concept.group !== 'reflex') return;
  if (atoms[at]?.values.includes('present') !== true) return;
  const target = targetOf(draft, i);
  const value = { ...atoms[i]!, values: ['absent'] as const };
  if (target > at) addValue(draft, conceptOf(atoms[target]) as ConceptRow, target, i, value);
  else if (endsClause(draft, i) && atoms.slice(at, i).some(({ site }) => site?.row.reflex))
    addValue(draft, last.concept, -1, VERB.test(textAt(atoms, i - 1)) ? i - 1 : i, value);
}

/** `power was normal, as was tone`: the value holds for what follows too. */
function readSame(draft: Draft, i: number): void {
  const { atoms, anchors } = draft;
  const last = anchors.at(-1);
  const value = last?.value ?? null;
  if (last === undefined || value === null || last.concept.kind !== 'quality') return;
  const accept = (row: ConceptRow): boolean =>
    row.kind === 'quality' && meaningOf(row, value) !== null;
  const first = conceptRight(atoms, i + 1, accept);
  if (first < 0) return;
  for (const target of coordinated(draft, i + 1, first, accept))
    addValue(draft, conceptOf(atoms[target]) as ConceptRow, target, i + 1, {
      ...atoms[i + 1]!,
      values: [value],
    });
}

/** `not`, `weren't` */
const NOT = /^(?:not|\p{L}+n't|\p{L}+ not)$/iu;

const isReflex = (row: ConceptRow): boolean =>
  row.group === 'reflex' && row.kind === 'quality' && meaningOf(row, 'absent') !== null;

function targetOf(draft: Draft, i: number): number {
  const { atoms } = draft;
  if (endsClause(draft, i)) return conceptLeft(atoms, i, isReflex);
  const opens = /^but$/iu.test(textAt(atoms, i - 1));
  const target = opens ? conceptRight(atoms, i, isReflex) : -1;
  return target > 0 && isEnd(textAt(atoms, target + 1)) ? target : -1;
}

/** `are not` at the end of its clause. */
function endsClause({ atoms }: Draft, i: number): boolean {
  const isVerb = textAt(atoms, i).length > 3 || VERB.test(textAt(atoms, i - 1));
  return isVerb && (isEnd(textAt(atoms, i + 1)) || has(atoms[i + 1], 'clause'));
}

const VERB = /^(?:is|are|was|were|could|can|did|do)$/iu;
const isEnd = (text: string): boolean => /^[.,;]?$/u.test(text);
