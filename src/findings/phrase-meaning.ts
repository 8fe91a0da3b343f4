import { onceAForm } from '../language/forms';
import type { PhraseMatch } from '../language/phrases';
import type { Token } from '../language/tokens';
import { normalAt, textAt } from '../language/word-at';
import { formSet, isIn } from '../language/word-sets';
import { wordList } from '../vocabulary/context-word-lists';
import type { Side } from '../vocabulary/ids';
import type { ConceptRow, ValueId } from '../vocabulary/reader-rows';
import type { AtomRole, SiteMention } from './atom';
import type { Entry, Role } from './entry';
import { opensGrade } from './grades';
import { lexicon, type Lexicon } from './lexicon';
import { mayMeanElse } from './other-meanings';

const NONE: readonly never[] = [];
const NONE_OF: ReadonlySet<never> = new Set<never>();

/** What a phrase means where it stands. */
export function meaningOf(
  { from, to, rows }: PhraseMatch<Entry>,
  tokens: readonly Token[],
  words: Lexicon,
): Meaning {
  const meaning = meaningOfAll(rows);
  if (!meaning.mayBeElse) return meaning;
  const left = rows.filter(
    (row) => !(row.type === 'concept' && isSomethingElse(row.row, tokens, from, to, words)),
  );
  if (left.length === rows.length) return meaning;
  // `tonic-clonic`, `optic atrophy`: known words that are another topic here
  return left.length === 0 ? OTHER : fromEntries(left);
}

const meanings = new WeakMap<readonly Entry[], Meaning>();

function meaningOfAll(rows: readonly Entry[]): Meaning {
  let meaning = meanings.get(rows);
  if (meaning === undefined) meanings.set(rows, (meaning = fromEntries(rows)));
  return meaning;
}

function fromEntries(rows: readonly Entry[]): Meaning {
  const values: ValueId[] = [];
  const roles = new Set<Role>();
  const meaning = nothing();
  meaning.values = values;
  meaning.roles = roles;
  for (const row of rows) {
    if (row.type === 'concept') {
      meaning.concept ??= row.row;
      meaning.mayBeElse ||= row.row.unless !== undefined || row.row.id === 'weakness';
    } else if (row.type === 'value') values.push(row.value);
    else if (row.type === 'site')
      meaning.site ??= { row: row.row, plural: row.plural, short: row.short };
    else if (row.type === 'side') {
      meaning.side = row.side;
      meaning.body = row.body;
    } else if (row.type === 'limb') {
      meaning.side = row.side;
      meaning.site = { row: row.site, plural: false, short: false };
    } else roles.add(row.role);
  }
  return meaning;
}

/** What words mean, as an atom takes it. */
export interface Meaning {
  concept: ConceptRow | null;
  values: readonly ValueId[];
  site: SiteMention | null;
  side: Side | null;
  body: boolean;
  roles: ReadonlySet<AtomRole>;
  /** A concept of it may be something else by the words beside it. */
  mayBeElse: boolean;
}

const nothing = (): Meaning => ({
  concept: null,
  values: NONE,
  site: null,
  side: null,
  body: false,
  roles: NONE_OF,
  mayBeElse: false,
});
export const NOTHING = nothing();
export const OTHER = nothing();
OTHER.roles = new Set(['other']);

/**
 * What a word means wherever it stands: nothing, or what it means by itself where no longer phrase begins with it. Null where
 * its company may tell.
 */
export const meaningAnywhere = onceAForm((form): Meaning | null => {
  if (opensGrade(form) || mayMeanElse(form)) return null;
  const rows = lexicon().onlyRows(form);
  if (rows?.length === 0) return NOTHING;
  const meaning = rows === null ? null : meaningOfAll(rows);
  return meaning?.concept === null ? meaning : null;
});

/** The words beside a concept make it something else: `optic atrophy`, `power of attorney`. */
function isSomethingElse(
  row: ConceptRow,
  tokens: readonly Token[],
  from: number,
  to: number,
  words: Lexicon,
): boolean {
  const { before = [], after = [], sentence = [], label = [] } = row.unless ?? {};
  if (
    label.length > 0 &&
    [1, 2, 3].some(
      (back) =>
        textAt(tokens, from - back) === ':' && label.includes(normalAt(tokens, from - back - 1)),
    )
  )
    return true;
  if (
    sentence.length > 0 &&
    tokens.some((token) => sentence.includes(token.normal)) &&
    !tokens.some((token) =>
      /^(?:muscles?|limbs?|legs?|arms?|hands?|thigh|calf|calves|tongue|quadriceps|thenar)$/u.test(
        token.normal,
      ),
    )
  )
    return true;
  if (before.length > 0) {
    const left = wordsBefore(tokens, from);
    if (before.some((phrase) => left.includes(` ${phrase} `))) return true;
  }
  // `weak odour`: the adjective of a noun that the reader doesn't know
  const next = tokens[to];
  if (
    row.id === 'weakness' &&
    tokens[from]?.normal === 'weak' &&
    to === from + 1 &&
    next?.kind === 'word' &&
    next.spaced &&
    /^\p{Ll}{3,}$/u.test(next.text) &&
    words.longestAt(tokens, to) === null &&
    !/(?:ly|ed|ing|s)$/u.test(next.text) &&
    !AFTER_ADJECTIVE.has(next.normal)
  )
    return true;
  if (after.length === 0) return false;
  const right = wordsAfter(tokens, to);
  return after.some((phrase) => right.startsWith(`${phrase} `));
}

const AFTER_ADJECTIVE = wordList('after-adjective');

const endsPhrase = formSet(
  ({ text, normal }) => /^[,;:()]$/u.test(text) || /^(?:and|or|with|but|without|no)$/u.test(normal),
);

/** The last three words of a phrase before a token, with blanks around each. */
function wordsBefore(tokens: readonly Token[], from: number): string {
  let words = ' ';
  let count = 0;
  for (let n = from - 1; n >= 0 && count < 3; n -= 1) {
    const { kind, normal, form } = tokens[n] as Token;
    if (isIn(form, endsPhrase)) break;
    if (kind !== 'word') continue;
    words = ` ${normal}${words}`;
    count += 1;
  }
  return words;
}

/** The six words from a token on, a blank behind each. */
function wordsAfter(tokens: readonly Token[], to: number): string {
  let words = '';
  let count = 0;
  for (let n = to; n < tokens.length && count < 6; n += 1) {
    const { kind, text, normal } = tokens[n] as Token;
    if (text === '-') continue;
    if (kind !== 'word' && kind !== 'number') break;
    words += `${normal} `;
    count += 1;
  }
  return words;
}
