import type { Assertion } from '../assertion/assertion';
import { isOfIllness } from './course';
import { holds, holdsNormal } from './holds';
import { featureRow, type FeatureRow } from '../vocabulary/feature-rows';
import { copyOf, type Draft } from './draft';
import type { Candidate } from './named-features';
import type { Passage } from './passage';
import { NOWHERE, placeOf, regionOf, unique } from './place';
import { joinSides } from './sides';
import type { Side } from '../vocabulary/ids';
import { siteRow } from '../vocabulary/site-rows';

const NONE: readonly never[] = [];

/** How far after a statement on pain a root may stand that it is said to follow. */
const SEGMENTS_AFTER = 8;

/** Turns features read in a passage into drafts: which of overlapping ones stay, where they are, whether they hold. */
export function assemble(candidates: readonly Candidate[], passage: Passage): readonly Draft[] {
  if (candidates.length === 0) return NONE;
  return withoutOverlaps(candidates)
    .filter((candidate) => !isSpan(candidate, passage) || isOfIllness(candidate, passage))
    .flatMap((candidate) => draftOf(candidate, passage));
}

/** An onset told by how long ago it was, which may be a habit's as well. */
function isSpan({ row, from, to }: Candidate, { tokens }: Passage): boolean {
  if (!row.id.startsWith('onset-')) return false;
  return tokens
    .slice(from, to)
    .some(({ normal }) =>
      /^(?:years?|months?|weeks?|days?|hours?|yrs?|wks?|mo|h|d)$/u.test(normal),
    );
}

function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate, n) => {
    const { row } = candidate;
    return !candidates.some((other, m) => {
      if (m === n || !overlap(other, candidate)) return false;
      if (row.yieldsTo?.includes(other.row.id) === true) return true;
      if (other.row !== row) return false;
      const [mine, theirs] = [candidate.to - candidate.from, other.to - other.from];
      return theirs > mine || (theirs === mine && m < n);
    });
  });
}

function overlap(a: Candidate, b: Candidate): boolean {
  return a.from < b.to && b.from < a.to;
}

function draftOf({ row, from, to }: Candidate, passage: Passage): Draft[] {
  const found =
    row.state === 'normal' || row.id.endsWith('-normal')
      ? holdsNormal(passage, from, to)
      : holds(passage, from, to);
  const { cue } = found;
  const assertion = stillTrue(row, found, passage, passage.tokens[from]?.start ?? 0)
    ? 'present'
    : isOfAnotherIllness(row, found, passage)
      ? 'historical'
      : found.assertion;
  if (row.state === 'normal' && assertion === 'absent' && row.topics !== undefined) return [];
  const place = row.midline === true ? NOWHERE : placeOf(passage, from, to, row.group);
  const side = row.sideInside === true ? sideInside(passage, from, to) : place.side;
  const sites = unique([...(row.site ?? []), ...place.sites]);
  const draft: Draft = {
    feature: row.id,
    passage,
    from,
    to,
    assertion,
    cue,
    side: row.side ?? side,
    sites,
    region:
      row.region ?? regionOf(sites.flatMap((id) => siteRow(id)?.region ?? [])) ?? place.region,
    modalities: [],
    segments: unique([...(row.segments ?? []), ...segmentsNear(row, passage, from, to)]),
    nerves: [],
    quantity: null,
  };
  return [opposite(draft, row)];
}

function sideInside({ sides }: Passage, from: number, to: number): Side | null {
  return joinSides(sides.filter(({ at }) => at >= from && at < to).map(({ side }) => side));
}

/** What went before is part of the course (`history of trauma`), and a family's history is read where it stands. */
function stillTrue(
  row: FeatureRow,
  { assertion, cue }: Assertion,
  passage: Passage,
  at: number,
): boolean {
  if (row.sectionless === true && (cue === null || assertion === 'other-person')) return true;
  if (row.group !== 'course') return false;
  if (assertion === 'historical') return true;
  // `no pain, static`: a list of complaints denied does not go on with words of course
  return (
    assertion === 'absent' &&
    cue !== null &&
    /^(?:onset-|progressive|non-progressive|stepwise)/u.test(row.id) &&
    passage.tokens.some(({ text, start }) => text === ',' && start >= cue.end && start < at)
  );
}

const SEGMENTED = new Set<FeatureRow['group']>(['pain', 'sensory', 'lesion']);

/** The past history names lesions of other illnesses. */
function isOfAnotherIllness(row: FeatureRow, found: Assertion, { section }: Passage): boolean {
  return row.group === 'lesion' && found.assertion === 'present' && section === 'past-history';
}

/** Roots named with a pain, a sensory statement or a lesion. */
function segmentsNear(row: FeatureRow, { segments }: Passage, from: number, to: number): string[] {
  if (!SEGMENTED.has(row.group)) return [];
  const [first, end] = row.sideInside === true ? [from, to] : [from - 2, to + SEGMENTS_AFTER];
  return segments
    .filter((match) => match.from >= first && match.from < end)
    .flatMap((match) => match.segments);
}

/** `no sphincter symptoms` states that sphincters are normal. */
export function opposite(
  draft: Draft,
  row: FeatureRow | undefined = featureRow(draft.feature),
): Draft {
  if (draft.assertion !== 'absent' || row?.opposite === undefined) return draft;
  const other = copyOf(draft);
  other.feature = row.opposite;
  other.assertion = 'present';
  return other;
}
