import type { ConceptRow, ValueId } from '../vocabulary/reader-rows';
import type { SiteRow } from '../vocabulary/site-rows';
import { has, isUnknown, type Atom } from './atoms';
import type { GradeMatch } from './grades';
import { concept } from './lexicon';
import { accepts, meaningOf } from './meaning';
import {
  acceptedValue,
  conceptLeft,
  conceptOf,
  conceptRight,
  hasOwnValue,
  POWER,
  REFLEX,
  type Topic,
} from './topics';

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
}

/** What earlier lines say the sentence is about. */
export interface TopicContext {
  readonly topic: Topic;
}

const PLANTAR_VALUES = new Set<ValueId>(['up', 'down', 'arrow-up', 'arrow-down', 'mute', 'equivocal', 'withdrawal']);
const SOLE_SITES = new Set(['toe', 'foot', 'plantar-reflex']);
const REST_TOPICS = new Set(['reflex', 'power', 'tone']);
const REFLEX_GROUP = new Set(['reflex', 'plantar', 'jaw-jerk', 'abdominal', 'sacral']);

/** Finds what a sentence states. @param topicBefore what it is about where it doesn't say itself */
export function findAnchors(atoms: readonly Atom[], topicBefore: Topic): { anchors: Anchor[]; topic: Topic } {
  const reader = new AnchorReader(atoms, topicBefore);
  return reader.read();
}

class AnchorReader {
  readonly #anchors: Anchor[] = [];
  #topic: Topic;
  /** The sign named last, where no quality was named since: `Babinski up on the right, equivocal on the left`. */
  #recent: Topic = null;

  /** `Rectal: normal tone`. */
  readonly #sphincter: boolean;

  constructor(
    private readonly atoms: readonly Atom[],
    topic: Topic,
  ) {
    this.#topic = topic;
    this.#sphincter = atoms.some(({ text }) => /\b(?:rectal|anal|sphincter|dre|perianal|rectum)\b/iu.test(text)) || (atoms[0]?.text === 'PR' && has(atoms[1], 'colon'));
  }

  #about(row: ConceptRow): ConceptRow {
    return row.id === 'tone' && this.#sphincter ? concept('sacral') : row;
  }

  read(): { anchors: Anchor[]; topic: Topic } {
    this.atoms.forEach((atom, i) => {
      const own = conceptOf(atom);
      if (own !== null && own.kind === 'sign') this.#recent = own;
      else if (own !== null) this.#recent = null;
      if (own !== null && (own.kind === 'quality' || REFLEX_GROUP.has(own.id)) && !(atom.site !== null && this.#isMovementWithGrade(i))) this.#topic = own;
      if (atom.grade !== null) this.#readGrade(i, atom.grade);
      else if (atom.values.length > 0) this.#readValue(i, atom);
      if (own?.kind === 'sign') this.#addSign(i, own);
    });
    return { anchors: this.#merged(), topic: this.#topic };
  }

  /** A sign that stands for itself, with no value yet; a value found later is added to it. */
  #addSign(i: number, row: ConceptRow): void {
    if (this.#anchors.some((anchor) => anchor.conceptAtom === i)) return;
    this.#anchors.push({ concept: row, conceptAtom: i, value: null, grade: null, valueAtoms: [], symmetric: false, repeats: false });
  }

  #readValue(i: number, atom: Atom): void {
    const { atoms } = this;
    const accept = (row: ConceptRow): boolean => atom.values.some((value) => accepts(row, value));
    const sole = this.#soleNear(i, atom);
    if (sole >= 0) {
      this.#add(concept('plantar'), sole, i, atom);
      return;
    }
    if (this.#isMovementWithGrade(i)) return;
    if (/^(?:sparing|preservation)$/iu.test(atom.text) && conceptRight(atoms, i, accept) < 0 && this.#spared(i)) return;
    const right = conceptRight(atoms, i, accept);
    const left = conceptLeft(atoms, i, accept);
    const chosen = this.#choose(i, left, right);
    if (chosen >= 0 && !(chosen < i - 2 && this.#nextIsOther(i))) {
      for (const target of this.#coordinated(i, chosen, accept)) this.#add(conceptOf(atoms[target]) as ConceptRow, target, i, atom);
      return;
    }
    if (/^(?:no|zero)$/iu.test(atom.text)) return;
    if (this.#recent !== null && accept(this.#recent) && (PLANTAR_VALUES.has(atom.values.at(-1) as ValueId) || atom.values.some((value) => /^(?:positive|negative|present|absent|none|up|down|mute|equivocal)$/u.test(value))) && this.#sideNear(i) && this.#itemIsBare(i)) {
      this.#add(this.#recent, -1, i, atom);
      return;
    }
    if (this.#spared(i)) return;
    const finger = this.#siteNear(i);
    if (finger?.id === 'finger-flexion' && atom.values.includes('brisk')) {
      this.#add(concept('hoffmann'), -1, i, atom);
      return;
    }
    if (this.#movementSaid(i, atom)) return;
    const rest = this.#restNear(i);
    if (rest && this.#topic !== null && !REST_TOPICS.has(this.#topic.id)) return;
    if (this.#topic !== null && accept(this.#topic) && this.#itemIsBare(i)) this.#add(this.#topic, -1, i, atom);
  }

  /** `inversion is normal` beside other statements on power: the movement's power, not its range. */
  #movementSaid(i: number, atom: Atom): boolean {
    const near = this.#siteNear(i);
    if (near === null || (near.kind !== 'movement' && near.kind !== 'muscle') || this.#topic?.group === 'reflex') return false;
    const said = atom.values.some((value) => value === 'normal' || value === 'full' || value === 'weak') || (near.id === 'grip' && accepts(POWER(), atom.values[0] as ValueId));
    const power = this.#topic?.group === 'power' || near.id === 'grip' || this.#anchors.some(({ concept: row }) => row.group === 'power') || this.#speaksOfPower();
    if (!said || !power || !this.#itemIsBare(i)) return false;
    this.#add(POWER(), -1, i, atom);
    return true;
  }

  #restNear(i: number): boolean {
    for (let j = i - 1; j >= 0 && j >= i - 4; j -= 1) if (has(this.atoms[j], 'rest')) return true;
    return has(this.atoms[i + 1], 'rest');
  }

  /** `weakness … with sparing of the left arm`. */
  #spared(i: number): boolean {
    if (!/^(?:sparing|preservation|relative preservation|relative sparing)$/iu.test((this.atoms[i] as Atom).text)) return false;
    const last = this.#anchors.at(-1);
    if (last?.concept.group !== 'power' || !/^of$/iu.test(this.atoms[i + 1]?.text ?? '')) return false;
    this.#anchors.push({ concept: POWER(), conceptAtom: -1, value: 'normal', grade: null, valueAtoms: [i], symmetric: false, repeats: false });
    return true;
  }

  /** `four beats at the right`: the grade has a place of its own. */
  #placeFollows(i: number): boolean {
    for (let j = i + 1; j <= i + 3 && j < this.atoms.length; j += 1) {
      const atom = this.atoms[j] as Atom;
      if (atom.side !== null || atom.site !== null) return true;
      if (!(has(atom, 'preposition') || has(atom, 'filler'))) return false;
    }
    return false;
  }

  #sideNear(i: number): boolean {
    for (let j = Math.max(0, i - 3); j <= Math.min(this.atoms.length - 1, i + 4); j += 1) {
      if ((this.atoms[j] as Atom).side !== null) return true;
      if (j > i && (has(this.atoms[j], 'separator') || has(this.atoms[j], 'clause'))) return false;
    }
    return false;
  }

  /** `intact sensation`: the value is another topic's. */
  #nextIsOther(i: number): boolean {
    for (let j = i + 1; j < this.atoms.length; j += 1) {
      const atom = this.atoms[j] as Atom;
      if (has(atom, 'other')) return true;
      if (!has(atom, 'filler') || /^(?:in|on|at|of|with|is|are|was|were)$/iu.test(atom.text)) return false;
    }
    return false;
  }

  #choose(i: number, left: number, right: number): number {
    const text = (this.atoms[i] as Atom).text.toLowerCase();
    if (text === 'no' || text === 'nil' || text === 'none' || text === 'zero') return this.#chooseNo(i, left, right);
    if (right < 0) return left;
    if (left < 0) return right;
    const leftTaken = this.#anchors.some((anchor) => anchor.conceptAtom === left && anchor.valueAtoms.length > 0);
    if (!leftTaken && hasOwnValue(this.atoms, right)) return left;
    return right;
  }

  /** `Clonus: no`, `wasting nil`; `no ankle jerks`, where the quality has no other value. */
  #chooseNo(i: number, left: number, right: number): number {
    if (left >= 0 && (left === i - 1 || (left === i - 2 && (has(this.atoms[i - 1], 'colon') || has(this.atoms[i - 1], 'dash'))))) return left;
    if (right < 0 || conceptOf(this.atoms[right])?.kind !== 'quality' || hasOwnValue(this.atoms, right)) return -1;
    for (let j = i + 1; j < right; j += 1) if ((this.atoms[j] as Atom).values.length > 0) return -1;
    return right;
  }

  /** `normal bulk and tone`, `tone and bulk are normal`: one value, several concepts, as long as none has a value of its own. */
  #coordinated(i: number, first: number, accept: (row: ConceptRow) => boolean): number[] {
    const found = [first];
    const step = first > i ? 1 : -1;
    let separated = false;
    for (let j = first + step; j >= 0 && j < this.atoms.length && Math.abs(j - first) < 9; j += step) {
      const atom = this.atoms[j] as Atom;
      const row = conceptOf(atom);
      if (row !== null) {
        if (!separated || !accept(row) || row.id === 'motor' ) break;
        if (step > 0 ? hasOwnValue(this.atoms, j) : this.#anchors.some((anchor) => anchor.conceptAtom === j && anchor.valueAtoms.length > 0)) break;
        if (row.kind === 'sign' && (conceptOf(this.atoms[first]) as ConceptRow).kind === 'quality') break;
        found.push(j);
        separated = false;
        continue;
      }
      if (has(atom, 'separator')) {
        separated = true;
        continue;
      }
      if (has(atom, 'other') && separated) {
        separated = false;
        continue;
      }
      if (step < 0 && separated && (atom.site !== null || has(atom, 'preposition'))) continue;
      if (atom.grade !== null || atom.values.length > 0 || has(atom, 'clause') || has(atom, 'colon')) break;
      if (step < 0 && /^(?:is|are|was|were)$/iu.test(atom.text)) break;
      if (!(has(atom, 'filler') || atom.side !== null)) break;
    }
    return found;
  }

  /** `R toe ↑`, `toes downgoing`, `upgoing toes`: up and down next to a toe or sole speak of the plantar response. */
  #soleNear(i: number, atom: Atom): number {
    if (has(this.atoms[i - 1], 'other')) return -1;
    if (!atom.values.some((value) => PLANTAR_VALUES.has(value))) return -1;
    for (const step of [-1, 1]) {
      for (let j = i + step; j >= 0 && j < this.atoms.length && Math.abs(j - i) <= 7; j += step) {
        const other = this.atoms[j] as Atom;
        if (other.site !== null && SOLE_SITES.has(other.site.row.id) && (other.site.row.id !== 'foot' || /sole/iu.test(other.text))) return j;
        if (other.concept !== null || has(other, 'clause')) break;
        if (has(other, 'separator') && other.text !== 'and' && other.text !== '/') break;
        if (other.values.length > 0 && step > 0) break;
        if (!(has(other, 'filler') || other.side !== null || has(other, 'colon') || other.values.length > 0 || has(other, 'separator') || has(other, 'dash'))) break;
      }
    }
    return -1;
  }

  /** `flexion 4/5`, `ext 4`: the word is a movement, not a value. */
  #isMovementWithGrade(i: number): boolean {
    const atom = this.atoms[i] as Atom;
    if (atom.site === null || atom.site.row.kind === 'reflex') return false;
    return atom.site.row.kind === 'movement' || atom.site.row.kind === 'muscle';
  }

  #add(said: ConceptRow, conceptAtom: number, i: number, atom: Atom): void {
    const row = this.#about(said);
    const value = acceptedValue(atom, row);
    if (value === null) return;
    if (value === 'symmetric') {
      const previous = this.#anchors.findLast((anchor) => anchor.concept === row && anchor.valueAtoms.length > 0);
      if (previous !== undefined && this.#sameItem(previous.valueAtoms.at(-1) as number, i, true)) {
        previous.symmetric = true;
        return;
      }
    }
    if (conceptAtom >= 0) {
      const open = this.#anchors.find((anchor) => anchor.conceptAtom === conceptAtom && anchor.valueAtoms.length === 0);
      if (open !== undefined) {
        open.value = value;
        open.valueAtoms.push(i);
        return;
      }
      const graded = this.#anchors.find((anchor) => anchor.conceptAtom === conceptAtom && anchor.grade !== null && anchor.value === null);
      if (graded !== undefined && this.#agrees(graded, value) && this.#near(graded, i)) {
        graded.valueAtoms.push(i);
        graded.value = value;
        return;
      }
      const same = this.#anchors.find((anchor) => anchor.conceptAtom === conceptAtom && anchor.value !== null && meaningOf(row, anchor.value)?.sign === meaningOf(row, value)?.sign);
      if (same !== undefined && (this.#near(same, i) || this.#sameItem(same.valueAtoms.at(-1) ?? same.conceptAtom, i, true))) {
        same.valueAtoms.push(i);
        return;
      }
      if (same === undefined && row.kind === 'sign') {
        const other = this.#anchors.find((anchor) => anchor.conceptAtom === conceptAtom);
        if (other !== undefined && this.#near(other, i)) return;
      }
    }
    this.#anchors.push({ concept: row, conceptAtom, value, grade: null, valueAtoms: [i], symmetric: value === 'symmetric', repeats: conceptAtom >= 0 && this.#anchors.some((anchor) => anchor.conceptAtom === conceptAtom && anchor.valueAtoms.length > 0) });
  }

  #agrees(anchor: Anchor, value: ValueId): boolean {
    const meaning = meaningOf(anchor.concept, value);
    if (meaning === null || anchor.grade === null) return false;
    const normal = meaning.sign.startsWith('normal');
    const worst = Math.min(...anchor.grade.parts.map((part) => part.value));
    if (anchor.concept.group === 'power') return normal === worst >= 5;
    return true;
  }

  /** No separator, side or site of another anchor lies between the anchor's values and atom `i`. */
  #near(anchor: Anchor, i: number): boolean {
    const at = anchor.valueAtoms.at(-1) ?? anchor.conceptAtom;
    const [from, to] = at < i ? [at + 1, i] : [i + 1, at];
    for (let j = from; j < to; j += 1) {
      const atom = this.atoms[j] as Atom;
      if (atom.side !== null || (atom.site !== null && atom.concept === null) || has(atom, 'clause') || (has(atom, 'separator') && atom.text !== 'and' && atom.text !== ',')) return false;
      if (atom.text === ',' || has(atom, 'open')) return false;
    }
    return true;
  }

  #sameItem(a: number, b: number, commaToo = false): boolean {
    for (let j = Math.min(a, b) + 1; j < Math.max(a, b); j += 1) {
      const atom = this.atoms[j] as Atom;
      if (has(atom, 'clause') || (!commaToo && atom.text === ',')) return false;
      if (atom.grade !== null || atom.concept !== null) return false;
    }
    return true;
  }

  /** The item around `i` names nothing that the reader doesn't know: safe for a carried topic. */
  #itemIsBare(i: number): boolean {
    let unknown = 0;
    for (const step of [-1, 1]) {
      for (let j = i + step; j >= 0 && j < this.atoms.length; j += step) {
        const atom = this.atoms[j] as Atom;
        if (has(atom, 'clause')) break;
        if (has(atom, 'separator') && !/^and$|^&$|^\/$/iu.test(atom.text)) break;
        const about = conceptOf(atom);
        if (about !== null) {
          if (about.kind === 'sign' && step < 0) return false;
          break;
        }
        if (has(atom, 'other')) return false;
        if (isUnknown(atom) && /\p{L}{2,}/u.test(atom.text)) unknown += 1;
      }
    }
    return unknown === 0;
  }

  #readGrade(i: number, grade: GradeMatch): void {
    const row = this.#conceptOfGrade(i, grade);
    if (row === null) return;
    const { concept: found, atom: at } = row;
    if (at >= 0) {
      const open = this.#anchors.find((anchor) => anchor.conceptAtom === at && anchor.concept === found && anchor.grade === null && this.#near(anchor, i) && (anchor.value === null || this.#agreesGrade(anchor, grade)));
      if (open !== undefined) {
        open.grade = grade;
        open.valueAtoms.push(i);
        return;
      }
    }
    this.#anchors.push({ concept: found, conceptAtom: at, value: null, grade, valueAtoms: [i], symmetric: false, repeats: false });
    if (found.id === 'power' || found.id === 'reflex') this.#topic = found;
  }

  #agreesGrade(anchor: Anchor, grade: GradeMatch): boolean {
    const probe: Anchor = { ...anchor, grade };
    return anchor.value !== null && this.#agrees(probe, anchor.value);
  }

  /** Whose grade it is: said in words, by the form, by the site next to it, or by what the text is about. */
  #conceptOfGrade(i: number, grade: GradeMatch): { concept: ConceptRow; atom: number } | null {
    const { atoms } = this;
    const accept = (row: ConceptRow): boolean => this.#graded(row, grade);
    const any = (): boolean => true;
    if (grade.scale === 'beats') {
      const near = [conceptRight(atoms, i, any), conceptLeft(atoms, i, any)].find((j) => j >= 0 && conceptOf(atoms[j])?.sign === 'clonus');
      if (near !== undefined) return { concept: conceptOf(atoms[near]) as ConceptRow, atom: near };
      const clonus = this.#anchors.findLast((anchor) => anchor.concept.sign === 'clonus');
      if (clonus === undefined) return null;
      const apart = this.#placeFollows(i);
      if (clonus.grade === null && !apart) {
        clonus.grade = grade;
        clonus.valueAtoms.push(i);
        return null;
      }
      return { concept: clonus.concept, atom: -1 };
    }
    if (this.#topic?.id === 'nihss') return this.#nihss(i, grade);
    if (this.#topic?.id === 'ashworth' && grade.form !== 'of-five' && this.#itemIsBare(i)) return { concept: this.#topic, atom: -1 };
    const right = conceptRight(atoms, i, accept);
    if (right >= 0 && right <= i + 4 && !hasOwnValue(atoms, right)) return { concept: conceptOf(atoms[right]) as ConceptRow, atom: right };
    const left = conceptLeft(atoms, i, accept);
    const bySite = this.#conceptBySite(i, grade);
    if (left >= 0) {
      const row = conceptOf(atoms[left]) as ConceptRow;
      if (!(bySite !== null && bySite.id !== row.id && row.kind === 'quality' && grade.form === 'of-five')) return { concept: row, atom: left };
    }
    if (right >= 0 && !hasOwnValue(atoms, right)) return { concept: conceptOf(atoms[right]) as ConceptRow, atom: right };
    if (/^M/u.test(atoms[i]?.text ?? '') && bySite === null && this.#topic?.group !== 'power') return null;
    if (grade.form === 'of-five' && this.#topic?.id !== 'reflex') {
      return bySite !== null || this.#topic?.group === 'power' || this.#placeNear(i) || this.#restNear(i) || atoms.some((atom) => conceptOf(atom) !== null) ? { concept: POWER(), atom: -1 } : null;
    }
    if (bySite !== null) return { concept: bySite, atom: -1 };
    if (this.#topic !== null && this.#graded(this.#topic, grade) && this.#itemIsBare(i)) return { concept: this.#topic, atom: -1 };
    return null;
  }

  /** Items of the NIH stroke scale for face, arm and leg: above nought is weakness. */
  #nihss(i: number, grade: GradeMatch): { concept: ConceptRow; atom: number } | null {
    const near = this.#siteNear(i);
    const limb = near !== null && (near.id === 'arm' || near.id === 'leg' || near.id === 'face');
    return limb && grade.form === 'single' && (grade.parts[0]?.value ?? 0) > 0 ? { concept: concept('nihss'), atom: -1 } : null;
  }

  /** Whether a grade of this form can be said of the concept. */
  #graded(row: ConceptRow, grade: GradeMatch): boolean {
    if (row.id === 'reflex') return grade.form !== 'of-five' && grade.scale !== 'mrc';
    if (row.id === 'power') return true;
    if (row.id === 'ashworth') return true;
    if (row.id === 'fasciculations') return grade.form === 'single' || grade.form === 'range';
    if (row.id === 'weakness' || row.id === 'hemiparesis' || row.id === 'foot-drop' || row.id === 'motor-deficit') return grade.form === 'of-five' || grade.scale === 'mrc';
    if (row.group === 'reflex' && row.kind === 'sign') return grade.parts.length === 1 && grade.parts[0]?.written.startsWith('+') === true && grade.form === 'single';
    return false;
  }

  #placeNear(i: number): boolean {
    for (let j = Math.max(0, i - 5); j < Math.min(this.atoms.length, i + 6); j += 1) {
      const atom = this.atoms[j] as Atom;
      if (atom.site !== null || has(atom, 'whole')) return true;
      if (atom.side !== null && Math.abs(j - i) <= 2) return true;
    }
    return false;
  }

  /** The nearest site decides: a muscle's grade is power, a tendon's a reflex; among reflexes every site is one. */
  #conceptBySite(i: number, grade: GradeMatch): ConceptRow | null {
    const near = this.#siteNear(i);
    if (near === null) return null;
    const plus = grade.parts.some((part) => part.sign === 'plus');
    const minus = grade.parts.some((part) => part.sign === 'minus');
    const about = this.#topic?.group ?? (this.#speaksOfPower() ? 'power' : undefined);
    if (near.kind === 'reflex') return grade.form === 'of-five' ? null : REFLEX();
    if (grade.form === 'of-five') return POWER();
    if (about === 'reflex' && !minus) return near.reflex !== undefined || near.kind === 'limb' || near.kind === 'body' || near.kind === 'joint' ? REFLEX() : null;
    if (near.kind === 'muscle' || near.kind === 'movement') {
      if (about === 'power' || minus) return POWER();
      if (near.reflex !== undefined && (plus || grade.form === 'of-four') && grade.form !== 'pair') return REFLEX();
      if (grade.form === 'of-four') return null;
      return POWER();
    }
    if (about === 'power') return POWER();
    return near.kind === 'joint' && near.reflex !== undefined && plus && grade.form === 'single' && this.#itemIsBare(i) ? REFLEX() : null;
  }

  /** Grades of power elsewhere in the sentence: out of five, with a minus, or of several movements. */
  #speaksOfPower(): boolean {
    if (this.atoms.some(({ grade }) => grade !== null && (grade.form === 'of-five' || grade.scale === 'mrc' || grade.parts.some(({ sign }) => sign === 'minus')))) return true;
    return this.atoms.filter((atom, i) => atom.site?.row.kind === 'movement' && (this.atoms[i + 1]?.grade ?? null) !== null).length >= 2;
  }

  #siteNear(i: number): SiteRow | null {
    for (const step of [-1, 1]) {
      for (let j = i + step; j >= 0 && j < this.atoms.length && Math.abs(j - i) <= 6; j += step) {
        const atom = this.atoms[j] as Atom;
        if (atom.site !== null) return atom.site.row;
        if (atom.grade !== null || has(atom, 'clause') || atom.text === ',' || has(atom, 'other')) break;
        if (isUnknown(atom) && Math.abs(j - i) > 2) break;
      }
    }
    return null;
  }

  /** In text order. A concept with no value and no sign says nothing. */
  #merged(): Anchor[] {
    const position = (anchor: Anchor): number => anchor.valueAtoms[0] ?? anchor.conceptAtom;
    const sorted = this.#anchors.sort((a, b) => position(a) - position(b));
    // `Babinski, toes are downgoing`: the name of the test, then its result
    return sorted.filter((anchor) => {
      const bare = anchor.concept.id === 'babinski' && anchor.valueAtoms.length === 0;
      return !(bare && sorted.some((other) => other.concept.id === 'plantar' && other.conceptAtom > anchor.conceptAtom && other.conceptAtom <= anchor.conceptAtom + 3));
    });
  }
}
