import { groupBy } from '../group';
import { holds, holdsNormal } from '../holds';
import type { Modality } from '../context-finding';
import type { Draft } from '../draft';
import type { Passage } from '../passage';
import { findAtoms } from './atoms';
import { crossedSides } from './crossed';
import { interpret } from './interpret';
import { statementsOf, type Statement } from './statements';
import { normalAt } from '../../language/word-at';

/** How many passages further a kept modality may stand from the lost one it makes a dissociation with. */
const NEAR = 3;

const SEPARATOR = new Set([',', ';', 'and', 'but', '.', 'while', 'whereas', 'then', 'with']);

interface Read {
  readonly statement: Statement;
  readonly draft: Draft;
  readonly passage: number;
}

/** Everything a note says on sensation by modality, change and place. */
export function readSensory(passages: readonly Passage[]): Draft[] {
  const read = passages.flatMap((passage, number): Read[] => {
    const statements = statementsOf(findAtoms(passage.tokens), passage.tokens);
    return statements.flatMap((statement, n): Read[] => {
      const bounds = {
        from: border(passage, statements[n - 1], statement),
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
      const read = { statement, draft, passage: number };
      const crossed = crossedSides(passage, draft);
      if (crossed !== null) return crossed.map((half) => ({ ...read, draft: half }));
      if (!reachesSaddle(statement, draft) && !isDissociated(statement)) return [read];
      const more: Draft[] = [];
      if (reachesSaddle(statement, draft)) {
        more.push({ ...draft, feature: 'saddle-sensory-loss', segments: ['S3', 'S4', 'S5'] });
      }
      if (isDissociated(statement)) more.push({ ...draft, feature: 'dissociated-sensory-loss' });
      return [read, ...more.map((other) => ({ ...read, draft: other }))];
    });
  });
  return [...read.map(({ draft }) => draft), ...dissociations(read)];
}

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
    side,
    sites,
    region,
    segments,
    nerves,
    passage,
    from: statement.from,
    to: statement.to,
    assertion,
    cue,
    modalities: statement.modalities,
    quantity: null,
  };
}

/** Pain and temperature lost and, nearby, touch, vibration or position kept: the fibres part in cord or brainstem. */
function dissociations(read: readonly Read[]): Draft[] {
  const lost = read.filter(
    ({ statement, draft }) => isLost(statement, draft) && only(statement, 'pain-temperature'),
  );
  const byPassage = groupBy(read, ({ passage }) => passage);
  return lost.flatMap((loss): Draft[] => {
    const near = Array.from(
      { length: 2 * NEAR + 1 },
      (_, n) => byPassage.get(loss.passage - NEAR + n) ?? [],
    ).flat();
    const kept = near.find(
      (other) =>
        other.statement.change === 'kept' &&
        other.draft.assertion === 'present' &&
        other.statement.modalities.some((m) => m === 'vibration-position' || m === 'touch') &&
        !other.statement.modalities.includes('pain-temperature') &&
        sameSide(other.draft.side, loss.draft.side),
    );
    return kept === undefined ? [] : [{ ...loss.draft, feature: 'dissociated-sensory-loss' }];
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
