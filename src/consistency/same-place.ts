import type { Finding } from '../findings/finding';
import { deniedThroughout } from './denied-throughout';
import type { Examination, Stated } from './examination';
import { isSingle, isWider, ownPlaces, sameSites, shareSite, sidesMeet } from './places';
import { oneLine, siteWords } from './one-line';

/** Without the limb that a muscle belongs to (`Right leg hip flexion 3/5`); what is seen nowhere is of the whole. */
export function narrowed(examination: Examination, one: Stated): Finding {
  const { sentence } = one;
  const finding = placed(examination, one);
  const sites = finding.sites.filter((site) => !isWider(site));
  const isOfLimb = finding.region === 'arm' || finding.region === 'leg';
  const core = isOfLimb && sites.length > 0 ? { ...finding, sites } : finding;
  return core.assertion === 'absent' && /\banywhere\b/iu.test(examination.textOf(sentence))
    ? { ...core, sites: [], region: 'whole', side: null }
    : core;
}

/** `shoulder abduction R 5/5, L 2/5`: the second grade has its place in the words of the first. */
function placed({ bySentence }: Examination, { finding, sentence }: Stated): Finding {
  if (finding.evidence.sites.length > 0 || finding.evidence.side === null || !isSingle(finding))
    return finding;
  const beside = bySentence
    .get(sentence)
    ?.find(
      (other) =>
        other.finding.start < finding.start &&
        other.finding.evidence.sites.length > 0 &&
        sameSites(other.finding, finding),
    );
  if (beside === undefined) return finding;
  return { ...finding, evidence: { ...finding.evidence, sites: beside.finding.evidence.sites } };
}

/** Whether two statements are of one place and side, so far as their words tell. */
export function samePlace(examination: Examination, first: Finding, second: Finding): boolean {
  const [a, b] = [evened(examination, first), evened(examination, second)];
  if (isPlantar(a) && isPlantar(b)) return plantarsMeet(a, b);
  if (isOfAllReflexes(a) && isOfAllReflexes(b)) return true;
  if (!sidesMeet(a, b)) return deniedThroughout(a, b) || deniedThroughout(b, a);
  if (a.sites.length > 0 || b.sites.length > 0) {
    if (sameSites(a, b)) return ownPlaces(a, b) && sameWords(a, b) && isDistinct(a, b);
    if (shareSite(a, b)) return true;
    if (a.group === 'tone' && limbWithin(a, b) && ownPlaces(a, b)) return true;
    return deniedThroughout(a, b) || deniedThroughout(b, a);
  }
  // a plantar, a Hoffmann sign: the sign is its own place
  const own = a.sign === b.sign || a.sign === 'babinski' || b.sign === 'babinski';
  return (
    (own && a.region !== null && a.region === b.region && a.side !== null) ||
    deniedThroughout(a, b) ||
    deniedThroughout(b, a)
  );
}

/** `AJ 2+ =`, `knee jerks 2+ and equal`: of both sides. */
function evened({ note }: Examination, finding: Finding): Finding {
  if (finding.side !== null || finding.sites.length === 0) return finding;
  const after = oneLine(note.text.slice(finding.end, finding.end + 20));
  return /^\s*(?:=|and (?:equal|symmetric))/iu.test(after) || finding.evidence.sites.length > 1
    ? { ...finding, side: 'bilateral' }
    : finding;
}

/** `Reflexes are absent throughout`, `DTRs 2+` */
function isOfAllReflexes({ group, region, side, sign, text }: Finding): boolean {
  const general = region === null || region === 'whole';
  const both = side === null || side === 'bilateral';
  return (
    group === 'reflex' &&
    general &&
    both &&
    sign !== 'reflex-spread' &&
    /reflex|dtr|jerk/iu.test(text)
  );
}

/** `vibration ↓ toes` and `legs normal` read as one speak of something else. */
const PLANTAR =
  /plantar|babinski|flexor|extensor|\btoes?\b.{0,12}(?:down|up|flex|ext|[↓↑⇈]|dors)|(?:up|down)-?going/iu;

/** Of the response of the sole, in words of its own. */
export const isPlantar = ({ sign, text }: Finding): boolean =>
  (sign === 'babinski' || sign === 'flexor-plantar') && PLANTAR.test(text);

/** A plantar response is its own place; without a side it is of both feet. */
function plantarsMeet(a: Finding, b: Finding): boolean {
  const sides = [a.side ?? 'bilateral', b.side ?? 'bilateral'];
  if (a.side === null && b.side === null) return a.sign === b.sign && sidesMeet(a, b);
  return sides[0] === sides[1] || sides.includes('bilateral');
}

const NAMES =
  /hoffman|tr[oö]mner|babinski|chaddock|oppenheim|gordon|schaefer|gonda|wartenberg|crossed adductor/iu;

/** One sign by two names (`Hoffmann positive, Trömner negative`) may well be there by one and not by the other. */
export function namesDiffer(a: Finding, b: Finding): boolean {
  const [one, two] = [a, b].map(({ text }) => NAMES.exec(text)?.[0].toLowerCase());
  return one !== undefined && two !== undefined && one !== two;
}

/** `R UL & LL` and `R UL`: a limb that both name. */
function limbWithin(a: Finding, b: Finding): boolean {
  const limbs = [...a.sites, ...b.sites].every((site) => site === 'arm' || site === 'leg');
  return limbs && a.sites.some((site) => b.sites.includes(site));
}

/** Whole limbs have distal and proximal parts: two words of power for them are no contradiction. */
function isDistinct(a: Finding, b: Finding): boolean {
  const [one, two] = [a.gradeValue?.value ?? null, b.gradeValue?.value ?? null];
  if (one !== null && two !== null && Math.abs(one - two) >= 2) return true;
  return isSingle(a) || a.group === 'tone' || a.sign === b.sign;
}

/** Abbreviations of two readings (`SA`: shoulder abduction, serratus anterior; `tri 3+`) name one place only where they are the same. */
function sameWords(a: Finding, b: Finding): boolean {
  const [one, two] = [siteWords(a), siteWords(b)];
  return one === two || (isUnmistakable(one) && isUnmistakable(two));
}

/** Letters that stand for two places, or for one with a power and a reflex. */
const isUnmistakable = (word: string): boolean =>
  !/^(?:biceps|triceps|brachioradialis|supinator|sa|ta|tri|bi|br|ext|flex|add|abd|er|ir)$/u.test(
    word,
  );
