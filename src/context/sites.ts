import { Phrases, type PhraseMatch } from '../language/phrases';
import type { Token } from '../language/tokens';
import { formSet, holds, isIn } from '../language/word-sets';
import { siteRow, siteRows, type SiteRow } from '../vocabulary/site-rows';
import type { Region, Side } from '../vocabulary/ids';
import {
  isCaseSensitive,
  oncePerVocabulary,
  type OwnVocabulary,
} from '../vocabulary/own-vocabulary';

/** A site named in a sentence; `from` to `to` (exclusive) are token numbers. */
export interface SiteMatch {
  readonly from: number;
  readonly to: number;
  readonly id: string;
  readonly region: Region;
  /** Set where the words name both sides: a plural, `all four limbs`. */
  readonly side: Side | null;
}

interface Entry {
  readonly row: SiteRow;
  readonly side: Side | null;
}

/** Abbreviations that mean something else in running text and are no site here. */
const UNSAFE = new Set([
  'A',
  'B',
  'K',
  'S',
  'T',
  'Q',
  'AT',
  'IP',
  'PR',
  'AW',
  'HS',
  'SA',
  'PL',
  'IO',
  'io',
  'we',
]);
/** Sites of motor findings only: muscles and reflexes say nothing of where something is felt. */
const FELT = new Set(['limb', 'segment', 'joint', 'face', 'body']);

/** Limb and side in one: `LUE`. `LLL` and `RLL` are lobes of the lung as often as legs and are left out. */
const SIDED: Readonly<Record<string, readonly [limb: string, side: Side]>> = {
  LUE: ['arm', 'left'],
  RUE: ['arm', 'right'],
  BUE: ['arm', 'bilateral'],
  LLE: ['leg', 'left'],
  RLE: ['leg', 'right'],
  BLE: ['leg', 'bilateral'],
};

let phrases: Phrases<Entry> | undefined;

function lexicon(): Phrases<Entry> {
  if (phrases !== undefined) return phrases;
  phrases = new Phrases<Entry>();
  for (const row of siteRows) {
    if (!FELT.has(row.kind)) continue;
    for (const wording of row.wordings) phrases.add(wording, { row, side: row.side ?? null });
    for (const wording of row.plural ?? []) phrases.add(wording, { row, side: 'bilateral' });
    for (const short of row.abbreviations ?? []) {
      if (!UNSAFE.has(short)) phrases.add(short, { row, side: row.side ?? null }, true);
    }
    for (const [short, [limb, side]] of Object.entries(SIDED)) {
      if (limb === row.id) phrases.add(short, { row, side }, true);
    }
    for (const short of row.pluralAbbreviations ?? []) {
      if (!UNSAFE.has(short)) phrases.add(short, { row, side: 'bilateral' }, true);
    }
  }
  return phrases;
}

const ownLexicon = oncePerVocabulary(({ sites }) => {
  const own = new Phrases<Entry>();
  for (const [id, wordings] of Object.entries(sites)) {
    const row = siteRow(id);
    if (row === undefined || !FELT.has(row.kind)) continue;
    const entry = { row, side: row.side ?? null };
    for (const wording of wordings) own.add(wording, entry, isCaseSensitive(wording));
  }
  return own;
});

/** The longest site that starts at a token; of two as long the user's, where theirs is another. */
function siteAt(
  tokens: readonly Token[],
  from: number,
  own: Phrases<Entry> | null,
): PhraseMatch<Entry> | null {
  const known = lexicon().longestAt(tokens, from);
  const match = own?.longestAt(tokens, from) ?? null;
  if (match === null || known === null) return match ?? known;
  const isSame = match.to === known.to && match.rows[0]?.row === known.rows[0]?.row;
  return match.to >= known.to && !isSame ? match : known;
}

const NONE: readonly never[] = [];
/** Words that a site of the vocabulary may begin with. */
const SITES = formSet((form) => lexicon().onlyRows(form)?.length !== 0);

/** Sites in the order of the text, without overlaps. */
export function findSites(
  tokens: readonly Token[],
  vocabulary?: OwnVocabulary,
): readonly SiteMatch[] {
  const own = vocabulary === undefined ? null : ownLexicon(vocabulary);
  if (own === null && !holds(tokens, SITES)) return NONE;
  const found: SiteMatch[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    if (own === null && !isIn(tokens[n]!.form, SITES)) continue;
    const match = siteAt(tokens, n, own);
    const entry = match?.rows[0];
    if (match === null || entry === undefined) continue;
    const { row, side } = entry;
    found.push({ from: match.from, to: match.to, id: row.id, region: row.region, side });
    n = match.to - 1;
  }
  return found;
}
