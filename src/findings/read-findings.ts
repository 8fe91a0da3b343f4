import { tokensOf, type Token } from '../language/tokens';
import { holds } from '../language/word-sets';
import { sectionAt, type Line, type Note } from '../note/note';
import { finish, type Steps } from '../note/steps';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { findAnchors } from './anchors';
import { withoutAngles } from './angles';
import { readAtoms } from './atoms';
import { buildStatements } from './build-statements';
import { Carry } from './carry';
import { findConstructions } from './constructions';
import { withDoubleValues } from './double-values';
import { withJoints } from './elliptic-movements';
import { lexicon } from './lexicon';
import { withFaces } from './faces';
import { withNerveTerritories } from './nerve-territories';
import { withoutIdleNerves } from './nerve-labels';
import { withoutIdleShorts } from './short-sites';
import { colons, isIdle } from './idle-sentences';
import { findPlaces } from './places';
import { readSlashedLists } from './slashed-lists';
import type { Statement } from './statement';
import { readStickFigures } from './stick-figures';
import { readTables } from './tables';

/** Every statement on tone, reflexes, bulk and power, in the order of the text, and the sentences they stand in. */
export interface Reading {
  readonly statements: readonly Statement[];
  /** Tokens of each sentence of the note, by the sentence's number. */
  readonly sentences: readonly (readonly Token[])[];
}

/** Reads a note's motor statements. Whether they hold is decided in `assertion/`. */
export function readStatements(note: Note, own?: OwnVocabulary): Reading {
  return finish(statementSteps(note, own));
}

/** The same, sentence by sentence. @param above the line above the first one, which may be the caption of a table */
export function* statementSteps(note: Note, own?: OwnVocabulary, above = ''): Steps<Reading> {
  const words = lexicon(own);
  const statements: Statement[] = [];
  const carry = new Carry(note);
  const figures = readStickFigures(note);
  const tables = readTables(note, figures.lines, words, above);
  statements.push(...tables.statements, ...figures.statements);
  const isDrawn = drawnAreas(note, new Set([...tables.lines, ...figures.lines]));
  const sentences = note.sentences.map(tokensOf);
  for (const [number, sentence] of note.sentences.entries()) {
    yield;
    const tokens = sentences[number] as readonly Token[];
    if (isDrawn(sentence.start)) continue;
    const before = carry.topic;
    carry.enter(sentence, tokens);
    if (isIdle(tokens, words, carry.topic, carry.recent)) {
      carry.pass(holds(tokens, colons));
      continue;
    }
    const listed = readSlashedLists(note, sentence, tokens, words);
    statements.push(...listed);
    const read = readAtoms(tokens, words, findConstructions(tokens));
    const known = withoutIdleShorts(read, before);
    const nerves = withNerveTerritories(withoutIdleNerves(known), tokens);
    const sites = withJoints(withFaces(nerves, tokens, carry.topic), words);
    const atoms = withoutAngles(sites, carry.inRange);
    const found = findAnchors(atoms, carry.topic, carry.labelled, carry.recent);
    const { topic, recent } = found;
    const anchors = withDoubleValues(found.anchors, atoms, tokens, carry.pairs);
    const section = sectionAt(note.sections, sentence.start)?.kind ?? 'other';
    if (anchors.length === 0) {
      carry.leave(sentence, atoms, anchors, topic);
      carry.recent = recent;
      continue;
    }
    const places = carry.reconsider(atoms, findPlaces(atoms, anchors, carry.place));
    const facts = { tokens, atoms, anchors, sentence: number, section, pairs: carry.pairs };
    for (const anchor of anchors) {
      const place = places.get(anchor);
      if (place === undefined) continue;
      for (const one of buildStatements(anchor, place, facts))
        if (!listed.some(({ start, end }) => one.start < end && start < one.end))
          statements.push(one);
    }
    carry.leave(sentence, atoms, anchors, topic);
    carry.recent = recent;
  }
  return { statements: statements.sort((a, b) => a.start - b.start || a.end - b.end), sentences };
}

/** Tells whether an offset lies on one of the lines; ask in the order of the text. */
function drawnAreas(note: Note, lines: ReadonlySet<number>): (offset: number) => boolean {
  let line = 0;
  return (offset) => {
    while (line < note.lines.length && (note.lines[line] as Line).end < offset) line += 1;
    return lines.has(line);
  };
}
