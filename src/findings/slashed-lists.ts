import { tokenize, type Token } from '../language/tokens';
import { normalAt } from '../language/word-at';
import { holds, wordSet } from '../language/word-sets';
import type { Note, Sentence } from '../note/note';
import type { Side } from '../vocabulary/ids';
import type { ConceptRow } from '../vocabulary/reader-rows';
import type { SiteRow } from '../vocabulary/site-rows';
import { readAtoms } from './atoms';
import { cellStatement } from './cell-statement';
import { concept, site, type Lexicon } from './lexicon';
import type { Statement } from './statement';
import { conceptOf } from './topics';

const SLASHES = wordSet(['/']);
/** Two are a pair of sides or of limbs, which is read elsewhere. */
const FEWEST = 3;

/** Names that are too short, or a word of English, to mean a site anywhere else. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['br', 'brachioradialis'],
  ['pat', 'knee-reflex'],
  ['pt', 'knee-reflex'],
  ['a', 'ankle-reflex'],
  ['k', 'knee-reflex'],
]);

/** `biceps/triceps/knee`: what the values that follow are of. */
interface Names {
  readonly sites: readonly SiteRow[];
  /** The number of the first name's token. */
  readonly from: number;
  /** The number of the token behind the last name. */
  readonly to: number;
}

/**
 * Reads lists of names before lists of values, one of them for each side or one alone: `DTRs (bi/tri/br/pat/ach): R 2/2/2/3/1,
 * L 2/2/2/2/2`.
 */
export function readSlashedLists(
  note: Note,
  sentence: Sentence,
  tokens: readonly Token[],
  words: Lexicon,
): readonly Statement[] {
  if (!holds(tokens, SLASHES)) return [];
  const names = namesIn(tokens, words);
  if (names === null) return [];
  const about = aboutOf(tokens, names, words);
  const first = normalAt(tokens, names.from - 1);
  const from = tokens[names.to - 1]!.end - sentence.start;
  const made: Statement[] = [];
  for (const found of sentence.text.matchAll(VALUES)) {
    if (found.index < from) continue;
    // other words between the names and their values: values of something else
    if (made.length === 0 && !/^[\s):=-]*$/u.test(sentence.text.slice(from, found.index)))
      return [];
    const { before = '', list = '', behind = '' } = found.groups ?? {};
    const values = list.split('/');
    if (values.length !== names.sites.length) continue;
    let at = sentence.start + found.index + before.length;
    values.forEach((written, n) => {
      const text = written.trim();
      const start = at + written.indexOf(text);
      const inside = tokenize(text, start);
      const cell = { column: 0, start, end: start + text.length, text, tokens: inside };
      const statement = cellStatement(
        note,
        { ...cell, atoms: readAtoms(inside, words) },
        null,
        {
          side: sideOf(
            before || behind.replace(/^\s*on\sthe/iu, '') || (made.length === n ? first : ''),
          ),
          sites: [names.sites[n]!],
          concept: null,
        },
        about,
      );
      if (statement !== null) made.push(statement);
      at += written.length + 1;
    });
  }
  return made;
}

/** Values apart by slashes, with a side before or behind. */
const VALUES =
  /(?<before>(?:\b(?:right|left|rt|lt|[rl]):?\s?)?)(?<![\d/])(?<list>[0-5][+-]?(?:\s?\/\s?[0-5][+-]?){2,24})(?![\d/])(?<behind>(?:\s(?:on\sthe\s)?(?:right|left|bilaterally|bilat|b\/l|rt|lt|[rl])\b)?)/giu;

function sideOf(words: string): Side | null {
  if (/^\s*b/iu.test(words)) return 'bilateral';
  if (/^\s*r/iu.test(words)) return 'right';
  return /^\s*l/iu.test(words) ? 'left' : null;
}

/** The first names apart by slashes. */
function namesIn(tokens: readonly Token[], words: Lexicon): Names | null {
  for (let n = 0; n < tokens.length; n += 1) {
    const sites: SiteRow[] = [];
    let to = n;
    for (let at = n; at < tokens.length; at = to + 1) {
      const phrase = words.longestAt(tokens, at);
      const entry = phrase?.rows.find(({ type }) => type === 'site');
      const short = SHORT.get(normalAt(tokens, at));
      if (phrase !== null && entry?.type === 'site') {
        sites.push(entry.row);
        to = phrase.to;
      } else if (short !== undefined) {
        sites.push(site(short));
        to = at + 1;
      } else break;
      if (tokens[to]?.text !== '/') break;
    }
    if (sites.length >= FEWEST) return { sites, from: n, to };
    if (to > n) n = to - 1;
  }
  return null;
}

/** What the values are of: said before the names, or told by them. */
function aboutOf(tokens: readonly Token[], { sites, to }: Names, words: Lexicon): ConceptRow {
  const said = readAtoms(tokens.slice(0, to), words)
    .map(conceptOf)
    .find((row) => row?.id === 'reflex' || row?.id === 'power');
  if (said !== undefined && said !== null) return said;
  const isOfTendons = sites.every(({ kind, reflex }) => kind === 'reflex' || reflex !== undefined);
  return concept(isOfTendons ? 'reflex' : 'power');
}
