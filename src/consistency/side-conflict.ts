import { findSides } from '../context/sides';
import type { Side } from '../vocabulary/ids';
import type { Steps } from '../note/steps';
import type { NoteEntries } from './entries-of-note';
import type { Examination, Stated } from './examination';
import { crossedSigns } from './crossed-signs';
import { lesionConflicts } from './lesion-sides';
import { sectionAt } from '../note/note';
import { oddSides } from './odd-side';
import type { Part } from './parts';
import type { RawProblem } from './problem';
import { areasOf, isTorn, related, sideFixes, spanOf, type Area } from './sides';
import { isOld } from './time';

const PARTS: readonly Part[] = ['history', 'examination', 'assessment'];

/** Kinds of deficit whose sides are compared; a history tells of weakness alone. */
const KINDS: Readonly<Record<string, string>> = {
  weakness: 'weakness',
  spasticity: 'tone',
  hypertonia: 'tone',
  rigidity: 'rigidity',
  hypotonia: 'low tone',
  flaccidity: 'low tone',
  babinski: 'plantar',
  hoffmann: 'hoffmann',
  clonus: 'clonus',
  atrophy: 'wasting',
  areflexia: 'reflex loss',
  hyporeflexia: 'reflex loss',
};

const KIND_NAMES: ReadonlySet<string> = new Set(Object.values(KINDS));

interface Conflict {
  readonly a: Stated;
  readonly b: Stated;
}

/** The same deficit on different sides in history, examination and impression, or opposite the side a named lesion is expected to show on. */
export function* sideConflict(entries: NoteEntries): Steps<RawProblem[]> {
  const found = [...(yield* entries.each(conflictsOf)), ...(yield* lesionConflicts(entries))];
  // a side that is wrong throughout the examination is told once
  if (found.length > 0) return found;
  const odd = yield* entries.each(oddSides);
  return odd.length > 0 ? odd : yield* entries.each(crossedSigns);
}

function conflictsOf(examination: Examination): RawProblem[] {
  const stated = examination.stated.filter((one) => one.finding.sign in KINDS && isHere(one));
  const found: Conflict[] = [];
  for (const [p, first] of PARTS.entries()) {
    for (const second of PARTS.slice(p + 1)) {
      const conflict = between(
        examination,
        stated.filter(({ part }) => part === first),
        stated.filter(({ part }) => part === second),
      );
      if (conflict !== null) found.push(conflict);
    }
  }
  if (found.length === 0) found.push(...complaintConflicts(examination, stated));
  return found.length === 0 ? [] : [problem(found)];
}

const COMPLAINT =
  /^\W*(?:cc|c\/o|pc|(?:chief|presenting|main) complaints?|reason for (?:visit|consult\w*|referral|admission))\b/iu;

/** The complaint on one side, and both the history and the examination on the other. */
function complaintConflicts(examination: Examination, stated: readonly Stated[]): Conflict[] {
  const isComplaint = ({ finding: { start } }: Stated): boolean =>
    COMPLAINT.test(sectionAt(examination.note.sections, start)!.title);
  const complaint = stated.filter(isComplaint);
  if (complaint.length === 0) return [];
  const rest = stated.filter((one) => !isComplaint(one));
  const [story, found] = (['history', 'examination'] as const).map((part) =>
    between(
      examination,
      complaint,
      rest.filter((one) => one.part === part),
    ),
  );
  return story === null || story === undefined || found === null || found === undefined
    ? []
    : [found];
}

/** Said of this patient, at whatever time. */
function isHere({ finding: { assertion } }: Stated): boolean {
  return assertion === 'present' || assertion === 'possible' || assertion === 'historical';
}

const AREAS: readonly Area[] = ['head', 'arm', 'leg'];

function between(
  examination: Examination,
  first: readonly Stated[],
  second: readonly Stated[],
): Conflict | null {
  if (first.length === 0 || second.length === 0) return null;
  for (const kind of KIND_NAMES) {
    const isOfKind = ({ finding }: Stated): boolean => KINDS[finding.sign] === kind;
    if (!first.some(isOfKind) || !second.some(isOfKind)) continue;
    for (const area of AREAS) {
      const about = (one: Stated): boolean => isOfKind(one) && areasOf(one.finding).includes(area);
      const a = oneSided(examination, first, about);
      const b = a === null ? null : oneSided(examination, second, about);
      if (a !== null && b !== null && a.finding.side !== b.finding.side) return { a, b };
    }
  }
  return null;
}

/** The statement that puts the deficit on a side, where all of them that name one put it on the same. */
function oneSided(
  examination: Examination,
  stated: readonly Stated[],
  about: (one: Stated) => boolean,
): Stated | null {
  const mine = stated.filter((one) => about(one) && !isTorn(one.finding));
  // what was carried from elsewhere in a sentence tells nothing beside what stands there
  const all = mine.filter(
    (one) =>
      one.finding.evidence.side !== null ||
      !mine.some(
        ({ sentence, finding }) => sentence === one.sentence && finding.evidence.side !== null,
      ),
  );
  const sides = new Set(all.map(({ finding }) => finding.side).filter((side) => side !== null));
  if (sides.size !== 1 || sides.has('bilateral')) return null;
  return (
    all.find(
      (one) =>
        one.finding.side !== null &&
        (namesSide(examination, one) || examination.isCell(one)) &&
        isStated(one) &&
        !isOld(examination.textOf(one.sentence)),
    ) ?? null
  );
}

/** The side stands in words of its own, beside the statement or beside another of its sentence. */
function namesSide(examination: Examination, { finding, sentence }: Stated): boolean {
  return (
    finding.evidence.side !== null || isOnly(findSides(examination.wordsOf(sentence)), finding.side)
  );
}

function isOnly(sides: readonly { readonly side: Side }[], side: Side | null): boolean {
  return sides.length > 0 && sides.every((one) => one.side === side);
}

/** Of this illness: a history tells in the past what has begun it (what is older is ruled out by its words). */
function isStated({ finding: { assertion }, part }: Stated): boolean {
  return (
    assertion === 'present' ||
    (assertion === 'possible' && part === 'assessment') ||
    (assertion === 'historical' && part === 'history')
  );
}

/** One problem for all conflicts of an entry, at the part that contradicts most of the others; the later one where two stand against each other. */
function problem(conflicts: readonly Conflict[]): RawProblem {
  const places = conflicts.flatMap(({ a, b }) => [a, b]);
  const count = ({ part }: Stated): number => places.filter((one) => one.part === part).length;
  const most = Math.max(...places.map(count));
  const odd = places.filter((one) => count(one) === most).at(-1) as Stated;
  const others = conflicts
    .filter(({ a, b }) => a.part === odd.part || b.part === odd.part)
    .map(({ a, b }) => (a.part === odd.part ? b : a));
  const side = odd.finding.side ?? '';
  return {
    ...spanOf(odd.finding),
    message: `${capital(odd.part)} says ${side}, ${others.map(({ part, finding }) => `${part} says ${finding.side ?? ''}`).join(' and ')}.`,
    related: others.map(({ finding, part }) =>
      related(finding, `${finding.side ?? ''} in the ${part}`),
    ),
    fixes: sideFixes([
      { finding: odd.finding, where: 'here' },
      ...others.map(({ finding, part }) => ({ finding, where: `in the ${part}` })),
    ]),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
