import type { Form } from '../language/forms';
import { Phrases, type PhraseMatch } from '../language/phrases';
import type { Token } from '../language/tokens';
import { oncePerVocabulary, type OwnVocabulary } from '../vocabulary/own-vocabulary';
import { conceptRows, valueRows, wordLists, type ConceptRow } from '../vocabulary/reader-rows';
import { siteRows, type SiteRow } from '../vocabulary/site-rows';
import type { Entry, Role } from './entry';
import { ownPhrases } from './own-phrases';
import { isWordInCapitals } from './words-in-capitals';

/** The concepts that reflex sites speak of; all others are muscle stretch reflexes. */
const CONCEPT_OF_REFLEX: Readonly<Record<string, string>> = {
  'plantar-reflex': 'plantar',
  'jaw-reflex': 'jaw-jerk',
  'finger-flexor-reflex': 'finger-jerk',
  'abdominal-reflex': 'abdominal',
  'cremasteric-reflex': 'abdominal',
  'anal-reflex': 'sacral',
  'bulbocavernosus-reflex': 'sacral',
};

const conceptsById = new Map(conceptRows.map((row) => [row.id, row]));
const sitesById = new Map(siteRows.map((row) => [row.id, row]));

/** @throws Error where the vocabulary has no such concept: a broken data row */
export function concept(id: string): ConceptRow {
  const row = conceptsById.get(id);
  if (row === undefined) throw new Error(`concepts.yaml has no row ${id}`);
  return row;
}

/** @throws Error where the vocabulary has no such site: a broken data row */
export function site(id: string): SiteRow {
  const row = sitesById.get(id);
  if (row === undefined) throw new Error(`sites.yaml has no row ${id}`);
  return row;
}

/** The concept that a reflex of this site is: stretch reflex, plantar, jaw, superficial, sacral. */
export function conceptOfReflex(row: SiteRow): ConceptRow {
  return concept(CONCEPT_OF_REFLEX[row.id] ?? 'reflex');
}

/** Words, not abbreviations, though short. */
const SHORT_WORDS = new Set(['arm', 'leg', 'hip', 'jaw', 'toe', 'lip', 'vii', 'x4']);

/** Wordings of up to three letters mean a site only in the company of a grade or among reflexes. */
const isShort = (wording: string): boolean => wording.length <= 3 && !SHORT_WORDS.has(wording);

/** What the reader knows by its words: the phrases of the vocabulary, and the user's own before them. */
export class Lexicon {
  constructor(
    private readonly phrases: Phrases<Entry>,
    private readonly own: Phrases<Entry> | null = null,
  ) {}

  /** The longest phrase that starts at token `from`, or null; of two as long the user's. */
  longestAt(tokens: readonly Token[], from: number): PhraseMatch<Entry> | null {
    const phrase = this.phrases.longestAt(tokens, from, !isWordInCapitals(tokens, from));
    const own = this.ownAt(tokens, from);
    return own !== null && (phrase === null || own.to >= phrase.to) ? own : phrase;
  }

  /** Whether the user has words of their own. */
  get hasOwn(): boolean {
    return this.own !== null;
  }

  /** Whether words of the user's own may stand in a sentence. */
  mayHoldOwn(tokens: readonly Token[]): boolean {
    const { own } = this;
    return own !== null && tokens.some(({ form }) => own.mayBegin(form, () => true));
  }

  /** Whether a word stands in any phrase of the vocabulary. */
  knows(form: Form): boolean {
    return this.phrases.knows(form);
  }

  /** Whether a phrase of the vocabulary can begin with a word that has an entry of some kind. */
  mayBegin(form: Form, isOfKind: (entry: Entry) => boolean): boolean {
    return this.phrases.mayBegin(form, isOfKind);
  }

  /** Words of which one stands in every phrase of the vocabulary that has an entry of some kind. */
  rareWords(isOfKind: (entry: Entry) => boolean): ReadonlySet<string> {
    return this.phrases.rareWords(isOfKind);
  }

  /** The words behind which a word or mark stands in some phrase of the vocabulary. */
  wordsBefore(next: string): ReadonlySet<string> {
    return this.phrases.wordsBefore(next);
  }

  /** What the vocabulary has under a word where no longer phrase begins with it; null where one does. */
  onlyRows(form: Form): readonly Entry[] | null {
    return this.phrases.onlyRows(form);
  }

  /** The longest of the user's own phrases that starts at token `from`, or null. */
  ownAt(tokens: readonly Token[], from: number): PhraseMatch<Entry> | null {
    return this.own?.longestAt(tokens, from) ?? null;
  }
}

let phrases: Phrases<Entry> | undefined;
let plain: Lexicon | undefined;

/** Every phrase of the vocabulary; built at the first reading, not at activation. */
export function lexicon(own?: OwnVocabulary): Lexicon {
  phrases ??= build();
  plain ??= new Lexicon(phrases);
  return own === undefined ? plain : withOwn(own);
}

const withOwn = oncePerVocabulary((own) => {
  const all = (phrases ??= build());
  return new Lexicon(all, ownPhrases(own, all));
});

function build(): Phrases<Entry> {
  const all = new Phrases<Entry>();
  for (const row of conceptRows) addAll(all, row.wordings, { type: 'concept', row });
  for (const { value, wordings, exact } of valueRows) {
    const entry: Entry = { type: 'value', value };
    addAll(all, wordings, entry);
    addAll(all, exact ?? [], entry, true);
  }
  for (const row of siteRows) addSite(all, row);
  for (const { side, wordings, exact, body } of wordLists.sides) {
    const plain: Entry = { type: 'side', side, body: false };
    const whole: Entry = { type: 'side', side, body: true };
    for (const wording of wordings)
      all.add(wording, body?.includes(wording) === true ? whole : plain);
    addAll(all, exact ?? [], plain, true);
  }
  for (const { side, site: id, wordings, exact } of wordLists.sidedLimbs) {
    const entry: Entry = { type: 'limb', side, site: site(id) };
    addAll(all, wordings, entry);
    addAll(all, exact ?? [], entry, true);
  }
  const roles: readonly (readonly [Role, readonly string[]])[] = [
    ['whole', wordLists.whole],
    ['filler', wordLists.fillers],
    ['other', wordLists.others],
    ['separator', wordLists.separators],
    ['clause', wordLists.clauses],
    ['preposition', wordLists.prepositions],
    ['claimer', wordLists.claimers],
    ['angle', wordLists.angles],
    ['range', wordLists.ranges],
    ['including', ['including', 'incl', 'especially', 'particularly', 'notably', 'even in']],
    ['rest', wordLists.rest],
    ['same', wordLists.same],
  ];
  for (const [role, wordings] of roles) addAll(all, wordings, { type: 'role', role });
  return all;
}

function addSite(all: Phrases<Entry>, row: SiteRow): void {
  const entry = (plural: boolean, short: boolean): Entry => ({ type: 'site', row, plural, short });
  const [single, shortSingle, many, shortMany] = [
    entry(false, false),
    entry(false, true),
    entry(true, false),
    entry(true, true),
  ];
  for (const wording of row.wordings) all.add(wording, isShort(wording) ? shortSingle : single);
  // `hip flexors` are flexors of one side as well as of two
  const double = row.kind !== 'muscle' && row.kind !== 'movement';
  for (const wording of row.plural ?? [])
    all.add(
      wording,
      double ? (isShort(wording) ? shortMany : many) : isShort(wording) ? shortSingle : single,
    );
  addAll(all, row.below ?? [], many);
  const limb = row.kind === 'limb';
  addAll(all, row.abbreviations ?? [], limb ? single : shortSingle, true);
  addAll(all, row.pluralAbbreviations ?? [], limb ? many : shortMany, true);
}

function addAll(
  all: Phrases<Entry>,
  wordings: readonly string[],
  entry: Entry,
  exact = false,
): void {
  for (const wording of wordings) all.add(wording, entry, exact);
}
