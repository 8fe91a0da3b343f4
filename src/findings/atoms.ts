import { onceAForm } from '../language/forms';
import type { Token } from '../language/tokens';
import type { ConceptRow, ValueId } from '../vocabulary/reader-rows';
import type { SiteRow } from '../vocabulary/site-rows';
import type { Atom, AtomRole, Making } from './atom';
import { gradeAt } from './grades';
import { withInitials, withSmallLetters } from './initials';
import { site, type Lexicon } from './lexicon';
import { withMarksInCompany } from './marks-in-company';
import { withSidedMarks } from './sided-marks';
import {
  countsTime,
  hasMark,
  heartSoundsTo,
  isBothOfTwo,
  isPlantarResponse,
  mayMeanElse,
  meansElse,
} from './other-meanings';
import { meaningAnywhere, meaningOf, NOTHING, OTHER, type Meaning } from './phrase-meaning';

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
      const to = construction.row.opens === true ? n + 1 : construction.to;
      const atom = make(tokens, n, to, NOTHING);
      atom.concept = construction.row;
      atoms.push(atom);
    }
    n = atoms.at(-1)!.to;
  }
  return withInitials(withSmallLetters(withMarksInCompany(withSidedMarks(atoms), tokens)));
}

function atomAt(tokens: readonly Token[], n: number, words: Lexicon): Atom {
  const token = tokens[n] as Token;
  let known = tokens;
  if (mayMeanElse(token.form)) {
    const heart = heartSoundsTo(tokens, n);
    if (heart > n || meansElse(tokens, n)) return make(tokens, n, Math.max(heart, n + 1), OTHER);
    if (countsTime(tokens, n) || isBothOfTwo(tokens, n)) return make(tokens, n, n + 1, NOTHING);
    if (isPlantarResponse(tokens, n) || hasMark(tokens, n)) known = tokens.slice(0, n + 1);
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

function make(tokens: readonly Token[], from: number, to: number, meaning: Meaning): Making {
  let { text } = tokens[from] as Token;
  for (let n = from + 1; n < to; n += 1) {
    const token = tokens[n] as Token;
    text += (token.spaced ? ' ' : '') + token.text;
  }
  const { concept, values, site, side, body, roles } = meaning;
  return { from, to, text, concept, values, grade: null, site, side, body, roles };
}

/** The site of the whole half of the body, for `left-sided weakness`. */
export const bodySide = (): SiteRow => site('body-side');
