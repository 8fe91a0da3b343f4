import { findSides } from '../context/sides';
import type { SignId } from '../vocabulary/ids';
import type { Steps } from '../note/steps';
import type { NoteEntries } from './entries-of-note';
import type { Examination, Stated } from './examination';
import { areasOfFeature, limbsOf } from './laterality';
import { isSingle } from './places';
import { moved, type RawProblem } from './problem';
import type { Area } from './sides';

const DEFICITS: ReadonlySet<SignId> = new Set<SignId>([
  ...(['weakness', 'atrophy', 'areflexia', 'hyporeflexia'] as const),
]);

/** Words by which a note says that it speaks of both sides, or of one in another way. */
const TOLD =
  /\b(?:[LR]|lt|rt|[LR][UL]E|[LR]HS|[BLR][UL]L?|both|bilat\w*|b\/l|symmetric\w*|equal\w*|either|each|unilateral\w*|ipsilateral\w*|dominant|limbs|extremities|proximal\w*|generali[sz]ed|diffuse\w*|throughout)\b/iu;

const PLURAL: Readonly<Record<Area, RegExp>> = {
  head: /\bfaces\b/iu,
  arm: /\b(?:arms|hands|wrists|elbows|shoulders)\b/iu,
  leg: /\b(?:legs|feet|ankles|knees)\b/iu,
};

/**
 * Deficits of one limb such as a root or a nerve gives, in a note that nowhere tells the side of that limb; the first of them.
 * Weakness of muscles near the trunk alone is as a rule of both sides, and stays.
 */
export function* focalDeficits(entries: NoteEntries): Steps<RawProblem[]> {
  const all = yield* entries.answers(limbDeficits);
  const areas = new Set(all.flatMap((one) => one.areas));
  const [area] = areas;
  if (area === undefined || areas.size > 1) return [];
  if (all.some((one) => one.isPlaced)) return [];
  const first = all.findIndex((one) => one.focal !== null);
  const focal = all[first]?.focal;
  if (!focal) return [];
  if (yield* entries.some(area === 'arm' ? tellsArm : tellsLeg)) return [];
  return [moved(focal, entries.startOf(first))];
}

interface LimbDeficits {
  readonly areas: readonly Area[];
  /** One of them has a side, or is of the whole body. */
  readonly isPlaced: boolean;
  /** The first that is beyond doubt, and of one muscle or reflex. */
  readonly focal: RawProblem | null;
}

function limbDeficits({ stated }: Examination): LimbDeficits {
  const here = stated.filter(
    ({ part, finding }) =>
      (part === 'examination' || part === 'assessment') &&
      finding.assertion === 'present' &&
      DEFICITS.has(finding.sign),
  );
  const focal = here.find(isFocal);
  return {
    areas: [...new Set(here.flatMap(limbsOf))],
    isPlaced: here.some(({ finding: { side, region } }) => side !== null || region === 'whole'),
    focal: focal
      ? {
          start: focal.finding.start,
          end: focal.finding.end,
          message: 'A deficit of one limb, and the note does not tell its side.',
        }
      : null,
  };
}

const tellsArm = (examination: Examination): boolean => isTold(examination, 'arm');
const tellsLeg = (examination: Examination): boolean => isTold(examination, 'leg');

const TRUNK = /^(?:hip-|shoulder|neck)/u;

function isFocal({ finding }: Stated): boolean {
  const { sign, gradeValue, sites, text } = finding;
  if (sites.some((site) => TRUNK.test(site))) return false;
  if (sign === 'areflexia') return isSingle(finding) && !/\b(?:jerks|reflexes)\b/iu.test(text);
  if (sign !== 'weakness' || gradeValue?.scale !== 'mrc') return false;
  return isSingle(finding) && (gradeValue.value ?? 5) <= 3;
}

/** A side of the limb, or words that speak of both, in what is examined; a side of any complaint of it. */
function isTold(examination: Examination, area: Area): boolean {
  const { note, places, stated, context } = examination;
  const examined = note.sentences.some(({ text }, n) => {
    const part = places[n]?.part;
    if (part === 'elsewhere') return false;
    return (
      (part !== 'history' && (TOLD.test(text) || PLURAL[area].test(text))) ||
      findSides(examination.wordsOf(n)).length > 0
    );
  });
  return (
    examined ||
    stated.some((one) => one.finding.side !== null && limbsOf(one).some((limb) => limb === area)) ||
    context.some((one) => one.side !== null && areasOfFeature(one).some((limb) => limb === area))
  );
}
