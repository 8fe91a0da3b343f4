import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import { sideIn } from '../findings/side-of-site';
import { featureRow } from '../vocabulary/feature-rows';
import type { Pattern, Region } from '../vocabulary/ids';
import type { PatternRow } from './level';

const regions = ['head', 'arm', 'trunk', 'leg'] as const;
const covers: Readonly<Record<Region, readonly (typeof regions)[number][]>> = {
  head: ['head'],
  arm: ['arm'],
  trunk: ['trunk'],
  leg: ['leg'],
  limbs: ['arm', 'leg'],
  whole: ['arm', 'leg'],
};

/** What the table takes in: a motor sign, or a feature that speaks of one neuron. */
interface Told extends Pick<Finding, 'id' | 'assertion' | 'region' | 'side'> {
  readonly pattern: Pattern;
}

/** Low tone by itself is of the lower neuron, of the upper in its first weeks, or cerebellar (clinical reference C1b). */
function told({ sign, pattern, id, assertion, region, side }: Finding): Told {
  return { id, assertion, region, side, pattern: sign === 'hypotonia' ? 'other' : pattern };
}

/** A finding whose places have sides of their own is told of each region. */
function findingTold(finding: Finding): Told[] {
  if (finding.siteSides === undefined || finding.region === null) return [told(finding)];
  return covers[finding.region].map((region) => ({
    ...told(finding),
    ...{ region, side: sideIn(finding, region) },
  }));
}

function featuresTold(context: readonly ContextFinding[]): Told[] {
  const told: Told[] = [];
  for (const one of context) {
    const pattern = featureRow(one.feature)?.pattern;
    if (pattern === undefined || one.assertion === 'absent') continue;
    const { id, assertion, region, side } = one;
    told.push({ id, assertion, region, side, pattern });
  }
  return told;
}

function patternOf(findings: readonly Told[]): PatternRow['pattern'] {
  const present = findings.filter(
    ({ assertion }) => assertion === 'present' || assertion === 'possible',
  );
  const found = new Set(present.map(({ pattern }) => pattern));
  if (found.has('umn') && found.has('lmn')) return 'both';
  if (found.has('umn')) return 'umn';
  if (found.has('lmn')) return 'lmn';
  if (found.has('other')) return 'other';
  return findings.length > 0 ? 'normal' : 'not-documented';
}

const covered = ({ region }: Told, of: (typeof regions)[number]): boolean =>
  region !== null && covers[region].includes(of);

/** The table of body regions by side: which neuron's signs stand there. */
export function patternTable(
  findings: readonly Finding[],
  context: readonly ContextFinding[] = [],
): PatternRow[] {
  const current = [...findings.flatMap(findingTold), ...featuresTold(context)].filter(
    ({ assertion, region }) =>
      region !== null &&
      (assertion === 'present' || assertion === 'possible' || assertion === 'absent'),
  );
  const isAbnormal = ({ pattern, assertion }: Told): boolean =>
    pattern !== 'normal' && assertion !== 'absent';
  const abnormal = current.filter(isAbnormal);
  const sidesIn = new Map(
    regions.map((region) => {
      const here = abnormal.filter((finding) => covered(finding, region));
      return [region, new Set(here.map((finding) => finding.side))] as const;
    }),
  );
  // `AJ +` beside a right foot drop: what has no side is not laid on the side that nothing else speaks of
  const unsided = (finding: Told, side: 'left' | 'right'): boolean => {
    if (finding.side !== null) return false;
    if (!isAbnormal(finding)) return true;
    const around = regions.filter((region) => covered(finding, region));
    const has = (one: Told['side']): boolean =>
      around.some((region) => sidesIn.get(region)?.has(one));
    const other = side === 'left' ? 'right' : 'left';
    return !(has(other) && !has(side) && !has('bilateral'));
  };
  return regions.flatMap((region) =>
    (['left', 'right'] as const).map((side): PatternRow => {
      const here = current.filter(
        (finding) =>
          covered(finding, region) &&
          (finding.side === side || finding.side === 'bilateral' || unsided(finding, side)),
      );
      return { region, side, pattern: patternOf(here), evidence: here.map(({ id }) => id) };
    }),
  );
}
