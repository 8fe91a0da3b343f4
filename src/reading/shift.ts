import type { ContextFinding } from '../context/context-finding';
import type { CueEvidence, Finding } from '../findings/finding';
import { deepFreeze } from '../note/freeze';
import type { Span } from '../note/span';
import { idOf } from './keys';

// An edit moves half of a note's findings, so each of their parts is named here: copying them by `...` takes several times as long, and
// V8 gives each object that is copied so and then frozen or added to a shape of its own, which makes every read of it slow.

const NOWHERE: readonly Span[] = Object.freeze([]);

const shiftSpan = ({ start, end, text }: Span, by: number): Span => ({
  start: start + by,
  end: end + by,
  text,
});

const shiftCue = ({ category, start, end, text }: CueEvidence, by: number): CueEvidence => ({
  category,
  start: start + by,
  end: end + by,
  text,
});

/** The finding so many characters further on, by another id. */
export function shiftFinding(finding: Finding, by: number, id: string): Finding {
  const { sign, grade, sites, side, cue } = finding.evidence;
  const shifted: Finding = {
    id,
    sign: finding.sign,
    group: finding.group,
    pattern: finding.pattern,
    assertion: finding.assertion,
    start: finding.start + by,
    end: finding.end + by,
    text: finding.text,
    side: finding.side,
    sites: finding.sites,
    region: finding.region,
    grade: finding.grade,
    gradeValue: finding.gradeValue,
    section: finding.section,
    evidence: {
      sign: shiftSpan(sign, by),
      grade: grade === null ? null : shiftSpan(grade, by),
      sites: sites.length === 0 ? NOWHERE : sites.map((span) => shiftSpan(span, by)),
      side: side === null ? null : shiftSpan(side, by),
      cue: cue === null ? null : shiftCue(cue, by),
    },
  };
  const { decision, siteSides } = finding;
  if (decision === undefined && siteSides === undefined) return shifted;
  return { ...shifted, ...(siteSides && { siteSides }), ...(decision && { decision }) };
}

export function shiftContext(finding: ContextFinding, by: number, id: string): ContextFinding {
  const { cue, nerves } = finding;
  const shifted: ContextFinding = {
    id,
    feature: finding.feature,
    group: finding.group,
    start: finding.start + by,
    end: finding.end + by,
    text: finding.text,
    assertion: finding.assertion,
    side: finding.side,
    region: finding.region,
    sites: finding.sites,
    modalities: finding.modalities,
    segments: finding.segments,
    quantity: finding.quantity,
    section: finding.section,
    cue: cue === null ? null : shiftCue(cue, by),
  };
  return nerves === undefined ? shifted : { ...shifted, nerves };
}

// What is handed out is frozen. To look for all parts of a thing takes longer than to make it, so they are named here too.

const { freeze } = Object;

/** The finding of a block at its place in the note, frozen. @param start where the block begins */
export function placedFinding(finding: Finding, start: number): Finding {
  const placed = shiftFinding(finding, start, idOf(finding.id, finding.start + start));
  const { sites, siteSides, gradeValue, decision, evidence } = placed;
  freezeShared(sites, siteSides, gradeValue, decision);
  const { sign, grade, side, cue } = evidence;
  freeze(sign);
  if (grade !== null) freeze(grade);
  if (side !== null) freeze(side);
  if (cue !== null) freeze(cue);
  for (const span of evidence.sites) freeze(span);
  freeze(evidence.sites);
  freeze(evidence);
  return freeze(placed);
}

export function placedContext(finding: ContextFinding, start: number): ContextFinding {
  const placed = shiftContext(finding, start, idOf(finding.id, finding.start + start));
  const { sites, modalities, segments, nerves, cue } = placed;
  freezeShared(sites, modalities, segments, nerves);
  if (cue !== null) freeze(cue);
  return freeze(placed);
}

/** Parts that a finding has in common with itself at another place: most are frozen already. */
function freezeShared(a: unknown, b: unknown, c: unknown, d: unknown): void {
  deepFreeze(a);
  deepFreeze(b);
  deepFreeze(c);
  deepFreeze(d);
}
