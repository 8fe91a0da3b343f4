import type { Token } from '../language/tokens';
import { holds, wordSet } from '../language/word-sets';
import type { Note, Sentence } from '../note/note';
import type { Side } from '../vocabulary/ids';
import type { Anchor } from './draft';
import { has, type Atom } from './atom';
import type { SentenceFacts } from './make-statement';
import { gather, NOWHERE, placed, type Place } from './place';
import { conceptOf, type Topic } from './topics';

/**
 * What a sentence takes over from those before it: the topic of its line or heading (`Reflexes:`), the limb of a heading
 * (`Right arm`), the order of pairs (`R/L`).
 */
export class Carry {
  topic: Topic = null;
  place: Place = NOWHERE;
  pairs: SentenceFacts['pairs'] = null;
  /** The sign named last in the line. */
  recent: Topic = null;
  /** The topic comes from a heading or from a label of this line. */
  labelled = false;
  /** The heading is a range of movement: its numbers are angles. */
  inRange = false;
  /** Where the last statement of the paragraph was, for `the rest` and `on that side`. */
  last: Place = NOWHERE;

  #paragraph = -1;
  #lineEnd = -1;
  #headingTopic: Topic = null;
  #headingPlace: Place = NOWHERE;
  #headingRange = false;

  constructor(private readonly note: Note) {}

  /** Before a sentence is read. */
  enter(sentence: Sentence, tokens: readonly Token[]): void {
    if (sentence.paragraph !== this.#paragraph) {
      const gap =
        this.#lineEnd >= 0 &&
        sentence.start - this.#lineEnd > 1 &&
        /(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*[\r\n]/u.test(
          this.note.text.slice(this.#lineEnd, sentence.start),
        );
      if (gap) {
        this.#headingTopic = null;
        this.#headingPlace = NOWHERE;
        this.#headingRange = false;
        this.pairs = null;
      }
      this.#paragraph = sentence.paragraph;
      this.recent = null;
      this.topic = this.#headingTopic;
      this.labelled = this.#headingTopic !== null;
      this.place = this.#headingPlace;
      this.inRange = this.#headingRange;
      this.last = NOWHERE;
    }
    if (holds(tokens, pairMarks)) this.pairs = pairOrder(sentence.text) ?? this.pairs;
    this.#lineEnd = sentence.end;
  }

  #startsLine(sentence: Sentence): boolean {
    const before = this.note.text.slice(Math.max(0, sentence.start - 40), sentence.start);
    return /(?:^|[\r\n])[^\p{L}\d\r\n]*$/u.test(before);
  }

  /** Fills from the sentence before what this one only points to. */
  reconsider(atoms: readonly Atom[], places: Map<Anchor, Place>): Map<Anchor, Place> {
    const { last } = this;
    const side = last.side === null ? sideBeforeSame(atoms) : null;
    const before = side === null ? last : { ...last, side };
    const whole = new Map<Anchor, Place>();
    let isFirst = true;
    for (const [anchor, place] of places) {
      whole.set(anchor, fromBefore(atoms, anchor, place, before, isFirst));
      isFirst = false;
    }
    const placed = [...whole.values()].filter(
      ({ sites, side }) => sites.length > 0 || side !== null,
    );
    this.last = placed.at(-1) ?? before;
    return whole;
  }

  /** After a sentence that says nothing. */
  pass(hasColon: boolean): void {
    this.recent = null;
    if (hasColon) this.place = this.#headingPlace;
    this.#endTopic(this.topic);
  }

  #endTopic(topic: Topic): void {
    this.topic = topic?.id === 'ashworth' || topic?.id === 'nihss' ? this.#headingTopic : topic;
  }

  /** After a sentence is read: what of it holds for the next. */
  leave(
    sentence: Sentence,
    atoms: readonly Atom[],
    anchors: readonly Anchor[],
    topic: Topic,
  ): void {
    this.#lineEnd = sentence.end;
    const label = labelOf(atoms);
    if (anchors.length === 0 && isHeading(atoms)) {
      const concept =
        atoms
          .map((atom) => conceptOf(atom))
          .filter((row) => row !== null && row.kind === 'quality')
          .sort((a, b) => Number(b?.id === 'ashworth') - Number(a?.id === 'ashworth'))[0] ?? null;
      const places = atoms.flatMap((atom, i) =>
        (atom.site !== null && conceptOf(atom) === null) || atom.side !== null ? [i] : [],
      );
      if (concept !== null || places.length === 0) {
        this.#headingTopic = concept;
        this.#headingRange = atoms.some((atom) => has(atom, 'range'));
      }
      this.#headingPlace = places.length > 0 ? gather(atoms, places) : NOWHERE;
      this.topic = this.#headingTopic;
      this.place = this.#headingPlace;
      this.inRange = this.#headingRange;
      return;
    }
    if (label.length > 0 && anchors.length > 0)
      this.place = this.#startsLine(sentence) ? gather(atoms, label) : this.#headingPlace;
    else if (atoms.some((atom) => has(atom, 'colon'))) this.place = this.#headingPlace;
    if (topic !== this.topic)
      this.labelled =
        atoms.slice(0, 5).some((atom) => has(atom, 'colon')) && conceptOf(atoms[0]) === topic;
    this.#endTopic(topic);
  }
}

/** The place a sentence's opening label names: `RUE: …`. */
function labelOf(atoms: readonly Atom[]): number[] {
  const colon = atoms.findIndex((atom) => has(atom, 'colon') || has(atom, 'dash'));
  if (colon <= 0 || colon > 6) return [];
  return atoms
    .slice(0, colon)
    .flatMap((atom, i) =>
      (atom.site !== null && conceptOf(atom) === null) || atom.side !== null ? [i] : [],
    );
}

/** A short line of known words only, or one that ends in a colon. */
function isHeading(atoms: readonly Atom[]): boolean {
  if (atoms.length > 12) return false;
  const last = atoms.at(-1);
  if (has(last, 'colon')) return true;
  if (atoms.some((atom) => has(atom, 'colon') || atom.grade !== null || atom.text === '.'))
    return false;
  return (
    atoms.length <= 6 &&
    atoms.every(
      (atom) =>
        conceptOf(atom) !== null ||
        atom.site !== null ||
        atom.side !== null ||
        has(atom, 'filler') ||
        has(atom, 'range') ||
        /^\P{L}+$/u.test(atom.text),
    )
  );
}

const pairMarks = wordSet(['/', '(']);
const MAY_BE_PAIR = /[/(]\s*[LR]/iu;

function pairOrder(text: string): SentenceFacts['pairs'] {
  if (!MAY_BE_PAIR.test(text)) return null;
  if (
    /\(\s*R(?:ight)?(?:\s*[/|,]\s*|\s)L(?:eft)?\s*\)|\bR\s*\/\s*L\b|\bright\s*\/\s*left\b/iu.test(
      text,
    )
  )
    return 'right-left';
  if (
    /\(\s*L(?:eft)?(?:\s*[/|,]\s*|\s)R(?:ight)?\s*\)|\bL\s*\/\s*R\b|\bleft\s*\/\s*right\b/iu.test(
      text,
    )
  )
    return 'left-right';
  if (/\bUE\s*\/\s*LE\b|\bUL\s*\/\s*LL\b|\barms?\s*\/\s*legs?\b/iu.test(text)) return 'arm-leg';
  return null;
}

/** `could not stand on his left heel and had a foot drop on that side`: the side named last in the sentence itself. */
function sideBeforeSame(atoms: readonly Atom[]): Side | null {
  const same = atoms.findIndex((atom) => has(atom, 'same') && /\bside$/iu.test(atom.text));
  return atoms.findLast(({ side }, n) => n < same && side !== null)?.side ?? null;
}

/** `The rest showed full strength`, `on that side`. */
function fromBefore(
  atoms: readonly Atom[],
  anchor: Anchor,
  place: Place,
  before: Place,
  isFirst: boolean,
): Place {
  const at = anchor.valueAtoms[0] ?? anchor.conceptAtom;
  const near = (role: 'rest' | 'same'): boolean =>
    atoms
      .slice(Math.max(0, at - 6), at + 6)
      .some((atom) => has(atom, role) && !/^(?:there|elsewhere)$/iu.test(atom.text));
  // `Clonus: L ankle 6 beats. R nil.`
  const isOtherSide =
    anchor.conceptAtom < 0 && anchor.concept.kind === 'sign' && place.side !== null;
  if (isOtherSide && place.sites.length === 0) return placed(place, before.sites, place.side);
  if (near('same') && place.side === null && place.sites.length === 0)
    return { ...placed(place, before.sites, before.side), whole: false };
  if (near('same') && place.side === null) return placed(place, place.sites, before.side);
  if (
    isFirst &&
    near('rest') &&
    place.side === null &&
    place.sites.length === 0 &&
    anchor.concept.group === 'power'
  ) {
    const limb = before.sites.find(({ region }) => region === 'arm' || region === 'leg');
    return limb === undefined ? place : placed(place, [limb], place.side);
  }
  return place;
}
