import { tokenize, type Token } from '../language/tokens';
import { sectionAt, type Note } from '../note/note';
import { findAnchors } from './anchors';
import { readAtoms, type Atom } from './atoms';
import { buildStatements } from './build-statements';
import { Carry } from './carry';
import { findPlaces } from './places';
import type { Statement } from './statement';

/** A sentence with its tokens, for the rooms that decide what holds. */
export interface ReadSentence {
  readonly tokens: readonly Token[];
}

/** Every statement on tone, reflexes, bulk and power, in the order of the text, and the sentences they stand in. */
export interface Reading {
  readonly statements: readonly Statement[];
  /** Tokens of each sentence of the note, by the sentence's number. */
  readonly sentences: readonly (readonly Token[])[];
}

/** Reads a note's motor statements. Whether they hold is decided in `assertion/`. */
export function readStatements(note: Note): Reading {
  const statements: Statement[] = [];
  const sentences: (readonly Token[])[] = [];
  const carry = new Carry(note);
  note.sentences.forEach((sentence, number) => {
    const tokens = tokenize(sentence.text, sentence.start);
    sentences.push(tokens);
    const atoms: Atom[] = carry.known(readAtoms(tokens));
    carry.enter(sentence, atoms);
    const { anchors, topic } = findAnchors(atoms, carry.topic);
    const section = sectionAt(note.sections, sentence.start)?.kind ?? 'other';
    const places = findPlaces(atoms, anchors, carry.place);
    const facts = { tokens, atoms, sentence: number, section, pairs: carry.pairs };
    for (const anchor of anchors) {
      const place = places.get(anchor);
      if (place !== undefined) statements.push(...buildStatements(anchor, place, facts));
    }
    carry.leave(sentence, atoms, anchors, topic);
  });
  return { statements: statements.sort((a, b) => a.start - b.start || a.end - b.end), sentences };
}
