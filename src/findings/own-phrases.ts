import { Phrases } from '../language/phrases';
import { tokenize } from '../language/tokens';
import type { SignId } from '../vocabulary/ids';
import { isCaseSensitive, type OwnVocabulary } from '../vocabulary/own-vocabulary';
import { conceptRows, type ConceptRow } from '../vocabulary/reader-rows';
import { signRows, type SignRow } from '../vocabulary/sign-rows';
import { siteRow } from '../vocabulary/site-rows';
import type { Entry } from './entry';

/**
 * The user's own words for signs and sites. Those that the vocabulary has for the same are left to it, which knows more of them.
 *
 * @param known the vocabulary's
 */
export function ownPhrases(own: OwnVocabulary, known: Phrases<Entry>): Phrases<Entry> {
  const phrases = new Phrases<Entry>();
  const add = (wordings: readonly string[], entry: Entry, isSame: (other: Entry) => boolean) => {
    for (const wording of wordings) {
      const tokens = tokenize(wording, 0);
      const match = known.longestAt(tokens, 0);
      if (match?.to === tokens.length && match.rows.some(isSame)) continue;
      phrases.add(wording, entry, isCaseSensitive(wording));
    }
  };
  for (const row of signRows) {
    const entry: Entry = { type: 'concept', row: bareSign(row) };
    add(
      own.signs[row.id] ?? [],
      entry,
      (other) => other.type === 'concept' && other.row.kind === 'sign' && other.row.sign === row.id,
    );
  }
  for (const [id, wordings] of Object.entries(own.sites)) {
    const row = siteRow(id);
    if (row === undefined) continue;
    for (const wording of wordings) {
      const short = isCaseSensitive(wording) && row.kind !== 'limb';
      const entry: Entry = { type: 'site', row, plural: false, short };
      add([wording], entry, (other) => other.type === 'site' && other.row === row);
    }
  }
  return phrases;
}

/** A concept that states the sign by itself, with the values and the region that the vocabulary's own words for it have. */
function bareSign({ id, group }: SignRow): ConceptRow {
  const model = conceptRows.find((row) => row.id === id && row.kind === 'sign');
  const region = regionOf(id);
  return {
    id: model?.id ?? `own-${id}`,
    kind: 'sign',
    group,
    sign: id,
    ...(region === undefined ? {} : { region }),
    ...(model?.values === undefined ? {} : { values: model.values }),
    wordings: [],
  };
}

/** The region that every concept of the sign has: a plantar is a leg's whatever words name it. */
function regionOf(sign: SignId): ConceptRow['region'] {
  const [first, ...others] = conceptRows.filter(
    (row) => row.sign === sign || Object.values(row.values ?? {}).includes(sign),
  );
  return others.every(({ region }) => region === first?.region) ? first?.region : undefined;
}
