import type { Finding } from '../findings/finding';
import type { SignId } from '../vocabulary/ids';
import type { Steps } from '../note/steps';
import type { NoteEntries } from './entries-of-note';
import { near, type Examination, type Stated } from './examination';
import { isAcute } from './onset';
import { sidesMeet } from './places';
import { moved, type RawProblem } from './problem';
import { areasOf, related, spanOf, type Area } from './sides';
import { timePasses } from './time';

/** Two signs that one limb can't have at once. */
interface Exclusion {
  readonly one: (finding: Finding) => boolean;
  readonly other: (finding: Finding) => boolean;
  readonly message: string;
  /** The first weeks of a lesion explain it. */
  readonly acute: boolean;
}

const is =
  (...signs: readonly SignId[]) =>
  ({ sign }: Finding): boolean =>
    signs.includes(sign);

const BRISK_FROM = 3;

const EXCLUSIONS: readonly Exclusion[] = [
  {
    one: (finding) => finding.sign === 'flaccidity' && isOfLimb(finding),
    other: (finding) => isBrisk(finding) || finding.sign === 'clonus',
    message:
      'A flaccid limb with brisk reflexes or clonus, and nothing acute that would explain it.',
    acute: true,
  },
  {
    one: is('hypotonia'),
    other: (finding) =>
      finding.sign === 'clonus' &&
      /sustained/iu.test(finding.text) &&
      !/un-?sustained|non-?sustained|ill-?sustained/iu.test(finding.text),
    message: 'A limb of low tone with sustained clonus, and nothing acute that would explain it.',
    acute: true,
  },
  {
    one: is('flaccidity', 'hypotonia'),
    other: is('spasticity', 'hypertonia', 'rigidity'),
    message: 'Tone of one limb both raised and reduced.',
    acute: true,
  },
  {
    one: (finding) =>
      finding.sign === 'areflexia' &&
      (finding.sites.includes('ankle-reflex') || isOfWholeLimb(finding)),
    other: (finding) => finding.sign === 'clonus' && isAt(finding, 'ankle'),
    message: 'Clonus repeats the ankle jerk; it can’t be there where the jerk is absent.',
    acute: false,
  },
  {
    one: (finding) => finding.sign === 'areflexia' && finding.sites.includes('knee-reflex'),
    other: (finding) => finding.sign === 'clonus' && isAt(finding, 'knee'),
    message: 'Clonus repeats the knee jerk; it can’t be there where the jerk is absent.',
    acute: false,
  },
  {
    one: ({ sign, gradeValue, sites }) =>
      sign === 'weakness' &&
      gradeValue?.scale === 'mrc' &&
      gradeValue.value === 0 &&
      sites.every((site) => site === 'arm' || site === 'leg'),
    other: ({ sign, text }) => sign === 'weakness' && /\bdrift/iu.test(text),
    message: 'A limb without any power can’t drift.',
    acute: false,
  },
];

/** No examination is longer than this. */
const FARTHEST = 6000;

/** Signs that exclude each other in one limb, unless the note says what explains them: of each two the first of the note. */
export function* physiology(entries: NoteEntries): Steps<RawProblem[]> {
  const all = yield* entries.answers(excluded);
  // what the first weeks explain is a part of it
  if (!all.some((problems) => problems.some((problem) => problem !== null))) return [];
  const acute = yield* entries.some(isAcute);
  const found = acute ? yield* entries.answers(excludedWhereAcute) : all;
  return EXCLUSIONS.flatMap((_, n) => {
    const first = found.findIndex((problems) => problems[n]);
    const problem = found[first]?.[n];
    return problem ? [moved(problem, entries.startOf(first))] : [];
  });
}

const excluded = (examination: Examination) => exclusionsIn(examination, false);
const excludedWhereAcute = (examination: Examination) => exclusionsIn(examination, true);

/** For each exclusion the first of the entry, or null. @param isAcute whether the note is of the first weeks */
function exclusionsIn(examination: Examination, isAcute: boolean): (RawProblem | null)[] {
  const present = examination.stated.filter(
    ({ finding, part }) => finding.assertion === 'present' && part !== 'elsewhere',
  );
  return EXCLUSIONS.map(({ one, other, message, acute }) => {
    const first = present.filter(({ finding }) => one(finding));
    if (first.length === 0) return null;
    const second = present.filter(({ finding }) => other(finding));
    const isFresh = acute && isAcute;
    for (const a of first) {
      const b = near(second, a.finding.start, FARTHEST).find(
        (candidate) =>
          inOneLimb(examination, a, candidate) && !(isFresh && isOfFirstWeeks(a, candidate)),
      );
      if (b === undefined || (acute && a.finding.sign !== 'flaccidity' && isMixed(present, a)))
        continue;
      const [early, late] = a.finding.start < b.finding.start ? [a, b] : [b, a];
      return {
        ...spanOf(late.finding),
        message,
        related: [related(early.finding, 'the other sign')],
      };
    }
    return null;
  });
}

const VERY_BRISK = 4;

/**
 * In the first weeks jerks come back, and grow brisk, before the tone does. A jerk of 4+, or both in one breath (`flaccid
 * hyperreflexic legs`), are told of no such passage.
 */
function isOfFirstWeeks({ finding: a }: Stated, { finding: b }: Stated): boolean {
  if (a.sign !== 'flaccidity' || b.sign !== 'hyperreflexia') return true;
  const gap = Math.max(a.start, b.start) - Math.min(a.end, b.end);
  return gap > ONE_BREATH && (b.gradeValue?.value ?? 0) < VERY_BRISK;
}

/** No more characters than a blank or a hyphen. */
const ONE_BREATH = 1;

function isBrisk({ sign, gradeValue }: Finding): boolean {
  if (sign !== 'hyperreflexia') return false;
  return gradeValue?.scale !== 'reflex' || (gradeValue.value ?? BRISK_FROM) >= BRISK_FROM;
}

/** Clonus is of the ankle where the note names no other place. */
function isAt({ sites, region, text }: Finding, joint: 'ankle' | 'knee'): boolean {
  if (joint === 'knee') return sites.includes('knee') || /knee|patella/iu.test(text);
  if (/knee|patella|wrist|jaw|finger/iu.test(text)) return false;
  return sites.length === 0
    ? region === 'leg' || region === null
    : sites.some((site) => ['ankle', 'foot', 'ankle-reflex'].includes(site));
}

function inOneLimb(examination: Examination, a: Stated, b: Stated): boolean {
  const [one, two] = [a.finding, b.finding];
  if (a.part !== b.part) return false;
  if (one.start < two.end && two.start < one.end) return false;
  // `jerks, which were unobtainable, are brisk with clonus`: one sentence may tell of two times
  if (
    a.sentence === b.sentence &&
    one.side === null &&
    TWO_TIMES.test(examination.textOf(a.sentence))
  )
    return false;
  if (!sidesMeet(ofBoth(one), ofBoth(two))) return false;
  const clonus = two.sign === 'clonus' && two.region === null;
  if (!clonus && !limbsOfAll(one).some((area) => area !== 'head' && limbsOfAll(two).includes(area)))
    return false;
  if (disagreeInSite(one, two)) return false;
  return a.part === 'examination'
    ? !examination.isAnotherTimeBetween(a.sentence, b.sentence) &&
        ![a, b].some(({ sentence }) => timePasses(examination.textOf(sentence)))
    : !timePasses(examination.textBetween(a.sentence, b.sentence));
}

/** All the jerks of both legs, or of all limbs. */
const isOfWholeLimb = ({ sites, side, region }: Finding): boolean =>
  (sites.length === 0 && region === 'whole') ||
  (side === 'bilateral' &&
    sites.length > 0 &&
    sites.every((site) => site === 'leg' || site === 'all-four-limbs'));

/** Reflexes of the whole body are of the limbs. */
function limbsOfAll(finding: Finding): readonly Area[] {
  return finding.region === 'whole' ? ['arm', 'leg'] : areasOf(finding);
}

const TWO_TIMES = /\b(?:were|was|had been|but|then|now|initially|became)\b/iu;

/** Of ankles, limbs or jerks without a side both are meant. */
function ofBoth(finding: Finding): Finding {
  return finding.side === null && (finding.sites.length > 0 || finding.region === 'whole')
    ? { ...finding, side: 'bilateral' }
    : finding;
}

/** So many joints are a limb. */
const JOINTS = 3;

/** Of the whole limb: flail feet leave the knee jerks. */
function isOfLimb({ sites }: Finding): boolean {
  if (sites.length >= JOINTS) return true;
  return sites.every(
    (site) => site === 'arm' || site === 'leg' || site === 'limbs' || site === 'all-four-limbs',
  );
}

/** Tone of an elbow and tone of a wrist are two things. */
function disagreeInSite(a: Finding, b: Finding): boolean {
  if (a.group !== 'tone' || b.group !== 'tone') return false;
  const limb = ({ sites }: Finding): boolean =>
    sites.length === 0 || sites.every((site) => ['arm', 'leg', 'limbs'].includes(site));
  return !limb(a) && !limb(b) && !a.sites.some((site) => b.sites.includes(site));
}

/** Wasting or fasciculations in the limb: both motor neurons may be ill. */
function isMixed(present: readonly Stated[], { finding }: Stated): boolean {
  return present.some(
    (one) =>
      (one.finding.sign === 'atrophy' || one.finding.sign === 'fasciculations') &&
      areasOf(one.finding).some((area) => areasOf(finding).includes(area)),
  );
}
