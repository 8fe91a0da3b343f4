import type { ConceptRow, ValueId } from '../vocabulary/reader-rows';
import type { SignId } from '../vocabulary/ids';
import type { GradePart } from './grade';

/** What a value makes of a concept: a sign, held or denied. */
export interface Meaning {
  readonly sign: SignId;
  readonly denied: boolean;
}

/** Values that hold or deny any sign that stands for itself. */
const SIGN_VALUES: Readonly<Record<ValueId, 'held' | 'denied'>> = {
  present: 'held',
  positive: 'held',
  sustained: 'held',
  increased: 'held',
  brisk: 'held',
  'arrow-up': 'held',
  abnormal: 'held',
  decreased: 'held',
  absent: 'denied',
  negative: 'denied',
  none: 'denied',
};

/** The meaning of a concept with a value, or null where the value says nothing of it. */
export function meaningOf(concept: ConceptRow, value: ValueId): Meaning | null {
  const own = concept.values?.[value];
  if (own !== undefined) {
    return own.startsWith('not ')
      ? { sign: own.slice(4) as SignId, denied: true }
      : { sign: own as SignId, denied: false };
  }
  if (concept.sign === undefined) return null;
  const general = SIGN_VALUES[value];
  return general === undefined ? null : { sign: concept.sign, denied: general === 'denied' };
}

/** Whether a value can be said of a concept at all. */
export const accepts = (concept: ConceptRow, value: ValueId): boolean =>
  meaningOf(concept, value) !== null;

/** The sign of a reflex grade on the bedside scale, 0 to 4+. */
export function reflexSign(part: GradePart): SignId {
  if (part.value < 0.34 && part.written !== '±') return 'areflexia';
  if (part.value < 1.5) return 'hyporeflexia';
  if (part.value < 2.6) return 'normal-reflexes';
  return 'hyperreflexia';
}

/** The sign of a grade of power: under five is weakness, 5- included. */
export const powerSign = (part: GradePart): SignId =>
  part.value < 5 ? 'weakness' : 'normal-power';

/** The sign of a Modified Ashworth grade: 0 is normal tone. */
export const ashworthSign = (part: GradePart): SignId =>
  part.value <= 0 ? 'normal-tone' : 'spasticity';
