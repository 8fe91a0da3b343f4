import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import { sideIn } from '../findings/side-of-site';
import { featureRow } from '../vocabulary/feature-rows';
import type { Pattern, Region } from '../vocabulary/ids';
import { finish, type Steps } from '../note/steps';
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

/** So many findings are looked at in one step. */
const MANY = 5000;

const isCurrent = ({ assertion }: Told): boolean =>
  assertion === 'present' || assertion === 'possible' || assertion === 'absent';

const isAbnormal = ({ pattern, assertion }: Told): boolean =>
  pattern !== 'normal' && assertion !== 'absent';

/** The table of body regions by side: which neuron's signs stand there. */
export const patternTable = (findings: readonly Finding[]): readonly PatternRow[] =>
  finish(patternSteps(findings, []));

/** The same, step by step. */
export function* patternSteps(
  findings: readonly Finding[],
  context: readonly ContextFinding[],
): Steps<PatternRow[]> {
  const toldOf = new Map<Region, Told[]>(regions.map((region) => [region, []]));
  const add = (one: Told): void => {
    if (one.region === null || !isCurrent(one)) return;
    for (const region of covers[one.region]) toldOf.get(region)!.push(one);
  };
  for (let n = 0; n < findings.length; n += 1) {
    if (n % MANY === MANY - 1) yield;
    for (const one of findingTold(findings[n]!)) add(one);
  }
  for (const one of featuresTold(context)) add(one);
  const sidesIn = new Map(
    regions.map((region) => {
      const abnormal = toldOf.get(region)!.filter(isAbnormal);
      return [region, new Set(abnormal.map((finding) => finding.side))] as const;
    }),
  );
  // `AJ +` beside a right foot drop: what has no side is not laid on the side that nothing else speaks of
  const unsided = (finding: Told, side: 'left' | 'right'): boolean => {
    if (finding.side !== null) return false;
    if (finding.region === null || !isAbnormal(finding)) return true;
    const around = covers[finding.region];
    const has = (one: Told['side']): boolean =>
      around.some((region) => sidesIn.get(region)!.has(one));
    const other = side === 'left' ? 'right' : 'left';
    return !(has(other) && !has(side) && !has('bilateral'));
  };
  const rows: PatternRow[] = [];
  for (const region of regions) {
    const told = toldOf.get(region)!;
    for (const side of ['left', 'right'] as const) {
      if (told.length > MANY) yield;
      const here = told.filter(
        (one) => one.side === side || one.side === 'bilateral' || unsided(one, side),
      );
      const evidence = here.map(({ id }) => id);
      rows.push({ region, side, pattern: patternOf(here), evidence });
    }
  }
  return rows;
}
