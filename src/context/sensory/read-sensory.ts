import { holds, holdsNormal } from '../holds';
import type { Modality } from '../context-finding';
import { as, type Draft } from '../draft';
import type { Passage } from '../passage';
import type { Side } from '../../vocabulary/ids';
import { findAtoms } from './atoms';
import { crossedSides } from './crossed';
import { interpret } from './interpret';
import { statementsOf, type Statement } from './statements';
import { normalAt, wordAt } from '../../language/word-at';

/** How many passages further a kept modality may stand from the lost one it makes a dissociation with. */
export const NEAR = 3;

const SEPARATOR = new Set([',', ';', 'and', 'but', '.', 'while', 'whereas', 'then', 'with']);

/** A statement on sensation. */
export interface SensoryRead {
  readonly statement: Statement;
  readonly draft: Draft;
  /** Number of its passage. */
  readonly passage: number;
}

/** Everything a passage says on sensation by modality, change and place. */
export function readSensory(passage: Passage): SensoryRead[] {
  const statements = statementsOf(findAtoms(passage.tokens), passage.tokens);
  return statements.flatMap((statement, n): SensoryRead[] => {
    const bounds = {
      from: border(passage, wordAt(statements, n - 1), statement),
      to: border(passage, statement, statements[n + 1]),
    };
    const draft = draftOf(statement, passage, bounds);
    if (
      statement.inherited &&
      draft.sites.length === 0 &&
      draft.segments.length === 0 &&
      draft.side === null
    )
      return [];
    const read = { statement, draft, passage: passage.number };
    const crossed = crossedSides(passage, draft);
    if (crossed !== null) return crossed.map((half) => readAs(half, read));
    if (!reachesSaddle(statement, draft) && !isDissociated(statement)) return [read];
    const more: Draft[] = [];
    if (reachesSaddle(statement, draft)) {
      more.push({ ...draft, feature: 'saddle-sensory-loss', segments: ['S3', 'S4', 'S5'] });
    }
    if (isDissociated(statement)) more.push(as(draft, 'dissociated-sensory-loss'));
    return [read, ...more.map((other) => readAs(other, read))];
  });
}

const readAs = (draft: Draft, { statement, passage }: SensoryRead): SensoryRead => ({
  statement,
  draft,
  passage,
});

/** `dissociated sensory loss C5-T2` says two things. */
function isDissociated({ places, change }: Statement): boolean {
  return change === 'loss' && places.some(({ row }) => row?.value === 'dissociated-sensory-loss');
}

/** `below the nipples, perianal region included`. */
function reachesSaddle({ places }: Statement, { feature }: Draft): boolean {
  return (
    feature === 'sensory-level' && places.some(({ row }) => row?.value === 'saddle-sensory-loss')
  );
}

/** Where one statement's sites end and the next one's begin: the last comma, `and` or semicolon between them. */
function border(
  { tokens }: Passage,
  one: Statement | undefined,
  next: Statement | undefined,
): number {
  if (one === undefined) return 0;
  if (next === undefined) return tokens.length;
  for (let n = next.from - 1; n >= one.to; n -= 1) {
    if (SEPARATOR.has(normalAt(tokens, n))) return n;
  }
  return next.from;
}

function draftOf(
  statement: Statement,
  passage: Passage,
  bounds: { from: number; to: number },
): Draft {
  const { said } = statement;
  const from =
    said?.kind === 'loss' || said?.kind === 'numb' || said?.kind === 'level'
      ? said.from
      : statement.from;
  const to =
    said?.kind === 'loss' || said?.kind === 'numb' || said?.kind === 'level'
      ? said.to
      : statement.to;
  const { assertion, cue } =
    statement.change === 'kept' ? holdsNormal(passage, from, to) : holds(passage, from, to);
  const { feature, side, sites, region, segments, nerves } = interpret(statement, passage, bounds);
  return {
    feature,
    passage,
    from: statement.from,
    to: statement.to,
    assertion,
    cue,
    side,
    sites,
    region,
    modalities: statement.modalities,
    segments,
    nerves,
    quantity: null,
  };
}

/** A modality that is kept, where another may be lost: the number of its passage, and its side. */
export interface Kept {
  readonly passage: number;
  readonly side: Side | null;
}

/** Losses of pain and temperature alone. */
export const lossesIn = (read: readonly SensoryRead[]): SensoryRead[] =>
  read.filter(
    ({ statement, draft }) => isLost(statement, draft) && only(statement, 'pain-temperature'),
  );

/** Where touch, vibration or position is kept. */
export const keptIn = (read: readonly SensoryRead[]): Kept[] =>
  read
    .filter(
      ({ statement, draft }) =>
        statement.change === 'kept' &&
        draft.assertion === 'present' &&
        statement.modalities.some((m) => m === 'vibration-position' || m === 'touch') &&
        !statement.modalities.includes('pain-temperature'),
    )
    .map(({ passage, draft: { side } }) => ({ passage, side }));

/** Pain and temperature lost and, nearby, touch, vibration or position kept: the fibres part in cord or brainstem. */
export function dissociations(losses: readonly SensoryRead[], kept: readonly Kept[]): Draft[] {
  return losses.flatMap(({ draft, passage }): Draft[] => {
    const near = kept.some(
      (one) => Math.abs(one.passage - passage) <= NEAR && sameSide(one.side, draft.side),
    );
    return near ? [as(draft, 'dissociated-sensory-loss')] : [];
  });
}

function isLost({ change }: Statement, { assertion }: Draft): boolean {
  return change === 'loss' && assertion === 'present';
}

function only({ modalities }: Statement, wanted: Modality): boolean {
  return modalities.length > 0 && modalities.every((modality) => modality === wanted);
}

function sameSide(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b || a === 'bilateral' || b === 'bilateral';
}
