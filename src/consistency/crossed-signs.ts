import type { Examination, Stated } from './examination';
import type { RawProblem } from './problem';
import { areasOf, isTorn, related, sideFixes, spanOf } from './sides';
import { isOld, timePasses } from './time';

/** Signs of a lesion of one hemisphere, which stand on the side of the weak limbs. */
const UPPER = new Set(['babinski', 'spasticity', 'hypertonia', 'flaccidity', 'clonus', 'hoffmann']);

/**
 * In one examination an arm and a leg are weak on one side alone, and signs of the same tract stand on the other side alone.
 * One limb tells nothing: a root may be ill on one side and the cord on the other.
 */
export function crossedSigns(examination: Examination): RawProblem[] {
  return [...examination.byStretch.values()].flatMap((inStretch) => {
    const stated = inStretch.filter(
      ({ finding, part }) =>
        part !== 'elsewhere' && finding.assertion === 'present' && !isTorn(finding),
    );
    const weak = stated.filter(({ finding }) => isLimbWeakness(finding));
    const sides = new Set(weak.map(({ finding }) => finding.side).filter((side) => side !== null));
    const [side] = sides;
    if (sides.size !== 1 || (side !== 'left' && side !== 'right')) return [];
    const areas = new Set(
      weak.filter((one) => one.finding.side === side).flatMap(({ finding }) => areasOf(finding)),
    );
    if (!areas.has('arm') || !areas.has('leg')) return [];
    const other = side === 'left' ? 'right' : 'left';
    const signs = stated.filter(({ finding }) => UPPER.has(finding.sign) || isDrift(finding));
    const odd = signs.find(
      (one) =>
        one.finding.side === other &&
        (one.finding.evidence.side !== null || examination.isCell(one)) &&
        !isOld(examination.textOf(one.sentence)) &&
        !timePasses(examination.textOf(one.sentence)) &&
        // both sides have it, or tone of the weak side is told apart
        !signs.some(
          ({ finding }) =>
            kindOf(finding) === kindOf(one.finding) &&
            finding.side !== other &&
            (areasOf(finding).length === 0 ||
              areasOf(finding).some((area) => areasOf(one.finding).includes(area))),
        ),
    );
    const against = weak.find(
      (one) =>
        one.finding.side === side &&
        (one.finding.evidence.side !== null ||
          examination.isCell(one) ||
          NAMES_SIDE.test(examination.textOf(one.sentence))) &&
        !isOld(examination.textOf(one.sentence)),
    );
    if (odd === undefined || against === undefined) return [];
    return [
      {
        ...spanOf(odd.finding),
        message: `The weak arm and leg are on the ${side}; this sign of the same pathway stands on the ${other} alone.`,
        related: [related(against.finding, `weakness on the ${side}`)],
        fixes: sideFixes([
          { finding: odd.finding, where: 'here' },
          { finding: against.finding, where: 'in the weakness' },
        ]),
      },
    ];
  });
}

/** `L arm: power 3/5`: the limb is a heading of its own. */
const NAMES_SIDE = /^\W*(?:[LR]|left|right|lt|rt)\b/iu;

type Sign = Stated['finding'];

const isDrift = ({ sign, text }: Sign): boolean => sign === 'weakness' && /drift/iu.test(text);

function isLimbWeakness(finding: Sign): boolean {
  return (
    finding.sign === 'weakness' &&
    !isDrift(finding) &&
    areasOf(finding).some((area) => area !== 'head')
  );
}

/** Raised tone by whatever name is one sign. */
function kindOf({ sign }: Sign): string {
  return sign === 'spasticity' || sign === 'hypertonia' ? 'tone' : sign;
}
