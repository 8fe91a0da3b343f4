import { phraseWords, Phrases } from '../../language/phrases';
import { formSet, holds, isIn, wordSet } from '../../language/word-sets';
import type { Token } from '../../language/tokens';
import { sensoryRows, type SensoryRow } from '../../vocabulary/sensory-rows';
import { findSegments, segmentOf } from '../segments';
import { normalAt, textAt, wordAt } from '../../language/word-at';

/** A part of a statement on sensation; `from` to `to` (exclusive) are token numbers. */
export interface Atom {
  readonly kind: SensoryRow['kind'] | 'segment' | 'but' | 'stop' | 'comma';
  readonly from: number;
  readonly to: number;
  readonly row: SensoryRow | null;
  /** Segments named: of a landmark, an area, or as written (`T8`). */
  readonly segments: readonly string[];
  /** True for segments written as a range (`C4-T5`). */
  readonly range: boolean;
}

const CONTRAST = new Set([
  'but',
  'however',
  'whereas',
  'while',
  'although',
  'though',
  'except',
  'otherwise',
  'yet',
]);
/** Without one of these no sentence speaks of sensation; it spares the others the language work. */
const MAY_SPEAK =
  /^(?:sens|feel|felt|numb|pin$|pins$|pinp|pp$|prick|touch|tactile|vib|jps|jpps|proprio|prop$|position$|temp|thermal|cold$|hypo?a?esth|ana?esth|.{0,8}algesi|dermatom|saddle|level|stereog|astereog|graph?a?esth|tuning|lt$|dorsal$|posterior$|modalit|insensate|dissociated|perianal|perine|hemi|analges|thermo|therman|deep$|stocking|glove|spinothal|wooden|deadness|apall|pall|two$|2pd|discriminat|localis|localiz|which$)/u;

/** What `of the` stands for. */
const OF = [
  'of the',
  'of his',
  'of her',
  'of both',
  'of',
  'of the left',
  'of the right',
  'of his left',
  'of his right',
  'of her left',
  'of her right',
  'of each',
  'of left',
  'of right',
];

let phrases: Phrases<SensoryRow> | undefined;

function lexicon(): Phrases<SensoryRow> {
  if (phrases !== undefined) return phrases;
  phrases = new Phrases<SensoryRow>();
  for (const row of sensoryRows) {
    for (const wording of row.wordings)
      for (const variant of variants(phraseWords(wording), row)) phrases.addWords(variant, row);
  }
  return phrases;
}

/** What `cannot` stands for at the head of a wording. */
const CANNOT = [
  'cannot',
  'can not',
  "can't",
  'could not',
  "couldn't",
  'unable to',
  'not able to',
  'inability to',
  'fails to',
  'failed to',
  'failure to',
  'does not',
  "doesn't",
  'did not',
  "didn't",
  'do not',
];

const OF_WORDS = OF.map((of) => phraseWords(of));
const CANNOT_WORDS = CANNOT.map((cannot) => phraseWords(cannot));

function variants(words: readonly string[], { kind }: SensoryRow): (readonly string[])[] {
  if (kind === 'loss' && words[0] === 'cannot')
    return CANNOT_WORDS.map((cannot) => [...cannot, ...words.slice(1)]);
  if (kind !== 'area' && kind !== 'landmark') return [words];
  const at = words.findIndex((word, n) => word === 'of' && words[n + 1] === 'the');
  const placed =
    at < 0 ? [words] : OF_WORDS.map((of) => [...words.slice(0, at), ...of, ...words.slice(at + 2)]);
  return placed.flatMap((variant) => {
    const last = variant.at(-1) ?? '';
    return last.endsWith('s') ? [variant] : [variant, [...variant.slice(0, -1), `${last}s`]];
  });
}

const SENSATION = formSet(({ normal }) => MAY_SPEAK.test(normal));
/** Words that what is found, lost or kept, may begin with; nothing is stated without. */
const CHANGES = formSet(
  (form) =>
    lexicon().mayBegin(form, ({ kind }) => FOUND.has(kind)) ||
    /^(?:0|[↓⇓]+)$/u.test(form.text) ||
    /^(?:no|nil)$/u.test(form.normal),
);
const FOUND = new Set<SensoryRow['kind']>(['loss', 'kept', 'numb', 'level']);
/** Pain that is lost is a sense, pain that is had is none. */
const PAIN = wordSet(['pain']);
const LOST = wordSet(['loss', 'lost', 'absent', 'absence']);

/** Whether a sentence has a word without which none speaks of sensation. */
export const speaksOfSensation = (tokens: readonly Token[]): boolean =>
  holds(tokens, CHANGES) &&
  (holds(tokens, SENSATION) || (holds(tokens, PAIN) && holds(tokens, LOST)));

/** Parts of sensory statements in a passage, in the order of the text without overlaps. */
export function findAtoms(tokens: readonly Token[]): readonly Atom[] {
  return arrange([...wordAtoms(tokens), ...marks(tokens), ...segmentAtoms(tokens)], tokens);
}

function wordAtoms(tokens: readonly Token[]): Atom[] {
  const atoms: Atom[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const match = isIn(tokens[n]!.form, BEGINNINGS) ? lexicon().longestAt(tokens, n) : null;
    if (match === null) continue;
    const { from, to } = match;
    for (const row of match.rows)
      atoms.push({ kind: row.kind, from, to, row, segments: row.segments ?? NONE, range: false });
  }
  return atoms;
}

const NONE: readonly never[] = [];
/** Words that a part of a statement may begin with. */
const BEGINNINGS = formSet((form) => lexicon().onlyRows(form)?.length !== 0);

/** Signs, numbers and stops that compromise need not see. */
function marks(tokens: readonly Token[]): Atom[] {
  const atoms: Atom[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    if (!isIn(tokens[n]!.form, MARKS)) continue;
    const kind = markAt(tokens, n);
    if (kind !== null)
      atoms.push({ kind, from: n, to: n + 1, row: null, segments: NONE, range: false });
  }
  return atoms;
}

function markAt(tokens: readonly Token[], n: number): Atom['kind'] | null {
  const { text, normal } = tokens[n]!;
  if (text === ';' || text === '.' || text === '!') return 'stop';
  if (text === ',' || normal === 'and') return 'comma';
  if (CONTRAST.has(normal)) return 'but';
  if (text === '0' && (tokens[n + 1]?.text === '/' || textAt(tokens, n - 1) === '/')) return null;
  return 'loss';
}

const MARKS = formSet(
  ({ text, normal }) =>
    /^(?:[;.!,0]|[↓⇓]+)$/u.test(text) || normal === 'and' || CONTRAST.has(normal),
);

function segmentAtoms(tokens: readonly Token[]): Atom[] {
  return findSegments(tokens).map(({ from, to, segments, range }) => ({
    kind: 'segment',
    from,
    to,
    row: null,
    segments,
    range,
  }));
}

/** Longer atoms take their words from shorter ones; `no` before a modality is a loss. */
function arrange(atoms: Atom[], tokens: readonly Token[]): Atom[] {
  const kept = atoms
    .filter((atom) => !atoms.some((other) => other !== atom && covers(other, atom, atoms)))
    .filter((atom) => !isDeniedPlace(atom, tokens) && !isLeft(atom, atoms, tokens))
    .filter((atom) => !isThermometer(atom, tokens) && !isOtherLevel(atom, atoms, tokens))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return [...kept, ...withoutModality(kept, tokens)].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** `no vibration at the knees`: a bare `no` before what was tested is a loss, unless a loss is what it denies. */
function withoutModality(atoms: readonly Atom[], tokens: readonly Token[]): Atom[] {
  return atoms.flatMap((atom, n): Atom[] => {
    const no = normalAt(tokens, atom.from - 1);
    if (atom.kind !== 'modality' || (no !== 'no' && no !== 'nil')) return [];
    if (/^(?:sensory|sens)$/u.test(normalAt(tokens, atom.from))) return [];
    const rest = atoms.slice(n + 1, n + 5);
    const end = rest.findIndex(({ kind }) => kind === 'stop' || kind === 'but');
    const same = end < 0 ? rest : rest.slice(0, end);
    if (same.some(({ kind }) => kind === 'loss' || kind === 'numb' || kind === 'level')) return [];
    return [
      { kind: 'loss', from: atom.from - 1, to: atom.from, row: null, segments: [], range: false },
    ];
  });
}

const RANK: Readonly<Record<string, number>> = { segment: 3, area: 2, pattern: 2, modality: 1 };

function covers(other: Atom, atom: Atom, all: readonly Atom[]): boolean {
  if (!(other.from < atom.to && atom.from < other.to)) return false;
  const [long, short] = [other.to - other.from, atom.to - atom.from];
  if (long !== short) return long > short;
  // `saddle anaesthesia` is a place and a loss in one
  if (atom.kind === 'pattern' || other.kind === 'pattern') return false;
  const [high, low] = [RANK[other.kind] ?? 0, RANK[atom.kind] ?? 0];
  return high !== low ? high > low : all.indexOf(other) < all.indexOf(atom);
}

/** `Lt` is left, and so is `LT` with no other word of sensation near. */
function isLeft({ kind, from, to }: Atom, all: readonly Atom[], tokens: readonly Token[]): boolean {
  if (kind !== 'modality' || tokens[from]?.normal !== 'lt' || to - from > 1) return false;
  if (tokens[from].text === 'Lt') return true;
  if (all.some((other) => (other.kind === 'loss' || other.kind === 'kept') && other.from === to))
    return false;
  return !all.some(
    (other) => (other.kind === 'modality' || other.kind === 'level') && other.from !== from,
  );
}

/** `the forearm, not the little finger`. */
function isDeniedPlace({ kind, from }: Atom, tokens: readonly Token[]): boolean {
  if (kind !== 'area' && kind !== 'landmark' && kind !== 'segment') return false;
  const before = wordAt(tokens, normalAt(tokens, from - 1) === 'the' ? from - 2 : from - 1);
  return before?.normal === 'not';
}

/** What has a level that an image, an operation or an injury shows. */
const LESION = formSet(({ normal }) =>
  /^(?:lesions?|compress|decompress|stenos|myelopath|myelit|dcm$|csm$|dis[ck]s?$|prolapse|herniat|fractur|tumou?r|metasta|mets$|abscess|mri$|ct$|laminectom|fusion|fixation|signal|syrinx|infarct|transect|sci$)/u.test(
    normal,
  ),
);

/**
 * A bare `level` or `border` is one of sensation only beside a segment, or with a word that says so; a `motor level` is none, nor is
 * the level of what was seen in an image: `cord compression at T6 level`.
 */
function isOtherLevel(
  { kind, from, to }: Atom,
  atoms: readonly Atom[],
  tokens: readonly Token[],
): boolean {
  if (kind !== 'level' || to - from > 1) return false;
  if (holds(tokens, LESION) && !atoms.some((one) => one.kind === 'modality' || one.kind === 'numb'))
    return true;
  const before = wordAt(tokens, from - 1);
  const after = tokens.slice(to, to + 4);
  if (/^(?:no|clear|definite|sensory|sens|pp|pin|any|distinct)$/u.test(before?.normal ?? ''))
    return false;
  if (/^(?:motor|neurological|neurologic|neuro|injury|lesion)$/u.test(before?.normal ?? ''))
    return true;
  if (
    before !== undefined &&
    (segmentOf(before.text) !== null ||
      (before.kind === 'word' && /^[CT]\d{1,2}[-–]/u.test(before.text)))
  )
    return false;
  return !after.some(({ text }, n) => segmentOf(text) !== null && n <= 3);
}

/** `Temp 37.2` is the body's temperature. */
function isThermometer({ kind, row, to }: Atom, tokens: readonly Token[]): boolean {
  if (kind !== 'modality' || row?.value !== 'pain-temperature') return false;
  const next =
    tokens[to]?.text === ':' || tokens[to]?.normal === 'is' || tokens[to]?.normal === 'of'
      ? tokens[to + 1]
      : tokens[to];
  return next?.kind === 'number' && Number.parseFloat(next.text) > 30;
}
