import type { ConceptRow, ValueId } from '../vocabulary/reader-rows';
import type { Side } from '../vocabulary/ids';
import type { SiteRow } from '../vocabulary/site-rows';
import { has, isUnknown, type Atom } from './atom';
import type { GradeMatch } from './grade';
import { concept } from './lexicon';
import { meaningOf, type Meaning } from './meaning';
import { acceptedValue, conceptOf, type Topic } from './topics';

/** A statement in the making: a concept with what is said of it. Numbers are atom numbers. */
export interface Anchor {
  readonly concept: ConceptRow;
  /** Where the concept stands, or -1 where it is carried from a label or an earlier statement. */
  readonly conceptAtom: number;
  value: ValueId | null;
  grade: GradeMatch | null;
  /** Where value and grade stand; empty where the sign stands alone. */
  readonly valueAtoms: number[];
  /** `2+ and symmetric`. */
  symmetric: boolean;
  /** The concept's words serve an earlier statement too (`present on the right and absent on the left`). */
  readonly repeats: boolean;
  /** The side that the order of two values tells (`plantars up/down`). */
  readonly side?: Side;
}

/** A sentence while its statements are read. Numbers are atom numbers. */
export interface Draft {
  readonly atoms: readonly Atom[];
  readonly anchors: Anchor[];
  /** What the sentence is about where a value doesn't say. */
  topic: Topic;
  /** The sign named last, where no quality was named since: `Babinski up on the right, equivocal on the left`. */
  recent: Topic;
  /** The topic comes from a label or heading, not from the sentence before. */
  readonly labelled: boolean;
  /** The sentence itself has said what it is about. */
  ownTopic: boolean;
  /** `Rectal: normal tone`. */
  readonly sphincter: () => boolean;
}

/** No separator, side or site of another anchor lies between the anchor's values and atom `i`. */
export function near(draft: Draft, anchor: Anchor, i: number): boolean {
  const at = anchor.valueAtoms.at(-1) ?? anchor.conceptAtom;
  const [from, to] = at < i ? [at + 1, i] : [i + 1, at];
  for (let j = from; j < to; j += 1) {
    const atom = draft.atoms[j] as Atom;
    if (
      atom.side !== null ||
      (atom.site !== null && atom.concept === null) ||
      has(atom, 'clause') ||
      (has(atom, 'separator') && atom.text !== 'and' && atom.text !== ',')
    )
      return false;
    if (atom.text === ',' || has(atom, 'open')) return false;
  }
  return true;
}

/** No clause, grade or other concept lies between two atoms. */
function sameItem(draft: Draft, a: number, b: number, commaToo = false): boolean {
  for (let j = Math.min(a, b) + 1; j < Math.max(a, b); j += 1) {
    const atom = draft.atoms[j] as Atom;
    if (has(atom, 'clause') || has(atom, 'open') || (!commaToo && atom.text === ',')) return false;
    if (atom.grade !== null || atom.concept !== null) return false;
  }
  return true;
}

/** The item around `i` names nothing that the reader doesn't know: safe for a carried topic. */
export function itemIsBare(draft: Draft, i: number): boolean {
  let unknown = 0;
  for (const step of [-1, 1]) {
    let graded = false;
    for (let j = i + step; j >= 0 && j < draft.atoms.length; j += step) {
      const atom = draft.atoms[j] as Atom;
      // `Bed 22: UL 3/5 (was 4)`
      if (has(atom, 'clause') || (graded && has(atom, 'colon'))) break;
      graded ||= atom.grade !== null;
      if (has(atom, 'separator') && !/^and$|^&$|^\/$/iu.test(atom.text)) break;
      const about = conceptOf(atom);
      if (about !== null) {
        if (about.kind === 'sign' && step < 0 && about !== draft.recent) return false;
        break;
      }
      if (has(atom, 'other')) return false;
      if (isUnknown(atom) && /\p{L}{2,}/u.test(atom.text)) unknown += 1;
    }
  }
  return unknown === 0;
}

/** The site nearest to atom `i`, to its left first, within its item; null where none is. */
export function siteNear(draft: Draft, i: number): SiteRow | null {
  return siteAtomNear(draft, i)?.site?.row ?? null;
}

/** `FDP 2 1/5`: a number before a grade out of five is that of a finger or toe. */
export function isOfName({ atoms }: Draft, i: number): boolean {
  const grade = atoms[i]?.grade;
  const isBare = grade?.form === 'single' && grade.parts[0]?.sign === 'none';
  return isBare && atoms[i + 1]?.grade?.form === 'of-five';
}

/** The atom of that site. */
export function siteAtomNear(draft: Draft, i: number): Atom | null {
  for (const step of [-1, 1]) {
    for (let j = i + step; j >= 0 && j < draft.atoms.length && Math.abs(j - i) <= 6; j += step) {
      const atom = draft.atoms[j] as Atom;
      if (atom.site !== null) return atom;
      // `FDP 2 1/5`
      if (j === i - 1 && isOfName(draft, j)) continue;
      if (atom.grade !== null || has(atom, 'clause') || atom.text === ',' || has(atom, 'other'))
        break;
      if (isUnknown(atom) && Math.abs(j - i) > 2) break;
    }
  }
  return null;
}

/** A site, `throughout`, or a side right beside it stands near atom `i`. */
export function placeNear(draft: Draft, i: number): boolean {
  for (let j = Math.max(0, i - 5); j < Math.min(draft.atoms.length, i + 6); j += 1) {
    const atom = draft.atoms[j] as Atom;
    if (atom.site !== null || has(atom, 'whole')) return true;
    if (atom.side !== null && Math.abs(j - i) <= 2) return true;
  }
  return false;
}

/** `four beats at the right`: the grade has a place of its own. */
export function placeFollows(draft: Draft, i: number): boolean {
  for (let j = i + 1; j <= i + 3 && j < draft.atoms.length; j += 1) {
    const atom = draft.atoms[j] as Atom;
    if (atom.side !== null || atom.site !== null) return true;
    if (!(has(atom, 'preposition') || has(atom, 'filler'))) return false;
  }
  return false;
}

/** A side stands near atom `i`, within its item. */
export function sideNear(draft: Draft, i: number): boolean {
  for (let j = Math.max(0, i - 3); j <= Math.min(draft.atoms.length - 1, i + 4); j += 1) {
    if ((draft.atoms[j] as Atom).side !== null) return true;
    if (j > i && (has(draft.atoms[j], 'separator') || has(draft.atoms[j], 'clause'))) return false;
  }
  return false;
}

/** `the rest`, `otherwise` stands before atom `i`. */
export function restNear(draft: Draft, i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 4; j -= 1) if (has(draft.atoms[j], 'rest')) return true;
  return has(draft.atoms[i + 1], 'rest');
}

/** `intact sensation`: the value is another topic's. */
export function nextIsOther(draft: Draft, i: number): boolean {
  for (let j = i + 1; j < draft.atoms.length; j += 1) {
    const atom = draft.atoms[j] as Atom;
    if (has(atom, 'other')) return true;
    if (!has(atom, 'filler') || /^(?:in|on|at|of|with|is|are|was|were)$/iu.test(atom.text))
      return false;
  }
  return false;
}

/** Grades of power elsewhere in the sentence: out of five, with a minus, or of several movements. */
export function speaksOfPower(draft: Draft): boolean {
  if (
    draft.atoms.some(
      ({ grade }) =>
        grade !== null &&
        (grade.form === 'of-five' ||
          grade.scale === 'mrc' ||
          grade.parts.some(({ sign }) => sign === 'minus')),
    )
  )
    return true;
  return (
    draft.atoms.filter(
      (atom, i) =>
        atom.site?.row.kind === 'movement' && (draft.atoms[i + 1]?.grade ?? null) !== null,
    ).length >= 2
  );
}

/** The statement of `reflexes equal, 2+` that the next value is said of too; null where none is. */
export function equalBefore(draft: Draft, row: ConceptRow, i: number): Anchor | null {
  const last = draft.anchors.at(-1);
  const at = last?.valueAtoms.at(-1);
  if (last === undefined || at === undefined || last.concept !== row) return null;
  const isEqual = last.value === 'symmetric' && last.grade === null;
  const between = draft.atoms.slice(at + 1, i);
  return isEqual &&
    between.length > 0 &&
    between.every((atom) => atom.text === ',' || has(atom, 'filler'))
    ? last
    : null;
}

function symmetricBefore({ atoms }: Draft, i: number): string {
  const before = i > 0 ? (atoms[i - 1] as Atom) : null;
  return before?.values.includes('symmetric') === true ? before.text : '';
}

/** A word and a grade for one thing say the same (`brisk, 3+`). */
export function agrees(anchor: Anchor, value: ValueId): boolean {
  const meaning = meaningOf(anchor.concept, value);
  if (meaning === null || anchor.grade === null) return false;
  const normal = meaning.sign.startsWith('normal');
  const worst = Math.min(...anchor.grade.parts.map((part) => part.value));
  if (anchor.concept.group === 'power') return normal === worst >= 5;
  return true;
}

/**
 * Adds what the value at atom `i` says of a concept: to a statement that waits for it, or as a statement of its own.
 * @param conceptAtom where the concept stands, -1 where it is carried
 */
export function addValue(
  draft: Draft,
  said: ConceptRow,
  conceptAtom: number,
  i: number,
  atom: Atom,
): void {
  // `weak but present`: the word was a value itself
  if (draft.anchors.some(({ valueAtoms }) => valueAtoms.includes(conceptAtom))) return;
  const row = aboutSphincter(draft, said);
  const value = acceptedValue(atom, row);
  if (value === null) return;
  if (value === 'symmetric') {
    const previous = draft.anchors.findLast(
      (anchor) => anchor.concept === row && anchor.valueAtoms.length > 0,
    );
    const last = draft.anchors.at(-1);
    // `tone and reflexes are normal and equal`: the value before is of both
    if (previous !== undefined && previous.valueAtoms.at(-1) === last?.valueAtoms.at(-1)) {
      previous.symmetric = true;
      return;
    }
  }
  if (conceptAtom >= 0) {
    const open = draft.anchors.find(
      (anchor) => anchor.conceptAtom === conceptAtom && anchor.valueAtoms.length === 0,
    );
    if (open !== undefined) {
      open.value = value;
      open.valueAtoms.push(i);
      return;
    }
    const graded = draft.anchors.find(
      (anchor) =>
        anchor.conceptAtom === conceptAtom && anchor.grade !== null && anchor.value === null,
    );
    if (graded !== undefined && agrees(graded, value) && near(draft, graded, i)) {
      graded.valueAtoms.push(i);
      graded.value = value;
      return;
    }
    const same = draft.anchors.find(
      (anchor) =>
        anchor.conceptAtom === conceptAtom &&
        anchor.value !== null &&
        isSameMeaning(meaningOf(row, anchor.value), meaningOf(row, value)),
    );
    if (
      same !== undefined &&
      (near(draft, same, i) || sameItem(draft, same.valueAtoms.at(-1) ?? same.conceptAtom, i, true))
    ) {
      same.valueAtoms.push(i);
      return;
    }
    if (same === undefined && row.kind === 'sign') {
      const other = draft.anchors.find((anchor) => anchor.conceptAtom === conceptAtom);
      if (other !== undefined && near(draft, other, i) && !placeFollows(draft, i)) return;
    }
  }
  const equal = equalBefore(draft, row, i);
  if (equal !== null && value !== 'symmetric' && !placeFollows(draft, i)) {
    equal.value = value;
    equal.valueAtoms.push(i);
    equal.symmetric = true;
    return;
  }
  draft.anchors.push({
    concept: row,
    conceptAtom,
    value,
    grade: null,
    valueAtoms: [i],
    symmetric: value === 'symmetric' || /ally$/iu.test(symmetricBefore(draft, i)),
    repeats:
      conceptAtom >= 0 &&
      draft.anchors.some(
        (anchor) => anchor.conceptAtom === conceptAtom && anchor.valueAtoms.length > 0,
      ),
  });
}

const isSameMeaning = (a: Meaning | null, b: Meaning | null): boolean =>
  a?.sign === b?.sign && a?.denied === b?.denied;

/** A sign that stands for itself, with no value yet; a value found later is added to it. */
export function addSign(draft: Draft, i: number, row: ConceptRow): void {
  if (draft.anchors.some((anchor) => anchor.conceptAtom === i)) return;
  // `Ashworth grade 2 spasticity`
  const last = draft.anchors.at(-1);
  const isNamed = last?.concept.id === 'ashworth' && last.valueAtoms.at(-1) === i - 1;
  if (isNamed && row.sign === 'spasticity') return;
  draft.anchors.push({
    concept: row,
    conceptAtom: i,
    value: null,
    grade: null,
    valueAtoms: [],
    symmetric: false,
    repeats: false,
  });
}

/** Tone in a sentence on the sphincter is the sphincter's. */
function aboutSphincter(draft: Draft, row: ConceptRow): ConceptRow {
  return row.id === 'tone' && draft.sphincter() ? concept('sacral') : row;
}
