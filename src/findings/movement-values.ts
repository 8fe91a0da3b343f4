import type { ValueId } from '../vocabulary/reader-rows';
import { textAt } from '../language/word-at';
import { has, type Atom } from './atom';
import { addValue, itemIsBare, siteNear, speaksOfPower, type Draft } from './draft';
import { concept } from './lexicon';
import { accepts } from './meaning';
import { conceptOf, POWER } from './topics';

// What is said of a movement, a limb or a muscle itself: no word tells that power or bulk is meant.

/** What may stand between a value and its place. */
export function isBetween(atom: Atom): boolean {
  return atom.site === null && (atom.side !== null || has(atom, 'filler'));
}

/** `movements of the left arm were vigorous` after a sentence on jerks */
export const isOfMovement = ({ atoms, ownTopic }: Draft, i: number): boolean =>
  !ownTopic &&
  /^vigorous$/iu.test(textAt(atoms, i)) &&
  atoms.some(({ text }) => /^movements?$/iu.test(text));

/** `ankle jerks absent, weak plantarflexion`: what has no reflex is itself weak. */
export function isWeakMovement(draft: Draft, i: number, atom: Atom): boolean {
  if (conceptOf(atom)?.group !== 'power' || draft.topic?.group !== 'reflex') return false;
  const near = siteNear(draft, i);
  if (near?.kind === 'movement' && !draft.labelled) return true;
  return (near?.kind === 'movement' || near?.kind === 'muscle') && near.reflex === undefined;
}

/** `no elbow flexion, no finger extension` */
export function deniesMovement({ atoms }: Draft, i: number): boolean {
  if (textAt(atoms, i).toLowerCase() !== 'no') return false;
  if (!namesMovement(atoms[i + 1])) return false;
  let next = i + 2;
  while (atoms[next]?.side !== null && atoms[next] !== undefined) next += 1;
  return (
    atoms[next] === undefined ||
    has(atoms[next], 'separator') ||
    has(atoms[next], 'clause') ||
    atoms[next]?.text === '.'
  );
}

const MOVES =
  /(?:flexion|extension|abduction|adduction|opposition|eversion|inversion|supination|pronation)\b/iu;

/** A movement as such, and not the muscle that makes it. */
function namesMovement(atom: Atom | undefined): boolean {
  const kind = atom?.site?.row.kind;
  return (kind === 'movement' || kind === 'muscle') && MOVES.test(atom?.text ?? '');
}

/** `loss of wrist extension`, `impaired dorsiflexion`, `finger extension is absent`; not where it is a joint that does not move so far. */
export function lostMovement(draft: Draft, i: number, atom: Atom): boolean {
  const { atoms } = draft;
  if (!/^(?:impaired|absent|lost|loss|loss of|absence|absence of)$/iu.test(atom.text)) return false;
  if (atoms.some(({ text }) => OF_OTHERS.test(text))) return false;
  const isBehind = (j: number): boolean =>
    atoms[j] !== undefined && (isBetween(atoms[j]) || /^(?:of|is|was)$/iu.test(atoms[j].text));
  let right = i + 1;
  while (isBehind(right)) right += 1;
  let left = i - 1;
  while (isBehind(left)) left -= 1;
  if (!namesMovement(atoms[right]) && !namesMovement(atoms[left])) return false;
  addValue(draft, POWER(), -1, i, { ...atom, values: ['lost'] });
  return true;
}

const OF_OTHERS =
  /^(?:rom|range|ranges|motion|passive|passively|degree|degrees|°|contracture|contractures|lag|joint|stiff|fracture|osteoarthritis|sensation|eye|gaze|moro)$/iu;

/** `legs are strong` */
export function strongLimb(draft: Draft, i: number, atom: Atom): boolean {
  if (!atom.values.includes('strong') || siteNear(draft, i) === null || !itemIsBare(draft, i))
    return false;
  addValue(draft, POWER(), -1, i, atom);
  return true;
}

/** `triceps looks thin`, `EDB thin`; a flat abdomen and a hand laid flat are no wasting. */
export function thinMuscle(draft: Draft, i: number, atom: Atom): boolean {
  const near = siteNear(draft, i);
  if (
    !atom.values.includes('thin') ||
    near === null ||
    near.id === 'foot' ||
    near.id === 'trunk' ||
    near.kind === 'limb' ||
    near.kind === 'body'
  )
    return false;
  if (/^(?:laid|lies|lying|placed|held|kept)$/iu.test(textAt(draft.atoms, i - 1))) return false;
  if (/^(?:on|against)$/iu.test(textAt(draft.atoms, i + 1))) return false;
  addValue(draft, concept('bulk'), -1, i, atom);
  return true;
}

/** `inversion is normal` beside other statements on power: the movement's power, not its range. */
export function movementSaid(draft: Draft, i: number, atom: Atom): boolean {
  const near = siteNear(draft, i);
  if (
    near === null ||
    // `hip flexion was weak (3/5)`: a sign by itself, which the grade is of
    atom.concept?.kind === 'sign' ||
    (near.kind !== 'movement' && near.kind !== 'muscle') ||
    draft.topic?.group === 'reflex'
  )
    return false;
  const said =
    atom.values.some((value) => value === 'normal' || value === 'full' || value === 'weak') ||
    (near.id === 'grip' && accepts(POWER(), atom.values[0] as ValueId));
  const power =
    draft.topic?.group === 'power' ||
    near.id === 'grip' ||
    draft.anchors.some(({ concept: row }) => row.group === 'power') ||
    draft.atoms.some((other) => conceptOf(other)?.id === 'weakness') ||
    speaksOfPower(draft);
  if (!said || !power || !itemIsBare(draft, i)) return false;
  addValue(draft, POWER(), -1, i, atom);
  return true;
}

/** `weakness … with sparing of the left arm`. */
export function spared(draft: Draft, i: number): boolean {
  if (
    !/^(?:sparing|preservation|relative preservation|relative sparing)$/iu.test(
      (draft.atoms[i] as Atom).text,
    )
  )
    return false;
  const last = draft.anchors.at(-1);
  if (last?.concept.group !== 'power' || !/^of$/iu.test(textAt(draft.atoms, i + 1))) return false;
  draft.anchors.push({
    concept: POWER(),
    conceptAtom: -1,
    value: 'normal',
    grade: null,
    valueAtoms: [i],
    symmetric: false,
    repeats: false,
  });
  return true;
}

/** `flexion 4/5`, `ext 4`: the word is a movement, not a value. */
export function isMovementWithGrade(draft: Draft, i: number): boolean {
  const atom = draft.atoms[i] as Atom;
  if (atom.site === null || atom.site.row.kind === 'reflex') return false;
  return atom.site.row.kind === 'movement' || atom.site.row.kind === 'muscle';
}
