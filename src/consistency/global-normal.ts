import type { Finding } from '../findings/finding';
import type { SignId } from '../vocabulary/ids';
import type { Examination, Stated } from './examination';
import { areasOf } from './sides';

/** What a statement that everything is normal says nothing against: drift with full power is common. */
const SOFT = /drift|orbit|nasolabial|droop|facial|slow|fatig|give|unable|inab|cannot|can't|could/iu;

const GLOBAL: Readonly<Partial<Record<SignId, readonly SignId[]>>> = {
  'normal-power': ['weakness'],
  'normal-reflexes': ['hyperreflexia', 'hyporeflexia', 'areflexia'],
  'normal-tone': ['spasticity', 'hypertonia', 'rigidity', 'hypotonia', 'flaccidity'],
  'normal-bulk': ['atrophy'],
  areflexia: ['normal-reflexes', 'hyperreflexia'],
};

/** Power from this grade on is often called full. */
const ALMOST_FULL = 4.4;

/** Whether one statement calls normal a whole of which another finds a part abnormal: `5/5 throughout`, `4/5 left deltoid`. */
export function coversAll(examination: Examination, whole: Stated, part: Stated): boolean {
  const [normal, abnormal] = [whole.finding, part.finding];
  if (abnormal.assertion !== 'present') return false;
  const denies = deniesWeakness(normal) && abnormal.sign === 'weakness';
  if (
    !denies &&
    (normal.assertion !== 'present' || GLOBAL[normal.sign]?.includes(abnormal.sign) !== true)
  )
    return false;
  // reflexes lost somewhere say nothing of the others
  if (normal.sign === 'areflexia' && normal.region !== 'whole') return false;
  if (!covers(normal, abnormal)) return false;
  if (whole.sentence === part.sentence && !saysAll(examination, whole)) return false;
  return isClear(examination, part);
}

/** `no weakness of the arms`: of whole limbs, or of all. */
function deniesWeakness({ sign, assertion, text, region, sites }: Finding): boolean {
  return (
    sign === 'weakness' &&
    assertion === 'absent' &&
    /weak|pares|paraly/iu.test(text) &&
    (region === 'whole' || sites.length > 0)
  );
}

function saysAll({ note }: Examination, { finding }: Stated): boolean {
  const { start, end, sites, evidence } = finding;
  if (sites.includes('all-four-limbs') && evidence.sites.length > 0) return true;
  const [after = ''] = note.text.slice(start, end + 40).split(/[,;]/u, 1);
  return ALL.test(note.text.slice(Math.max(0, start - 24), start)) || ALL.test(after);
}

/** Said of everything in so many words: in one sentence `normal power, tone and reflexes (ankle jerks 1+)` is no contradiction. */
const ALL =
  /\b(?:through-?out|thruout|all|globally|everywhere|diffusely|symmetric\w*|equal\w*|overall)\b/iu;

/** Abnormal beyond doubt, at a place of its own. */
function isClear(examination: Examination, part: Stated): boolean {
  const { text, group, sites, evidence, gradeValue } = part.finding;
  if (SOFT.test(text)) return false;
  if (/\b(?:foot|wrist)[ -]?drop\b/iu.test(text)) return true;
  if (evidence.sites.length === 0 && !(examination.isCell(part) && sites.length > 0)) return false;
  if (group !== 'power' || gradeValue === null) return true;
  const { scale, value, written } = gradeValue;
  if (scale === 'mrc' && (value ?? 0) >= ALMOST_FULL) return false;
  // `Knees 2+` after a sentence on power is a reflex
  return !(/^[1-4]\+$/u.test(written) && sites.some((site) => site === 'knee' || site === 'ankle'));
}

function covers(normal: Finding, abnormal: Finding): boolean {
  const areas = areasOf(abnormal);
  if (areas.length === 0 || areas.includes('head')) return false;
  // one side called normal says nothing of the other, and one limb nothing of a muscle in it that is named beside
  if ((normal.side === 'left' || normal.side === 'right') && !isHalf(normal, abnormal))
    return false;
  if (
    isHand(normal) &&
    abnormal.sites.length > 0 &&
    abnormal.sites.every((site) => OF_HAND.has(site))
  )
    return true;
  if (abnormal.sites.includes('trunk')) return false;
  if (normal.sites.some((site) => !LIMBS.has(site))) return false;
  // `neck flex 4, ext 5`
  if (normal.evidence.sites.some(({ text }) => /^ext$/iu.test(text))) return false;
  if (normal.region === 'whole' || normal.region === 'limbs') return true;
  if (normal.region === null) return normal.sites.length === 0;
  const limb = areas.every((area) => area === normal.region);
  return limb && normal.side === 'bilateral' && normal.sites.length > 0;
}

/** `On the left power is full`: a half of the body, and a part of it. */
function isHalf(normal: Finding, { side }: Finding): boolean {
  return (
    normal.side === side &&
    normal.evidence.side !== null &&
    normal.sites.every((site) => site === 'body-side')
  );
}

const isHand = ({ sites, side }: Finding): boolean =>
  sites.length === 1 && sites[0] === 'hand' && side === 'bilateral';

const OF_HAND: ReadonlySet<string> = new Set([
  ...['first-dorsal-interosseous', 'interossei', 'abductor-pollicis-brevis', 'thumb', 'hand'],
]);

const LIMBS = new Set(['body-side', 'arm', 'leg', 'limbs', 'all-four-limbs']);

/**
 * A normal value without a place (`2+ and symmetric`, `strength normal`) is of everything only where its sentence names no
 * place at all: `the arms were normal with power of 5/5`. Everything else is what it says.
 */
export function isGeneral(examination: Examination, one: Stated): boolean {
  const { finding, sentence } = one;
  const { pattern, region, start } = finding;
  if (pattern !== 'normal' || (region !== null && region !== 'whole')) return true;
  if (OF_A_PART.test(examination.textOf(sentence))) return false;
  // `2+ and equal`
  if (finding.gradeValue?.scale === 'reflex' && saysAll(examination, one)) return true;
  const tokens = examination.tokensOf(sentence);
  return !examination.atomsOf(sentence).some(({ site, side, from }) => {
    const before = (tokens[from]?.start ?? 0) < start;
    if (site?.row.id === 'plantar-reflex' || site?.row.id === 'toe') return false;
    return region === null
      ? site !== null || side === 'left' || side === 'right'
      : (site?.row.id === 'arm' || site?.row.id === 'leg') && before;
  });
}

const OF_A_PART =
  /\b(?:fac\w+|cranial|cn|bulbar|neck|tongue|trapez\w+|shrug|palat\w+|jaw|prox\w*|dist(?:al\w*)?)\b/iu;
