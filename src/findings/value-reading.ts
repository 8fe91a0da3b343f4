import type { ConceptRow, ValueId } from '../vocabulary/reader-rows';
import { has, type Atom } from './atom';
import {
  addValue,
  itemIsBare,
  nextIsOther,
  restNear,
  sideNear,
  siteNear,
  type Draft,
} from './draft';
import { concept } from './lexicon';
import { accepts } from './meaning';
import {
  isOfMovement,
  isWeakMovement,
  deniesMovement,
  lostMovement,
  strongLimb,
  thinMuscle,
  movementSaid,
  spared,
  isBetween,
  isMovementWithGrade,
} from './movement-values';
import { PLANTAR_VALUES, soleNear } from './plantar-values';
import { conceptLeft, conceptOf, conceptRight, POWER, REFLEX } from './topics';
import { choose, coordinated, deniesNext } from './value-concept';
import { textAt, wordAt } from '../language/word-at';

/** What can be said of a site where nothing tells what of it is meant: the site's own reflex, power or bulk. */
export const saidOfSites: ReadonlySet<ValueId> = new Set<ValueId>([
  ...PLANTAR_VALUES,
  ...['brisk', 'strong', 'thin'],
]);
/** What a toe does; of other things these words say no value (`forearm flexor wasting`). */
const RESPONSE = /^(?:flex|exten)(?:or|ors|ed|ion)?$|^ext$/iu;
const PLAIN = new Set<ValueId>(['normal', 'full', 'symmetric', 'present', 'unaffected']);
const REST_TOPICS = new Set(['reflex', 'power', 'tone']);

/** Reads the value at atom `i`: finds what it is said of. */
export function readValue(draft: Draft, i: number, atom: Atom): void {
  const { atoms } = draft;
  const isResponse = RESPONSE.test(atom.text);
  const accept = (row: ConceptRow): boolean =>
    (!isResponse || (row.region === 'leg' && row.group === 'reflex')) &&
    atom.values.some((value) => accepts(row, value));
  const sole = soleNear(draft, i, atom);
  if (sole >= 0) {
    addValue(draft, concept('plantar'), sole, i, atom);
    // `Toes: up R, equivocal L`
    draft.topic = concept('plantar');
    draft.ownTopic = true;
    return;
  }
  if (isMovementWithGrade(draft, i) || isAdverbOf(atom, atoms[i + 1])) return;
  if (
    /^(?:sparing|preservation)$/iu.test(atom.text) &&
    conceptRight(atoms, i, accept) < 0 &&
    spared(draft, i)
  )
    return;
  const right = conceptRight(atoms, i, accept);
  const left = conceptLeft(atoms, i, accept);
  const chosen = choose(draft, i, left, right);
  if (isOfTone(draft, i, chosen)) {
    addValue(draft, concept('tone'), -1, i, atom);
    return;
  }
  // `clenching the teeth increases reflexes`: what does so is no patient
  if (chosen > i && /^(?:increases|decreases)$/iu.test(atom.text)) return;
  if (chosen >= 0 && !(chosen < i - 2 && nextIsOther(draft, i))) {
    if (deniesResponse(draft, i, chosen)) return;
    for (const target of coordinated(draft, i, chosen, accept))
      addValue(draft, conceptOf(atoms[target]) as ConceptRow, target, i, atom);
    return;
  }
  if (deniesMovement(draft, i)) {
    addValue(draft, POWER(), -1, i, { ...atom, values: ['lost'] });
    return;
  }
  if (
    !/^(?:no|zero)$/iu.test(atom.text) &&
    draft.recent !== null &&
    accept(draft.recent) &&
    (PLANTAR_VALUES.has(atom.values.at(-1) as ValueId) ||
      atom.values.some((value) =>
        /^(?:positive|negative|present|absent|none|up|down|mute|equivocal)$/u.test(value),
      )) &&
    (sideNear(draft, i) || /^now$/iu.test(textAt(draft.atoms, i - 1))) &&
    itemIsBare(draft, i)
  ) {
    addValue(draft, draft.recent, -1, i, atom);
    return;
  }
  if (/^(?:no|zero|none|nil)$/iu.test(atom.text) && !has(wordAt(draft.atoms, i - 1), 'colon'))
    return;
  // `Legs: no drift`
  if (/^no$/iu.test(atom.text) && conceptOf(atoms[i + 1]) !== null) return;
  if (deniesNext(draft, i, left)) return;
  if (spared(draft, i)) return;
  const finger = siteNear(draft, i);
  if (finger?.id === 'finger-flexion' && atom.values.includes('brisk')) {
    addValue(draft, concept('hoffmann'), -1, i, atom);
    return;
  }
  if (lostMovement(draft, i, atom)) return;
  if (movementSaid(draft, i, atom) || briskTendon(draft, i, atom)) return;
  if (briskLimb(draft, i, atom)) return;
  if (sameScale(draft, i, atom) || strongLimb(draft, i, atom) || thinMuscle(draft, i, atom)) return;
  // `Lower limbs were normal` after a sentence on reflexes is no statement on them
  if (!draft.ownTopic && !draft.labelled && atom.values.every((value) => PLAIN.has(value))) return;
  const rest = restNear(draft, i);
  if (rest && draft.topic !== null && !REST_TOPICS.has(draft.topic.id)) return;
  // `JPS impaired toes, rest N`
  if (rest && !draft.ownTopic && atoms.slice(0, i).some((other) => has(other, 'other'))) return;
  // `R leg weak` after a sentence on tone
  if (!draft.ownTopic && draft.topic?.id === 'tone' && conceptOf(atom)?.group === 'power') return;
  // `reflexes 2+, downgoing`
  if (/^(?:up|down)-?going$/iu.test(atom.text)) {
    if (itemIsBare(draft, i)) addValue(draft, concept('plantar'), -1, i, atom);
    return;
  }
  if (isWeakMovement(draft, i, atom) || isOfMovement(draft, i)) return;
  // `leg 3/5, face spared`: no such thing
  if (/^spared$/iu.test(atom.text) && siteNear(draft, i)?.kind === 'face') return;
  // `mouth low` after a sentence on jerks
  if (draft.topic?.id === 'reflex' && siteNear(draft, i)?.kind === 'face') return;
  if (draft.topic !== null && accept(draft.topic) && itemIsBare(draft, i))
    addValue(draft, draft.topic, -1, i, atom);
}

/** `Neither plantar response could be obtained`, `no knee jerk elicited`: the reflex is absent, and the plantar mute. */
function deniesResponse(draft: Draft, i: number, chosen: number): boolean {
  const { atoms } = draft;
  const row = conceptOf(atoms[chosen]) as ConceptRow;
  if (chosen > i || row.group !== 'reflex' || row.kind !== 'quality') return false;
  if (!atoms[i]?.values.includes('present') || !accepts(row, 'absent')) return false;
  let at = chosen - 1;
  while (at >= 0 && atoms[at]?.side !== null && !NO.test(textAt(atoms, at))) at -= 1;
  if (!NO.test(textAt(atoms, at))) return false;
  addValue(draft, row, chosen, at, { ...(atoms[at] as Atom), values: ['absent'] });
  return true;
}

const NO = /^(?:no|neither)$/iu;

/** `tone was flaccid in the arm and increased in the leg`: the second value is of the quality too. */
function isOfTone({ atoms }: Draft, i: number, chosen: number): boolean {
  const row = conceptOf(atoms[chosen]);
  if (chosen < 0 || chosen > i || row?.kind !== 'sign' || row.group !== 'tone') return false;
  if (!OF_TONE.test(textAt(atoms, i))) return false;
  const isJoined = atoms.slice(chosen + 1, i).some(({ text }) => /^(?:and|but)$/iu.test(text));
  return isJoined && atoms.slice(0, chosen).some((atom) => conceptOf(atom)?.id === 'tone');
}

const OF_TONE =
  /^(?:(?:mildly |slightly |markedly )?(?:increased|raised|reduced|decreased)|low|high|normal)$/iu;

/** `brisk L biceps`, `knees brisk`: a muscle or joint stands for its reflex. */
function briskTendon(draft: Draft, i: number, atom: Atom): boolean {
  // `burning spreading to the knees` is no reflex
  if (!atom.values.includes('brisk') || /^spread/iu.test(atom.text)) return false;
  const { atoms } = draft;
  for (const step of [1, -1]) {
    let j = i + step;
    while (atoms[j] !== undefined && isBetween(atoms[j] as Atom)) j += step;
    const next = atoms[step > 0 ? j + 1 : i + 1];
    const ends = next === undefined || next.side !== null || !/\p{L}{3}/u.test(next.text);
    if (atoms[j]?.site?.row.reflex === undefined || !(ends || has(next, 'separator'))) continue;
    addValue(draft, REFLEX(), -1, i, atom);
    return true;
  }
  return false;
}

/** `Legs 3/5, brisk, toes up`, `the legs are brisk`: their reflexes, whatever of them was spoken of before. */
function briskLimb(draft: Draft, i: number, atom: Atom): boolean {
  if (!atom.values.includes('brisk') || !OF_REFLEXES.test(atom.text) || !itemIsBare(draft, i))
    return false;
  const { group } = draft.anchors.at(-1)?.concept ?? draft.topic ?? {};
  const goesOn =
    (group === 'power' || group === 'tone') && has(wordAt(draft.atoms, i - 1), 'separator');
  if (!goesOn && siteNear(draft, i)?.kind !== 'limb') return false;
  addValue(draft, REFLEX(), -1, i, atom);
  return true;
}

/** A movement can be quick and vigorous too. */
const OF_REFLEXES = /brisk|lively|jumpy|hyperreactive|hyperexcitable/iu;

/** `shoulder abduction L 0 R full`: the word is the other side's grade. */
function sameScale(draft: Draft, i: number, atom: Atom): boolean {
  const last = draft.anchors.at(-1);
  const at = last?.valueAtoms.at(-1);
  if (last === undefined || at === undefined || last.grade === null || last.concept.id !== 'power')
    return false;
  const between = draft.atoms.slice(at + 1, i);
  if (
    !between.some(({ side }) => side !== null) ||
    between.some((one) => one.side === null && !has(one, 'filler') && one.text !== ',')
  )
    return false;
  if (!atom.values.some((value) => accepts(POWER(), value))) return false;
  addValue(draft, POWER(), -1, i, atom);
  return true;
}

/** `symmetrically brisk`: how the next value is. */
function isAdverbOf(atom: Atom, next: Atom | undefined): boolean {
  return (
    atom.values.includes('symmetric') &&
    /ally$/iu.test(atom.text) &&
    next !== undefined &&
    next.values.length > 0 &&
    !has(next, 'filler')
  );
}
