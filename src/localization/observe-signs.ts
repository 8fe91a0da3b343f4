import type { Finding } from '../findings/finding';
import { sideOfSite } from '../findings/side-of-site';
import type { Region, SignId } from '../vocabulary/ids';
import namedRows from './named-weakness.yaml';
import { bodySides, type BodySide } from './hypotheses';
import type { SignObservation } from './observation';
import type { Target } from './state';
import { allLimbs, anyLimb, targetsOf, wholeTargetsOf } from './targets';
import { findWay } from './ways';

/** Normal findings say that the abnormal ones were looked for and not found. */
const opposites: Partial<Record<SignId, readonly SignId[]>> = {
  'normal-tone': ['spasticity', 'rigidity', 'hypotonia'],
  'normal-reflexes': ['hyperreflexia', 'areflexia', 'hyporeflexia'],
  'flexor-plantar': ['babinski'],
  'normal-bulk': ['atrophy'],
  'normal-power': ['weakness'],
};

/** Where the sign is read off when the note names no site. */
const ownTargets: Partial<Record<SignId, readonly string[]>> = {
  babinski: ['plantar-reflex'],
  'mute-plantar': ['plantar-reflex'],
  clonus: ['ankle-reflex'],
  hoffmann: ['finger-flexor-reflex'],
  'jaw-jerk': ['jaw-reflex'],
  'inverted-reflex': ['brachioradialis-reflex'],
  'reflex-spread': ['adductor-reflex'],
  'sacral-reflex-loss': ['bulbocavernosus-reflex'],
  'abdominal-reflex-loss': ['abdominal-reflex'],
};

const regionAreas: Record<Region, string> = {
  head: 'head',
  arm: 'arm',
  trunk: 'trunk',
  leg: 'leg',
  limbs: 'limbs',
  whole: 'whole',
};

interface Placed {
  readonly site: string;
  readonly target: Target;
  /** Which limb it belongs to, for sharing weight. */
  readonly limb: string;
}

function limbOf(part: string): string {
  return part.split('-')[0] ?? part;
}

const reflexGrades: readonly SignId[] = ['hyperreflexia', 'hyporeflexia', 'areflexia'];
/** Places without a stretch reflex of their own: what is said there of reflexes was meant for something else. */
const withoutArc = new Set([
  'toe',
  'foot',
  'hand',
  'thumb',
  'face',
  'tongue',
  'palate',
  'neck',
  'trunk',
  'hip',
  'shoulder',
  'calf',
  'thigh',
]);

const NO_SITES: readonly string[] = [];

function placesOf(
  sign: SignId,
  sites: readonly string[],
  region: Region | null,
  targetsIn: typeof targetsOf,
): Placed[] {
  const reflexSign = ownTargets[sign];
  if (
    reflexGrades.includes(sign) &&
    sites.length > 0 &&
    sites.every((site) => withoutArc.has(site))
  )
    return [];
  const ways = reflexSign ? sites.filter((site) => findWay(site)) : NO_SITES;
  let named = !reflexSign ? sites : ways.length > 0 ? ways : reflexSign;
  if (named.length === 0 && region) named = [regionAreas[region]];
  return named.flatMap((site) =>
    targetsIn(site).map((target) => ({
      site,
      target,
      limb: limbOf(partOf(target, site)),
    })),
  );
}

function partOf(target: Target, site: string): string {
  return target.kind === 'way' ? target.way.part : (target.parts[0] ?? site);
}

const everywhere: Placed = { site: 'anywhere', target: anyLimb, limb: 'any' };

/** The classes whose statements say the same of one limb. */
function classOf(finding: Finding): string {
  if (finding.sign === 'weakness' || finding.sign === 'normal-power') return 'power';
  return finding.pattern;
}

/** A possible finding counts half; so does being weak all over, with no grade and no limb named: it may be tiredness. */
function weightOf(
  { assertion, sign, region, gradeValue }: Finding,
  sites: readonly string[],
): number {
  const certain = assertion === 'possible' ? 0.5 : 1;
  const whole = region === 'whole' || sites.includes('whole');
  const vague = sign === 'weakness' && whole && gradeValue === null;
  return vague ? certain * 0.5 : certain;
}

/** A motor finding as observations: one for each place it names, with the side or sides it holds for. */
export function observeSign(finding: Finding): SignObservation[] {
  const { assertion } = finding;
  if (assertion !== 'present' && assertion !== 'absent' && assertion !== 'possible') return [];
  const affirmed = assertion !== 'absent';
  const abnormal = opposites[finding.sign];
  const stated: [SignId, boolean][] = abnormal
    ? abnormal.map((sign) => [sign, false])
    : [[finding.sign, affirmed]];
  // "Not normal" says too little to be used.
  if (abnormal && !affirmed) return [];
  return stated.flatMap(([sign, present]) => {
    const targets = (site: string) =>
      isOfAll(finding, site) ? wholeTargetsOf(site) : targetsOf(site);
    const sites = sitesOf(finding);
    const placed = placesOf(sign, sites, finding.region, targets);
    const placeless = finding.sites.length === 0 && finding.region === null;
    return (placeless && placed.length === 0 ? [everywhere] : placed).map(
      ({ site, target, limb }) => {
        const side = sideOfSite(finding, site);
        const named = side === 'left' || side === 'right';
        const sides: readonly BodySide[] = named ? [side] : bodySides;
        const half = sites.includes('body-side') && !named;
        const general = isGeneral(finding, sites);
        const each = !half && (named || side === 'bilateral' || !present || general);
        return {
          kind: 'sign',
          sign,
          target,
          site,
          grade: finding.gradeValue?.value ?? null,
          ids: [finding.id],
          present,
          weight: weightOf(finding, sites),
          group: `${classOf(finding)}|${sign === 'weakness' ? '' : present}|${limb}|${sides.join('+')}`,
          sides,
          each,
        };
      },
    );
  });
}

/** Said of a limb's power, not of something it can't do: `cannot abduct the arm` is one muscle's. */
const ofPower = /weak|power|strength|paresis|paretic|paraly[sz]|plegi/iu;

/**
 * Whether a statement on a limb as a whole leaves none of it out: its power is said to be less, by a word or a grade, for whoever finds
 * one muscle names it, or its joint, or the hand; or the arm is wasted or flaccid, or none of its reflexes is there. Areflexic legs
 * are often so at the ankles alone.
 */
function isOfAll({ sign, gradeValue, assertion, evidence }: Finding, site: string): boolean {
  if (assertion === 'absent') return false;
  if (sign === 'areflexia' || sign === 'atrophy' || sign === 'flaccidity') return site === 'arm';
  if (sign !== 'weakness' || (site !== 'arm' && site !== 'leg')) return false;
  return gradeValue?.scale === 'mrc' || ofPower.test(evidence.sign.text);
}

interface NamedRow {
  readonly words: string;
  readonly site: string;
}

const named = (namedRows as readonly NamedRow[]).map(({ words, site }) => ({
  words: new RegExp(words.replaceAll(' ', '[\\s-]+'), 'iu'),
  site,
}));

/** The sites a finding names; a `foot drop` names a movement without saying so. */
function sitesOf(finding: Finding): readonly string[] {
  if (finding.sign !== 'weakness' || finding.sites.some((site) => findWay(site)))
    return finding.sites;
  const drop = named.find(({ words }) => words.test(finding.evidence.sign.text));
  const exact = drop && (finding.sites.length === 0 || findWay(drop.site));
  return exact ? [drop.site] : finding.sites;
}

/** Statements on several limbs hold for both sides unless one is named. */
function isGeneral({ region }: Finding, sites: readonly string[]): boolean {
  return region === 'whole' || region === 'limbs' || sites.some((site) => allLimbs.has(site));
}
