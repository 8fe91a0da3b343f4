import type { SignId } from '../vocabulary/ids';
import type { Anchor } from './draft';
import type { Grade } from './finding';
import type { GradePart } from './grade';
import { graded } from './graded-statements';
import { make, type SentenceFacts } from './make-statement';
import { meaningOf } from './meaning';
import type { Place } from './place';
import type { Statement } from './statement';

/** An anchor with its place becomes one statement, or two (a pair of unlike values; `spastic paraparesis`). */
export function buildStatements(anchor: Anchor, place: Place, facts: SentenceFacts): Statement[] {
  const isOneSide =
    (place.side === 'left' || place.side === 'right') &&
    /^no /iu.test(facts.atoms[anchor.conceptAtom]?.text ?? '');
  if (anchor.concept.needsSite === true && place.sites.length === 0 && !isOneSide) return [];
  if (anchor.concept.siteAfter === true && !siteFollows(anchor, place)) return [];
  if (isCranialRoutine(anchor, place)) return [];
  if (anchor.grade !== null && anchor.concept.sign !== 'clonus')
    return graded(anchor, anchor.grade, place, facts);
  const meaning = anchor.value === null ? null : meaningOf(anchor.concept, anchor.value);
  if (anchor.value !== null && meaning === null) return [];
  const sign = meaning?.sign ?? anchor.concept.sign;
  if (sign === undefined) return [];
  const grade: Grade | null =
    anchor.grade === null
      ? null
      : {
          written: (anchor.grade.parts[0] as GradePart).written,
          scale: 'beats',
          value: (anchor.grade.parts[0] as GradePart).value,
        };
  const named: SignId =
    sign === 'atrophy' && facts.tokens.some(({ normal }) => DISUSE.has(normal))
      ? 'disuse-atrophy'
      : sign;
  const first = make(anchor, place, facts, {
    sign: named,
    denied: meaning?.denied ?? false,
    grade,
  });
  const also = anchor.concept.also;
  return also === undefined ? [first] : [first, { ...first, sign: also }];
}

/** What a note puts wasting down to where no neuron is meant. */
const DISUSE = new Set([
  'disuse',
  'cachexia',
  'cachectic',
  'deconditioning',
  'deconditioned',
  'malnutrition',
  'immobilisation',
  'immobilization',
  'immobility',
  'bedbound',
  'starvation',
]);

const ROUTINE = new Set(['shoulder-shrug', 'sternocleidomastoid', 'tongue', 'palate']);

/** Shoulder shrug, sternomastoid, tongue of normal power belong to the cranial nerves, not to the motor examination. */
function isCranialRoutine(anchor: Anchor, place: Place): boolean {
  const normal =
    anchor.value === 'normal' ||
    anchor.value === 'full' ||
    anchor.value === 'symmetric' ||
    (anchor.grade !== null && anchor.grade.parts.every(({ value }) => value >= 5));
  return (
    normal &&
    anchor.concept.group === 'power' &&
    place.sites.length > 0 &&
    place.sites.every(({ id }) => ROUTINE.has(id))
  );
}

/** A site stands right after the words, or right before them (`the left leg cannot be lifted`). */
function siteFollows(anchor: Anchor, place: Place): boolean {
  return place.siteAtoms.some(
    (i) => (i > anchor.conceptAtom && i <= anchor.conceptAtom + 5) || i === anchor.conceptAtom - 1,
  );
}
