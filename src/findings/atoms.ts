import { onceAForm } from '../language/forms';
import type { PhraseMatch } from '../language/phrases';
import type { Token } from '../language/tokens';
import { formSet, isIn } from '../language/word-sets';
import type { ConceptRow, ValueId } from '../vocabulary/reader-rows';
import type { SiteRow } from '../vocabulary/site-rows';
import type { Side } from '../vocabulary/ids';
import { heartSoundsTo, isPlantarResponse, mayMeanElse, meansElse } from './other-meanings';
import { gradeAt, opensGrade, type GradeMatch } from './grades';
import type { Entry, Role } from './entry';
import { lexicon, site, type Lexicon } from './lexicon';
import { normalAt, textAt, wordAt } from '../language/word-at';

/** A site as an atom carries it. */
export interface SiteMention {
  readonly row: SiteRow;
  /** The words name both sides (`ankles`). */
  readonly plural: boolean;
  /** An abbreviation that means a site only in the company of a grade or among reflexes. */
  readonly short: boolean;
}

/**
 * The smallest piece of a sentence with a meaning to the reader: tokens `from` to `to` (exclusive). A phrase may have several
 * meanings (`ext`: extensor, extremity); the company decides.
 */
export interface Atom {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly concept: ConceptRow | null;
  readonly values: readonly ValueId[];
  readonly grade: GradeMatch | null;
  readonly site: SiteMention | null;
  readonly side: Side | null;
  /** The side means half of the body (`left-sided`, `RHS`). */
  readonly body: boolean;
  readonly roles: ReadonlySet<AtomRole>;
}

/** What an atom does in its sentence, by its words or by its punctuation. */
export type AtomRole = Role | 'colon' | 'open' | 'close' | 'dash';

const MARK_VALUES: readonly (readonly [RegExp, ValueId])[] = [
  [/^[↑⇑⬆▲⇈]/u, 'arrow-up'],
  [/^[↓⇓⬇▼⇊]/u, 'arrow-down'],
  [/^[↔→⇅↕]$/u, 'equivocal'],
  [/^↔$/u, 'level'],
  [/^\(\+{1,4}\)$/u, 'positive'],
  [/^\((?:-|–)\)$/u, 'negative'],
  [/^∅$/u, 'absent'],
];

/** A turn of phrase that names a concept (`unable to lift`); token numbers, `to` exclusive. */
export interface Construction {
  readonly from: number;
  readonly to: number;
  readonly row: ConceptRow;
}

/** Reads tokens into atoms, longest phrase first; turns of phrase found before take their words. */
export function readAtoms(
  tokens: readonly Token[],
  words: Lexicon,
  constructions: readonly Construction[] = [],
): Atom[] {
  const atoms: Atom[] = [];
  const isPlain = constructions.length === 0 && !words.hasOwn;
  for (let n = 0; n < tokens.length;) {
    const token = tokens[n] as Token;
    const plain = isPlain && token.kind === 'word' ? meaningAnywhere(token.form) : null;
    if (plain !== null) {
      atoms.push(make(tokens, n, n + 1, plain));
      n += 1;
      continue;
    }
    const construction = constructions.find(({ from }) => from === n);
    if (construction === undefined || (words.ownAt(tokens, n)?.to ?? 0) >= construction.to)
      atoms.push(atomAt(tokens, n, words));
    else {
      const atom = make(tokens, n, construction.to, NOTHING);
      atom.concept = construction.row;
      atoms.push(atom);
    }
    n = atoms.at(-1)!.to;
  }
  // what its neighbours are is decided before any of them is changed
  const marks = atoms.some(({ text }) => text.length === 1 && MARKS_IN_COMPANY.has(text));
  if (!marks) return atoms;
  return atoms.map((atom, i) => {
    if (!MARKS_IN_COMPANY.has(atom.text)) return atom;
    if (atom.text === '=') return joinedByEquals(atom, atoms[i - 1], atoms[i + 1]);
    const qualified = /^(?:medial|lateral|long|short|both)$/iu.test(textAt(atoms, i + 1));
    const behind = atoms[i + 2];
    const joined = qualified ? behind : atoms[i + 1];
    return inCompany(atom, wordAt(atoms, i - 1), atoms[i + 1], joined, behind);
  });
}

const MARKS_IN_COMPANY = new Set('+-–—−=');

/** `face=arm=leg 3/5` */
function joinedByEquals(atom: Atom, before: Atom | undefined, after: Atom | undefined): Atom {
  if ((before?.site ?? null) === null || (after?.site ?? null) === null) return atom;
  const other = copyOf(atom);
  other.roles = JOINING;
  return other;
}

/** Marks that their neighbours decide: `APB + FDI` and `gastrocs + medial hamstrings` join, `BJ -, TJ -` and `Atrophy –` deny. */
function inCompany(
  atom: Atom,
  before: Atom | undefined,
  after: Atom | undefined,
  joined: Atom | undefined,
  behind: Atom | undefined,
): Atom {
  if (
    atom.text === '+' &&
    atom.grade !== null &&
    before !== undefined &&
    before.site !== null &&
    joined !== undefined &&
    joined.site !== null &&
    before.site.row.kind !== 'reflex'
  ) {
    const other = copyOf(atom);
    other.grade = null;
    other.roles = JOINING;
    return other;
  }
  const ends =
    after === undefined ||
    /^[,;./)|]$/u.test(after.text) ||
    after.site?.row.kind === 'reflex' ||
    after.side !== null ||
    /^on$/iu.test(after.text);
  const denies =
    before !== undefined &&
    (before.concept?.kind === 'sign' ||
      before.site?.row.kind === 'reflex' ||
      before.concept?.id === 'reflex' ||
      (before.text === ',' && (/^on$/iu.test(after?.text ?? '') || isSideAlone(after, behind))));
  if (!/^[-–—−]$/u.test(atom.text) || !ends || !denies) return atom;
  const other = copyOf(atom);
  other.values = DENYING;
  other.roles = NONE_OF;
  return other;
}

/** The sides of `Babinski + L, - R`. */
const isSideAlone = (side: Atom | undefined, behind: Atom | undefined): boolean =>
  side !== undefined &&
  side.side !== null &&
  side.site === null &&
  (behind === undefined || /^[,;.)]$/u.test(behind.text));

const JOINING: ReadonlySet<AtomRole> = new Set(['separator']);
const DENYING: readonly ValueId[] = ['absent', 'negative'];

function atomAt(tokens: readonly Token[], n: number, words: Lexicon): Atom {
  const token = tokens[n] as Token;
  let known = tokens;
  if (mayMeanElse(token.form)) {
    const heart = heartSoundsTo(tokens, n);
    if (heart > n || meansElse(tokens, n)) return make(tokens, n, Math.max(heart, n + 1), OTHER);
    if (isPlantarResponse(tokens, n)) known = tokens.slice(0, n + 1);
  }
  const phrase = words.longestAt(known, n);
  const grade = endsName(tokens, n, words) ? null : gradeAt(tokens, n);
  if (grade !== null && (phrase === null || phrase.to <= grade.to))
    return ofMarks(make(tokens, n, grade.to, NOTHING), grade, marks(token), NONE_OF);
  if (phrase !== null) return make(tokens, n, phrase.to, meaningOf(phrase, tokens, words));
  if (token.kind === 'word') return make(tokens, n, n + 1, NOTHING);
  const atom = make(tokens, n, n + 1, NOTHING);
  return ofMarks(atom, null, marks(token), punctuation(token, tokens[n + 1]));
}

/** The number of a name that the reader doesn't know (`DM1`, `HTLV1`). */
function endsName(tokens: readonly Token[], n: number, words: Lexicon): boolean {
  const { kind, spaced } = tokens[n] as Token;
  const before = tokens[n - 1];
  if (kind !== 'number' || spaced || before?.kind !== 'word') return false;
  return /^\p{Lu}{2,}$/u.test(before.text) && !words.knows(before.form);
}

function ofMarks(
  atom: Making,
  grade: Atom['grade'],
  values: Atom['values'],
  roles: Atom['roles'],
): Atom {
  atom.grade = grade;
  atom.values = values;
  atom.roles = roles;
  return atom;
}

const NONE: readonly never[] = [];
const NONE_OF: ReadonlySet<never> = new Set<never>();

function marks({ kind, form }: Token): readonly ValueId[] {
  return kind === 'word' ? NONE : marksOf(form);
}

/** The values of arrows and other marks. */
export const marksOf = onceAForm(({ text }): readonly ValueId[] => {
  const found = MARK_VALUES.filter(([mark]) => mark.test(text)).map(([, value]) => value);
  return found.length === 0 ? NONE : found;
});

const ROLES: readonly (readonly [RegExp, ReadonlySet<AtomRole>])[] = [
  [/^[:=]$/u, new Set(['colon'])],
  [/^[([]$/u, new Set(['open'])],
  [/^[)\]]$/u, new Set(['close'])],
  [/^[-–—−]{1,3}$/u, new Set(['dash'])],
];

function punctuation({ form, spaced }: Token, next: Token | undefined): ReadonlySet<AtomRole> {
  const roles = rolesOf(form);
  return roles.has('dash') && !spaced && next?.spaced === false ? NONE_OF : roles;
}

const rolesOf = onceAForm(({ text }) => ROLES.find(([mark]) => mark.test(text))?.[1] ?? NONE_OF);

/** What a phrase means where it stands. */
function meaningOf(
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

interface Meaning {
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
const NOTHING = nothing();
const OTHER = nothing();
OTHER.roles = new Set(['other']);

/**
 * What a word means wherever it stands: nothing, or what it means by itself where no longer phrase begins with it. Null where
 * its company may tell.
 */
const meaningAnywhere = onceAForm((form): Meaning | null => {
  if (opensGrade(form) || mayMeanElse(form)) return null;
  const rows = lexicon().onlyRows(form);
  if (rows?.length === 0) return NOTHING;
  const meaning = rows === null ? null : meaningOfAll(rows);
  return meaning?.concept === null ? meaning : null;
});

/** An atom while it is made. All have one shape: nothing else is asked as often. */
type Making = { -readonly [Part in keyof Atom]: Atom[Part] };

function make(tokens: readonly Token[], from: number, to: number, meaning: Meaning): Making {
  let { text } = tokens[from] as Token;
  for (let n = from + 1; n < to; n += 1) {
    const token = tokens[n] as Token;
    text += (token.spaced ? ' ' : '') + token.text;
  }
  const { concept, values, site, side, body, roles } = meaning;
  return { from, to, text, concept, values, grade: null, site, side, body, roles };
}

/** An atom that is the same until it is changed. */
export function copyOf(atom: Atom): Making {
  const { from, to, text, concept, values, grade, site, side, body, roles } = atom;
  return { from, to, text, concept, values, grade, site, side, body, roles };
}

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
    !/(?:ly|ed|ing|s)$/u.test(next.text)
  )
    return true;
  if (after.length === 0) return false;
  const right = wordsAfter(tokens, to);
  return after.some((phrase) => right.startsWith(`${phrase} `));
}

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

/** The four words from a token on, a blank behind each. */
function wordsAfter(tokens: readonly Token[], to: number): string {
  let words = '';
  let count = 0;
  for (let n = to; n < tokens.length && count < 4; n += 1) {
    const { kind, text, normal } = tokens[n] as Token;
    if (text === '-') continue;
    if (kind !== 'word' && kind !== 'number') break;
    words += `${normal} `;
    count += 1;
  }
  return words;
}

/** An atom's role, where it may have several. */
export function has(atom: Atom | undefined, role: AtomRole): boolean {
  return atom?.roles.has(role) === true;
}

/** No part of the reader's vocabulary. */
export function isUnknown(atom: Atom): boolean {
  return (
    atom.concept === null &&
    atom.values.length === 0 &&
    atom.grade === null &&
    atom.site === null &&
    atom.side === null &&
    atom.roles.size === 0
  );
}

/** The site of the whole half of the body, for `left-sided weakness`. */
export const bodySide = (): SiteRow => site('body-side');
