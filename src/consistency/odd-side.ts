import { groupBy } from '../context/group';
import { findSides } from '../context/sides';
import type { Examination } from './examination';
import { areasOfFeature, lateralIn, limbsOf, sentencesOf, type Lateral } from './laterality';
import { isSingle } from './places';
import type { RawProblem } from './problem';
import { related, sideFixes, spanOf } from './sides';
import { timePasses } from './time';

/** Words that tell of the second side beside the first. */
const SECOND =
  /\b(?:also|too|as well|contralateral\w*|both|bilateral\w*|other|lesser|less|milder|slight\w*|minimal\w*|trace|either|now|then|subsequent\w*|spread(?:ing)? to|extend\w*|asymmetr\w+)\b|[<>]/iu;

/** One statement puts a deficit of limbs on a side, and all the others of its entry put theirs on the other. */
export function oddSides(examination: Examination): RawProblem[] {
  const told = lateralIn(examination);
  if (told.length === 0) return [];
  const all = weighed(examination, told);
  const odd = oddOf(examination, all) ?? againstNormal(examination, all);
  return odd === null ? [] : [odd];
}

function oddOf(examination: Examination, all: readonly Lateral[]): RawProblem | null {
  const left = all.filter(({ side }) => side === 'left');
  const right = all.filter(({ side }) => side === 'right');
  const [few, many] = sentencesOf(left) < sentencesOf(right) ? [left, right] : [right, left];
  if (sentencesOf(few) !== 1 || few.some((one) => isBeside(one, many))) return null;
  const odd = few.find(({ stated }) => stated !== null) ?? few.find(isGait);
  if (odd === undefined) return null;
  if (!few.some((one) => isClear(examination, one)) || few.every(isSlight)) return null;
  const areas = new Set(many.flatMap((one) => one.areas));
  if (!few.every((one) => one.areas.every((area) => areas.has(area)))) return null;
  if (!isEnough(odd, many) || isOfBoth(examination, few)) return null;
  const against = many.find((one) => isClear(examination, one)) ?? many[0]!;
  return problem(odd, against, many);
}

/** Complaints and numbness of the other side may be another illness; a gait is of this one. */
const isGait = ({ feature }: Lateral): boolean => feature === 'gait-hemiparetic';

/** The same sentence tells of the same limb on the other side. */
function isBeside({ sentence, areas, stated }: Lateral, many: readonly Lateral[]): boolean {
  return many.some(
    (other) =>
      other.sentence === sentence &&
      other.stated?.finding.sign === stated?.finding.sign &&
      other.areas.some((area) => areas.includes(area)),
  );
}

/** Three against one; or two, where they are weakness of half the body or stand in two parts of the note. A history may tell how the second side followed. */
function isEnough(odd: Lateral, many: readonly Lateral[]): boolean {
  const count = sentencesOf(many);
  const examined = sentencesOf(many.filter(({ part }) => part === 'examination'));
  if (isOfHalf(odd) && count >= 3 && examined >= 2) return true;
  if (odd.part === 'history') return examined >= 3 && many.every(({ part }) => part !== 'history');
  if (count >= 3) return true;
  const weak = many.filter(({ stated }) => stated?.finding.sign === 'weakness');
  const areas = new Set(weak.flatMap((one) => one.areas));
  const isHemi = areas.has('arm') && areas.has('leg');
  return (
    sentencesOf(weak) >= 2 &&
    odd.stated !== null &&
    WITH_WEAKNESS.has(odd.stated.finding.sign) &&
    (isHemi || many.some(({ part }) => part === 'history'))
  );
}

const OF_BOTH: ReadonlySet<string> = new Set(['weakness', 'atrophy', 'areflexia']);

/** `right hemiparesis`: the whole half of the body, which no illness of the other half brings with it. */
const isOfHalf = ({ stated }: Lateral): boolean =>
  stated !== null && /hemi-?(?:pares|pleg)/iu.test(stated.finding.text);

/** Weakness, and what the same tract gives with it. */
const WITH_WEAKNESS: ReadonlySet<string> = new Set([
  'weakness',
  'babinski',
  'spasticity',
  'clonus',
]);

/** The same limbs are ill on both sides. */
function isOfBoth(examination: Examination, few: readonly Lateral[]): boolean {
  const areas = new Set(few.flatMap((one) => one.areas));
  return examination.stated.some(
    (one) =>
      one.finding.side === 'bilateral' &&
      one.finding.assertion === 'present' &&
      OF_BOTH.has(one.finding.sign) &&
      limbsOf(one).some((area) => areas.has(area)),
  );
}

const SLIGHT = 3.5;

/** One muscle that moves against resistance: the second side of an illness of both. */
function isSlight({ stated }: Lateral): boolean {
  if (stated === null) return false;
  const { finding } = stated;
  const { gradeValue } = finding;
  return isSingle(finding) && gradeValue?.scale === 'mrc' && (gradeValue.value ?? 0) >= SLIGHT;
}

/** The side stands in words, of this time, and of one side alone. */
function isClear(examination: Examination, one: Lateral): boolean {
  const { sentence, stated } = one;
  const text = examination.textOf(sentence);
  if ((timePasses(text) && !isOfHalf(one)) || SECOND.test(text)) return false;
  const { start } = examination.note.sentences[sentence] as { start: number };
  const near = text.slice(Math.max(0, one.start - start - 24), one.end - start + 12);
  if (OF_HEAD.test(near)) return false;
  return (
    stated === null ||
    stated.finding.evidence.side !== null ||
    examination.isCell(stated) ||
    findSides(examination.wordsOf(sentence)).length > 0 ||
    LABEL.test(text)
  );
}

/** Crossed pathways: what stands beside words of the head may be its own. */
const OF_HEAD = /\b(?:tongue|palate|eyes?|gaze|pupil\w*|ptosis|facial|face)\b/iu;

/** `L: ↑ tone`, `RUE 4/5` */
const LABEL = /^\W*(?:[LR][UL]?[EL]?|left|right|lt|rt)\b/iu;

/** Where one sentence grades both sides the weaker counts, and neither where none is weaker. */
function weighed(examination: Examination, all: readonly Lateral[]): Lateral[] {
  const counted = groupBy(withoutLighterColumn(examination, all), ({ sentence }) => sentence);
  return [...new Set(all.map(({ sentence }) => sentence))].flatMap((sentence) => {
    const here = counted.get(sentence) ?? [];
    const own = here.filter(({ stated }) => stated?.finding.evidence.side !== null);
    // what was carried from elsewhere in the sentence tells nothing beside what stands there
    const kept = own.length > 0 ? own : here;
    const left = kept.filter(({ side }) => side === 'left');
    const right = kept.filter(({ side }) => side === 'right');
    if (left.length === 0 || right.length === 0) return kept;
    const [l, r] = [weakest(left), weakest(right)];
    if (l === null || r === null) return kept;
    return Math.abs(l - r) < 1 ? kept : l < r ? left : right;
  });
}

/** A table tells of its worse column alone. */
function withoutLighterColumn(examination: Examination, all: readonly Lateral[]): Lateral[] {
  const cells = new Set(all.filter(({ stated }) => stated !== null && examination.isCell(stated)));
  const left = [...cells].filter(({ side }) => side === 'left').length;
  const right = cells.size - left;
  const lighter = left < right ? 'left' : 'right';
  return all.filter((one) => !cells.has(one) || (left !== right && one.side !== lighter));
}

function weakest(all: readonly Lateral[]): number | null {
  const grades = all.map(({ stated }) =>
    stated?.finding.gradeValue?.scale === 'mrc' ? stated.finding.gradeValue.value : null,
  );
  return grades.includes(null) ? null : Math.min(...(grades as number[]));
}

/** `The right leg is normal`, and a deficit of the right leg. */
function againstNormal(examination: Examination, all: readonly Lateral[]): RawProblem | null {
  for (const one of examination.context) {
    const { feature, assertion, side, start, end } = one;
    const sentence = examination.sentenceAt(start);
    const place = examination.places[sentence];
    if (feature !== 'limb-normal' || assertion !== 'present') continue;
    if (place?.part !== 'examination' || LIMITED.test(examination.textOf(sentence))) continue;
    const areas = areasOfFeature(one);
    const odd = all.find(
      (other) =>
        other.stated !== null &&
        other.part === 'examination' &&
        other.sentence !== sentence &&
        other.side === side &&
        other.areas.some((area) => areas.includes(area)) &&
        isClear(examination, other),
    );
    if (odd?.stated === undefined || odd.stated === null) continue;
    return {
      ...spanOf(odd.stated.finding),
      message: `A deficit on the ${odd.side}, and this limb is said to be normal.`,
      related: [{ start, end, message: `the ${odd.side} limb is normal` }],
      fixes: sideFixes([{ finding: odd.stated.finding, where: 'here' }]),
    };
  }
  return null;
}

/** What is normal is not the limb's power or reflexes, or not all of it. */
const LIMITED =
  /\b(?:except\w*|otherwise|apart|but|besides|other than|remain\w*|rest|others?|tone|sensation|sensory|skin|pulses?|range|perfusion|perfused|warm|rom|x-?ray|film|circumference|temperature)\b/iu;

function problem(odd: Lateral, against: Lateral, many: readonly Lateral[]): RawProblem {
  const { stated } = odd;
  return {
    start: odd.start,
    end: odd.end,
    message: `This stands on the ${odd.side}; ${sentencesOf(many) === 2 ? 'both others' : `the ${String(sentencesOf(many))} other statements`} put the deficit on the ${against.side}.`,
    related: [
      against.stated === null
        ? { start: against.start, end: against.end, message: `on the ${against.side}` }
        : related(against.stated.finding, `on the ${against.side}`),
    ],
    fixes: stated === null ? [] : sideFixes([{ finding: stated.finding, where: 'here' }]),
  };
}
