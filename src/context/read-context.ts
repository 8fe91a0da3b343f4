import { quoteCue } from '../assertion/quote-cue';
import { holds } from '../language/word-sets';
import type { Note } from '../note/note';
import { finish, type Steps } from '../note/steps';
import { featureRow } from '../vocabulary/feature-rows';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { assemble, opposite } from './assemble';
import type { ContextFinding } from './context-finding';
import { type ContextFacts, type ContextRest, factsOf, restFor } from './context-facts';
import { courseIn, withAge } from './course';
import type { Draft } from './draft';
import { resolveFace } from './face';
import { groupBy } from './group';
import { namedFeatures, NAMING } from './named-features';
import { passagesOf } from './passage';
import { tellsQuantity } from './quantities';
import { speaksOfSensation } from './sensory/atoms';
import { dissociations, lossesIn, readSensory, type SensoryRead } from './sensory/read-sensory';
import { tellsOfTopics, topicFeatures } from './topics';

/** What a block of a note says beyond motor signs, while the rest of the note may still change what some of it means. */
export interface ContextReading {
  readonly plain: readonly Draft[];
  readonly sensory: readonly SensoryRead[];
  readonly course: readonly Draft[];
  readonly facts: ContextFacts;
}

const NONE: readonly never[] = [];

/** Reads a block, passage by passage. */
export function* contextSteps(note: Note, own?: OwnVocabulary): Steps<ContextReading> {
  const { passages, count } = passagesOf(note, own);
  const plain: Draft[] = [];
  const sensory: SensoryRead[] = [];
  const course: Draft[] = [];
  for (const passage of passages) {
    yield;
    const { tokens } = passage;
    const felt = speaksOfSensation(tokens) ? readSensory(passage) : NONE;
    const onTopics = tellsOfTopics(tokens) ? topicFeatures(passage) : NONE;
    const named = holds(tokens, NAMING) ? namedFeatures(passage, onTopics) : onTopics;
    for (const draft of assemble(named, passage))
      if (!isReadBySense(draft, felt)) plain.push(draft);
    sensory.push(...felt);
    if (tellsQuantity(tokens)) course.push(...courseIn(passage));
  }
  return { plain, sensory, course, facts: factsOf(count, plain, sensory, course) };
}

/** Where the words begin on which the findings of a block may rest. */
export function startsOf({ plain, sensory, course }: ContextReading): number[] {
  return [...plain, ...sensory.map(({ draft }) => draft), ...course].map(startOf);
}

/** Finds what localisation needs beyond motor signs, in the order of the text. */
export function readContext(note: Note, own?: OwnVocabulary): readonly ContextFinding[] {
  const reading = finish(contextSteps(note, own));
  return settle(note, reading, restFor([reading.facts])[0] as ContextRest);
}

/** The findings of a block, in the order of the text. @param rest what the rest of the note says to them */
export function settle(
  note: Note,
  { plain, sensory, course, facts }: ContextReading,
  { face, isHorner, isFirstAge, kept }: ContextRest,
): readonly ContextFinding[] {
  if (plain.length + sensory.length + course.length === 0) return NONE;
  const drafts = [
    ...resolveFace(plain, face),
    ...(isHorner && facts.lid?.horner ? [facts.lid.horner] : []),
    ...[...sensory.map(({ draft }) => draft), ...dissociations(lossesIn(sensory), kept)].map(
      (draft) => opposite(draft),
    ),
    ...withAge(course, isFirstAge),
  ];
  return findings(note, drafts);
}

const PLAIN = new Set(['sensory-loss', 'sensory-normal', 'face-sensory-normal']);

/** A plain statement on sensation whose words the sensory reader has understood better. */
function isReadBySense({ feature, from, to }: Draft, sensory: readonly SensoryRead[]): boolean {
  return PLAIN.has(feature) && sensory.some(({ draft }) => draft.from < to && from < draft.to);
}

/** Drafts become findings: offsets instead of token numbers, one of those that say the same in the same words, ids. */
function findings(note: Note, drafts: readonly Draft[]): ContextFinding[] {
  const found: Ranged[] = [];
  for (const group of groupBy(drafts, ({ passage }) => passage).values()) {
    const all = group.map((draft) => ({ draft, start: startOf(draft), end: endOf(draft) }));
    for (let n = 0; n < all.length; n += 1)
      if (!all.some((other, m) => repeats(other, all[n]!, m < n))) found.push(all[n]!);
  }
  found.sort(
    (a, b) => a.start - b.start || b.end - a.end || compare(a.draft.feature, b.draft.feature),
  );
  const taken = new Map<string, number>();
  return found.map(({ draft, start, end }) => {
    const id = `${draft.feature}@${String(start)}`;
    const times = taken.get(id) ?? 0;
    taken.set(id, times + 1);
    return finding(note, draft, start, end, times === 0 ? id : `${id}.${String(times)}`);
  });
}

function finding(note: Note, draft: Draft, start: number, end: number, id: string): ContextFinding {
  const group = featureRow(draft.feature)?.group;
  if (group === undefined) throw new Error(`features.yaml has no row ${draft.feature}`);
  const { feature, assertion, side, region, sites, modalities, segments, nerves, quantity, cue } =
    draft;
  const made: ContextFinding = {
    id,
    feature,
    group,
    start,
    end,
    text: note.text.slice(start, end),
    assertion,
    side,
    region,
    sites,
    modalities,
    segments,
    quantity,
    section: draft.passage.section,
    cue: quoteCue(note.text, cue),
  };
  return nerves.length === 0 ? made : { ...made, nerves };
}

const compare = (a: string, b: string): number => (a === b ? 0 : a.localeCompare(b));

interface Ranged {
  readonly draft: Draft;
  readonly start: number;
  readonly end: number;
}

const startOf = ({ passage, from }: Draft): number => passage.tokens[from]?.start ?? 0;
const endOf = ({ passage, to }: Draft): number => passage.tokens[to - 1]?.end ?? 0;

/** The same feature on the same words: the longer stays, of equals the first. */
function repeats(other: Ranged, one: Ranged, earlier: boolean): boolean {
  if (other === one || other.draft.feature !== one.draft.feature) return false;
  if (!(other.start < one.end && one.start < other.end)) return false;
  const [long, short] = [other.end - other.start, one.end - one.start];
  return long > short || (long === short && earlier);
}
