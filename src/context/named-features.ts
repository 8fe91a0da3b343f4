import { onceAForm, type Form } from '../language/forms';
import type { Token } from '../language/tokens';
import { formSet, holds } from '../language/word-sets';
import { featureRows, wordClasses, type FeatureRow } from '../vocabulary/feature-rows';
import { classMatcher } from './classes';
import { featureWordings, type NamedRow } from './feature-wordings';
import table from './feature-wordings.built';
import type { Passage } from './passage';
import { WordingMatcher } from './wording/match-wording';
import { parseWording, type Sequence } from './wording/parse-wording';
import { WordingIndex, type Found } from './wording/wording-index';
import { wordsOf, type Word } from './wording/words';

/** A feature's words in a passage; `from` to `to` (exclusive) are token numbers. */
export interface Candidate {
  readonly row: FeatureRow;
  readonly from: number;
  readonly to: number;
}

interface Lexicon {
  readonly index: WordingIndex<NamedRow>;
  /** Those that a word as written stands for. */
  readonly abbreviated: (form: Form) => readonly FeatureRow[];
}

const NONE: readonly never[] = [];

let lexicon: Lexicon | undefined;

function load(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const abbreviations = new Map<string, FeatureRow[]>();
  for (const row of featureRows) {
    for (const short of row.abbreviations ?? []) {
      abbreviations.set(short, [...(abbreviations.get(short) ?? []), row]);
    }
  }
  const index = new WordingIndex(featureWordings(), wordClasses, table);
  lexicon = { index, abbreviated: onceAForm(({ text }) => abbreviations.get(text) ?? NONE) };
  return lexicon;
}

/** Words of which a passage that names a feature has one at least. */
export const NAMING = formSet((form) => {
  const { index, abbreviated } = load();
  return abbreviated(form).length > 0 || index.isKey(form);
});

/**
 * Features that the passage names by one of their wordings, and those of `others` (read in another way) that no wording of
 * their row's `not` takes back.
 */
export function namedFeatures(
  passage: Passage,
  others: readonly Candidate[] = [],
): readonly Candidate[] {
  const { tokens } = passage;
  const { index } = load();
  const short = holds(tokens, ABBREVIATIONS) ? abbreviationsIn(tokens) : NONE;
  const words = index.callUp(tokens) ? wordsOf(tokens) : NONE;
  const found = words.length === 0 ? NONE : index.find(words, classMatcher(passage, words));
  if (found.length === 0) return short.length === 0 ? others : [...others, ...short];
  const vetoes: Candidate[] = [];
  const named: Candidate[] = [];
  for (const match of found) {
    const { row, veto } = match.row;
    if (veto) vetoes.push(candidate(match, words));
    else if (hasCompany(row, words)) named.push(candidate(match, words));
  }
  const standing: Candidate[] = [];
  const add = (match: Candidate): void => {
    if (!vetoes.some((veto) => veto.row === match.row && overlap(veto, match)))
      standing.push(match);
  };
  named.forEach(add);
  others.forEach(add);
  standing.push(...short);
  return standing;
}

const ABBREVIATIONS = formSet((form) => load().abbreviated(form).length > 0);

function abbreviationsIn(tokens: readonly Token[]): readonly Candidate[] {
  const { abbreviated } = load();
  return tokens.flatMap(({ form }, n) =>
    abbreviated(form).map((row) => ({ row, from: n, to: n + 1 })),
  );
}

/** Some wordings mean a feature only beside another word (`abduction` and the eye). */
function hasCompany(row: FeatureRow, words: readonly Word[]): boolean {
  if (row.onlyWith === undefined) return true;
  const company = companyOf(row);
  const matcher = new WordingMatcher(words, () => NONE);
  return words.some((_, at) => company.some((sequence) => matcher.endOf(sequence, at) !== null));
}

const companies = new Map<string, readonly Sequence[]>();

function companyOf(row: FeatureRow): readonly Sequence[] {
  const known = companies.get(row.id);
  if (known !== undefined) return known;
  const parsed = (row.onlyWith ?? []).map((wording) => parseWording(wording, wordClasses));
  companies.set(row.id, parsed);
  return parsed;
}

function candidate({ row, from, to }: Found<NamedRow>, words: readonly Word[]): Candidate {
  const first = words[from] as Word;
  const last = words[to - 1] as Word;
  return { row: row.row, from: first.token, to: last.token + 1 };
}

function overlap(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}
