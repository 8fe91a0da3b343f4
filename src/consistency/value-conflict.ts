import type { Finding } from '../findings/finding';
import type { SignId } from '../vocabulary/ids';
import type { Examination, Stated } from './examination';
import { coversAll, isGeneral } from './global-normal';
import { isLimb, isSingle, isWider, ownPlaces, sameSites, shareSite, sidesMeet } from './places';
import type { RawProblem } from './problem';
import { areasOf, isTorn, related, spanOf } from './sides';
import { isAnotherTime, namesException, timePasses, turns } from './time';

/** Signs that exclude each other at one place; the normal one first. */
const EXCLUDES: readonly (readonly [SignId, readonly SignId[]])[] = [
  ['normal-power', ['weakness']],
  ['normal-reflexes', ['hyperreflexia', 'hyporeflexia', 'areflexia']],
  ['hyperreflexia', ['hyporeflexia', 'areflexia']],
  ['hyporeflexia', ['areflexia']],
  ['flexor-plantar', ['babinski']],
  ['normal-tone', ['spasticity', 'hypertonia', 'rigidity', 'hypotonia', 'flaccidity']],
  ['normal-bulk', ['atrophy']],
];

/** The sign and its denial, or two signs that can't both be there. */
function excludes(a: Finding, b: Finding): boolean {
  if (a.sign === b.sign) return a.assertion !== b.assertion;
  if (a.assertion === 'absent' || b.assertion === 'absent') return false;
  // `reduced or absent` is one statement; a grade is one too
  if (isLess(a) && isLess(b) && a.gradeValue === null && b.gradeValue === null) return false;
  return EXCLUDES.some(
    ([one, others]) =>
      (one === a.sign && others.includes(b.sign)) || (one === b.sign && others.includes(a.sign)),
  );
}

const isLess = ({ sign }: Finding): boolean => sign === 'hyporeflexia' || sign === 'areflexia';

/** Statements farther apart than this are no longer of one examination: with a heading, and where no heading says so. */
const FARTHEST = { examination: 6000, history: 600 };

/** The same sign, site and side present and denied, or with two grades, in one examination. */
export function valueConflict(examination: Examination): RawProblem[] {
  const stated = examination.stated.filter(
    (one) =>
      (one.finding.assertion === 'present' || one.finding.assertion === 'absent') &&
      (one.part === 'examination' || one.part === 'history') &&
      !isGlued(examination, one) &&
      !isVoluntary(examination, one) &&
      !isTorn(one.finding) &&
      isGeneral(examination, one),
  );
  const problems: RawProblem[] = [];
  const taken = new Set<Stated>();
  const passages = new Map<string, Passage>();
  for (const [n, a] of stated.entries()) {
    const farthest = FARTHEST[a.part === 'examination' ? 'examination' : 'history'];
    for (let m = n + 1; m < stated.length; m += 1) {
      const b = stated[m] as Stated;
      if (b.stretch !== a.stretch || b.finding.start - a.finding.end > farthest) break;
      if (taken.has(a) || taken.has(b)) continue;
      const message = contradiction(examination, a, b);
      if (message === null || !comparable(examination, passages, a, b)) continue;
      taken.add(a).add(b);
      problems.push({
        ...spanOf(b.finding),
        message,
        related: [related(a.finding, 'the other value')],
      });
    }
  }
  return problems;
}

/** `FDP2 5`: a figure that belongs to a name is no grade, nor is a bare five one of a reflex. */
function isGlued(
  { note }: Examination,
  { finding: { evidence, group, gradeValue } }: Stated,
): boolean {
  const { grade } = evidence;
  if (group === 'reflex' && gradeValue?.scale === 'reflex' && (gradeValue.value ?? 0) >= 5)
    return true;
  return (
    grade !== null && /\p{L}/u.test(note.text[grade.start - 1] ?? '') && /^\d/u.test(grade.text)
  );
}

/** `wiggles toes, big toe up and down`: power, no response of the sole. */
function isVoluntary(examination: Examination, { finding, sentence }: Stated): boolean {
  return (
    isPlantar(finding) && /\b(?:wiggl\w*|strongly|moves?)\b/iu.test(examination.textOf(sentence))
  );
}

/** What can't be true of two statements, or null. */
function contradiction(examination: Examination, first: Stated, second: Stated): string | null {
  const [a, b] = [narrowed(examination, first), narrowed(examination, second)];
  if (a.group !== b.group || overlaps(a, b) || namesDiffer(a, b)) return null;
  if (excludes(a, b)) {
    if (samePlace(examination, a, b)) {
      return a.sign === b.sign
        ? 'Present and denied at the same place in one examination.'
        : 'Two values for the same place in one examination.';
    }
    if (coversAll(examination, first, second) || coversAll(examination, second, first)) {
      return 'Everything is said to be normal here, and one part is not, in one examination.';
    }
    return null;
  }
  return twoGrades(a, b) ? 'Two grades for the same place in one examination.' : null;
}

/** Without the limb that a muscle belongs to (`Right leg hip flexion 3/5`); what is seen nowhere is of the whole. */
function narrowed(examination: Examination, one: Stated): Finding {
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

function overlaps(a: Finding, b: Finding): boolean {
  return a.start < b.end && b.start < a.end;
}

function samePlace(examination: Examination, first: Finding, second: Finding): boolean {
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
  const after = note.text.slice(finding.end, finding.end + 20);
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

/** In words of its own: `vibration ↓ toes` and `legs normal` read as one speak of something else. */
const PLANTAR =
  /plantar|babinski|flexor|extensor|\btoes?\b.{0,12}(?:down|up|flex|ext|[↓↑⇈]|dors)|(?:up|down)-?going/iu;

const isPlantar = ({ sign, text }: Finding): boolean =>
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
function namesDiffer(a: Finding, b: Finding): boolean {
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

const FOUND_OR_NOT: readonly SignId[] = [
  ...(['clonus', 'hoffmann', 'babinski', 'fasciculations', 'atrophy', 'spasticity'] as const),
];

const isDrift = (a: Finding, b: Finding): boolean =>
  /drift/iu.test(a.text) && /drift/iu.test(b.text);

/** Abbreviations of two readings (`SA`: shoulder abduction, serratus anterior; `tri 3+`) name one place only where they are the same. */
function sameWords(a: Finding, b: Finding): boolean {
  const [one, two] = [a, b].map(({ evidence }) => evidence.sites[0]?.text.toLowerCase() ?? '');
  return (
    one === two ||
    (one !== undefined && two !== undefined && isUnmistakable(one) && isUnmistakable(two))
  );
}

/** Letters that stand for two places, or for one with a power and a reflex. */
const isUnmistakable = (word: string): boolean =>
  !/^(?:biceps|triceps|brachioradialis|supinator|sa|ta|tri|bi|br|ext|flex|add|abd|er|ir)$/u.test(
    word,
  );

/** A muscle or its movement (`quadriceps`, `knee extension`), and no part of either. */
const isPlainName = ({ evidence }: Finding): boolean =>
  /^(?:quadriceps|quads|knee extension|tibialis anterior|(?:ankle |foot )?dorsiflexion|plantar ?flexion|apb|thumb abduction|(?:great|big) toe extension|ehl|finger abduction|interossei|fdi)$/iu.test(
    evidence.sites[0]?.text ?? '',
  );

const JOINT = /ankle|foot|patell|knee|wrist|finger|hand|jaw/iu;

/** `no patellar clonus` says nothing of the ankle. */
function sameJoint(denied: Finding, found: Finding): boolean {
  const [joint] = JOINT.exec(denied.text) ?? [];
  if (joint === undefined) return true;
  const words = [found.text, ...found.sites].join(' ').toLowerCase();
  return words.includes(joint.toLowerCase());
}

/** `no clonus` without a place denies it everywhere. */
function deniedThroughout(denied: Finding, found: Finding): boolean {
  return (
    denied.sign === found.sign &&
    denied.assertion === 'absent' &&
    found.assertion === 'present' &&
    (FOUND_OR_NOT.includes(denied.sign) || isDrift(denied, found)) &&
    sameJoint(denied, found) &&
    (denied.side === null || denied.side === 'bilateral') &&
    (denied.sites.length === 0 ||
      // carried from the label of the line
      ((denied.evidence.sites.length === 0 || denied.side === 'bilateral') &&
        denied.sites.every(isLimb)) ||
      (denied.sites.every((site) => found.sites.includes(site)) && ownPlaces(denied, found))) &&
    (denied.region === null || denied.region === 'whole' || areasMeet(denied, found)) &&
    !/\b(?:sustained|significant|gross|obvious|other|further|else|elsewhere|additional|severe|marked|focal|new)\b/iu.test(
      `${denied.text} ${denied.evidence.cue?.text ?? ''}`,
    )
  );
}

function areasMeet(a: Finding, b: Finding): boolean {
  return areasOf(a).some((area) => areasOf(b).includes(area));
}

/** Two grades of one muscle or reflex that are a whole step apart. */
function twoGrades(a: Finding, b: Finding): boolean {
  const [first, second] = [a.gradeValue, b.gradeValue];
  if (first === null || second === null || first.value === null || second.value === null)
    return false;
  if (first.scale !== second.scale || !['mrc', 'reflex', 'ashworth'].includes(first.scale))
    return false;
  return (
    a.assertion === 'present' &&
    b.assertion === 'present' &&
    isSingle(a) &&
    sameSites(a, b) &&
    ownPlaces(a, b) &&
    a.side !== null &&
    sidesMeet(a, b) &&
    (a.evidence.sites[0]?.text.toLowerCase() === b.evidence.sites[0]?.text.toLowerCase() ||
      (isPlainName(a) && isPlainName(b))) &&
    Math.abs(first.value - second.value) >= 1
  );
}

const RIGHT_LEFT = /\b(?:R ?\/ ?L|L ?\/ ?R|right ?\/ ?left|left ?\/ ?right)\b/iu;

/** Nothing in the words makes an exception, or lets time pass, between the two. */
function comparable(
  examination: Examination,
  passages: Map<string, Passage>,
  a: Stated,
  b: Stated,
): boolean {
  const key = `${String(a.sentence)} ${String(b.sentence)}`;
  const passage = passages.get(key) ?? passageOf(examination, a.sentence, b.sentence);
  passages.set(key, passage);
  // a history tells a course; an examination is of one time until its words begin another
  const later =
    a.part === 'examination'
      ? passage.beginsAnother || passage.passesInSentences
      : passage.passesBetween;
  if (
    later ||
    (passage.namesParts &&
      a.finding.sites.length === 0 &&
      b.finding.sites.length === 0 &&
      a.finding.sign !== b.finding.sign)
  )
    return false;
  // `ankle 2/3+`: a pair whose halves the columns tell apart
  if (a.sentence === b.sentence && passage.namesPairs) return false;
  const excepted = exceptionOf(a, b).some((side) => passage.excepts[side]);
  return !excepted && !turns(turnedOver(examination, a, b));
}

/** What the words from one sentence to another say, asked once for the two and not for each two statements of them. */
interface Passage {
  readonly beginsAnother: boolean;
  readonly passesBetween: boolean;
  readonly passesInSentences: boolean;
  readonly namesParts: boolean;
  readonly namesPairs: boolean;
  /** Of the first sentence and of the second. */
  readonly excepts: readonly [boolean, boolean];
}

function passageOf(examination: Examination, a: number, b: number): Passage {
  const between = examination.textBetween(a, b);
  const [first, second] = [examination.textOf(a), examination.textOf(b)];
  const excepts = namesException(first);
  return {
    beginsAnother: isAnotherTime(between),
    passesBetween: timePasses(between),
    passesInSentences: timePasses(first) || (a !== b && timePasses(second)),
    namesParts: /\b(?:sustained|distal\w*|proximal\w*)\b/iu.test(between),
    namesPairs: a === b && RIGHT_LEFT.test(first),
    excepts: [excepts, a === b ? excepts : namesException(second)],
  };
}

/** Where an exception to the normal or denied one of two would stand; what the other's sentence takes out belongs to something else. */
function exceptionOf(a: Stated, b: Stated): readonly (0 | 1)[] {
  const isFree = ({ finding }: Stated): boolean =>
    finding.assertion === 'absent' || finding.pattern === 'normal';
  const [one, two] = [isFree(a), isFree(b)];
  if (a.sentence !== b.sentence && !one && !two) return [];
  return one === two || isNear(a, b) ? [0, 1] : [one ? 0 : 1];
}

/** In one sentence, or with the whole before its parts: `All normal. Except the left deltoid.` */
function isNear(a: Stated, b: Stated): boolean {
  return (
    b.sentence === a.sentence || (b.sentence === a.sentence + 1 && a.finding.pattern === 'normal')
  );
}

/** The words that can turn from one statement to the other: what stands after the first in its sentence and before the second in its own. */
function turnedOver({ note }: Examination, a: Stated, b: Stated): string {
  const [from, to] = [a.finding.end, b.finding.start];
  if (a.sentence === b.sentence) return note.text.slice(from, to);
  const end = note.sentences[a.sentence]?.end ?? from;
  const start = note.sentences[b.sentence]?.start ?? to;
  // what turns away from a denial tells of something else, and a sentence that goes on is its own
  const after = a.finding.sign === b.finding.sign ? '' : note.text.slice(from, end);
  return `${after} ${note.text.slice(start, to)}`;
}
