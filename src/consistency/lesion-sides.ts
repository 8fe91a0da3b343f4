import { anatomy } from '../anatomy/anatomy';
import { opposite, servedSide, type BodySide } from '../anatomy/crossing';
import type { LesionRow, Part as BodyPart } from '../anatomy/rows';
import { findSides, SIDES } from '../context/sides';
import { Phrases } from '../language/phrases';
import type { Token } from '../language/tokens';
import { formSet, holds } from '../language/word-sets';
import { sectionAt } from '../note/note';
import type { Steps } from '../note/steps';
import type { NoteEntries } from './entries-of-note';
import type { Examination, Stated } from './examination';
import { lateralIn, sentencesOf } from './laterality';
import rows from './lesions.yaml';
import { moved, type Range, type RawProblem } from './problem';
import { areasOf, isTorn, otherSide, related, sideFixes, type Area } from './sides';
import { isOld } from './time';

interface LesionWords {
  readonly site: string;
  readonly wordings: readonly string[];
  readonly with?: 'injury' | 'root';
}

/** A lesion that an impression names, with the word for its side. */
interface NamedLesion extends Range {
  readonly side: BodySide;
  readonly word: Token;
  readonly row: LesionRow;
}

const AFTER: Readonly<Record<'injury' | 'root', RegExp>> = {
  injury:
    /^(?:infarct\w*|strokes?|cva|ha?emorrhage|ich|bleed|ischa?emi\w*|ha?ematoma|sdh|subdural|tumou?r|glioma|meningioma|lesion|occlusion|syndrome|abscess|event|tia|thromb\w+|embol\w+|cut-?off|clot)$/u,
  root: /^(?:radiculopath\w+|root|nerve|disc|compression|prolapse|myotome|radicular)$/u,
};
/** How many words may stand between side, place and the name of the injury. */
const REACH = 4;

let phrases: Phrases<LesionWords> | undefined;

function lesionWords(): Phrases<LesionWords> {
  if (phrases === undefined) {
    phrases = new Phrases();
    for (const row of rows as readonly LesionWords[]) {
      for (const wording of row.wordings) phrases.add(wording, row);
    }
  }
  return phrases;
}

/** A lesion that an entry names: its side, and what speaks against it. */
interface ToldLesion {
  readonly side: BodySide;
  readonly problem: RawProblem | null;
}

/** Impressions that name a lesion on a side from which the deficits found can't come; the first of the note. */
export function* lesionConflicts(entries: NoteEntries): Steps<RawProblem[]> {
  if (!(yield* entries.some(tellsSidedWeakness)) && !(yield* entries.some(tellsContext))) return [];
  const named = yield* entries.answers(namedLesions);
  // where no impression names one: what brought the patient in, and what the images of today show
  const isNamed = named.some((told) => told.length > 0);
  const found = isNamed ? named : yield* entries.answers(freshLesions);
  // lesions on both sides explain everything
  const sides = new Set(found.flatMap((told) => told.map(({ side }) => side)));
  if (sides.size !== 1) return [];
  for (const [n, told] of found.entries()) {
    const problem = told.find((one) => one.problem !== null)?.problem;
    if (problem) return [moved(problem, entries.startOf(n))];
  }
  return [];
}

const tellsSidedWeakness = ({ stated }: Examination): boolean => stated.some(isSidedWeakness);
const tellsContext = ({ context }: Examination): boolean => context.length > 0;
const namedLesions = (examination: Examination): ToldLesion[] =>
  toldLesions(examination, isOfImpression);
const freshLesions = (examination: Examination): ToldLesion[] => toldLesions(examination, isFresh);

function toldLesions(
  examination: Examination,
  isMeant: (examination: Examination, sentence: number) => boolean,
): ToldLesion[] {
  const weighed = new Set<string>();
  return examination
    .sentencesWith(SIDES)
    .flatMap((n) =>
      isMeant(examination, n) && tellsOneSide(examination, n) ? lesionsIn(examination, n) : [],
    )
    .map((lesion) => {
      // the same lesion in the same entry is no news
      const isNews = !weighed.has(lesion.row.id);
      weighed.add(lesion.row.id);
      return { side: lesion.side, problem: isNews ? conflict(examination, lesion) : null };
    });
}

function tellsOneSide(examination: Examination, sentence: number): boolean {
  return findSides(examination.wordsOf(sentence)).some(({ side }) => side !== 'bilateral');
}

function isOfImpression({ places }: Examination, sentence: number): boolean {
  return places[sentence]?.part === 'assessment';
}

const FRESH =
  /\b(?:(?:hyper)?acute(?:ly)?|new|recent|large|evolving|occlu\w+|cut-?off|clot|thromb\w+|s\/p|status post|compress\w+|imping\w+|sdh|subdural|bleed)\b/iu;
/** A sentence without any of these tells of nothing fresh. */
const FRESH_WORDS = formSet(({ text }) =>
  /acute|new|recent|large|evolving|occlu|cut|clot|thromb|^s$|s\/p|status|compress|imping|sdh|subdural|bleed/iu.test(
    text,
  ),
);
const OF_THIS: ReadonlySet<string> = new Set(['history', 'examination', 'investigations', 'other']);

/** A lesion of now, in the history or the investigations. */
function isFresh(examination: Examination, sentence: number): boolean {
  if (!holds(examination.wordsOf(sentence), FRESH_WORDS)) return false;
  const { note } = examination;
  const { start, text } = note.sentences[sentence] as { start: number; text: string };
  return FRESH.test(text) && OF_THIS.has(sectionAt(note.sections, start)!.kind);
}

function lesionsIn(examination: Examination, sentence: number): NamedLesion[] {
  const text = examination.textOf(sentence);
  if (isOld(text)) return [];
  if (/\b(?:no|not|without|bilateral|both|either|stenosis|false|kernohan)\b/iu.test(text))
    return [];
  const tokens = examination.tokensOf(sentence);
  return findSides(tokens).flatMap(({ at, side }) => {
    const lesion =
      side === 'bilateral' ? null : (lesionAt(tokens, at, side) ?? lesionBefore(tokens, at, side));
    return lesion ?? [];
  });
}

/** The row of a site; of the cord, the half. */
function rowOf({ site }: LesionWords): LesionRow {
  const halves = anatomy.cord.filter(({ variant }) => variant === 'hemicord');
  const all = [...anatomy.sites, ...anatomy.peripheral, ...halves];
  return all.find(({ id }) => id === site) as LesionRow;
}

function lesionAt(tokens: readonly Token[], at: number, side: BodySide): NamedLesion | null {
  for (let n = at + 1; n <= at + 3 && n < tokens.length; n += 1) {
    const match = lesionWords().longestAt(tokens, n);
    if (match === null) continue;
    const words = match.rows[0] as LesionWords;
    const last = endOf(tokens, match.to, words) ?? endOfInjury(tokens, at, match.to, words);
    const word = tokens[at] as Token;
    return last === null
      ? null
      : { side, word, row: rowOf(words), start: word.start, end: last.end };
  }
  return null;
}

/** `infarct in the right MCA territory`: the injury stands before the side. */
function endOfInjury(
  tokens: readonly Token[],
  at: number,
  to: number,
  words: LesionWords,
): Token | null {
  const injury = AFTER[words.with as 'injury' | 'root'];
  const before = tokens.slice(Math.max(0, at - 4), at);
  const n = before.findIndex(({ normal }) => injury.test(normal));
  const links = n === -1 ? [] : before.slice(n + 1);
  const linked =
    links.length > 0 &&
    links.every(({ normal }) => /^(?:in|of|at|involving|affecting|within|to|the)$/u.test(normal));
  return linked ? (tokens[to - 1] as Token) : null;
}

/** `ulnar neuropathy at the right elbow`, `carpal tunnel syndrome on the left`: a nerve or a root before its side. */
function lesionBefore(tokens: readonly Token[], at: number, side: BodySide): NamedLesion | null {
  for (let n = Math.max(0, at - BEFORE); n < at; n += 1) {
    const match = lesionWords().longestAt(tokens, n);
    if (match === null || match.to >= at) continue;
    const words = match.rows[0] as LesionWords;
    if (words.with === 'injury') continue;
    const between = tokens.slice(match.to, at).map(({ normal }) => normal);
    const after = words.with === 'root' ? AFTER.root : NERVE;
    const rest = after.test(between[0] as string) ? between.slice(1) : between;
    if ((words.with === 'root' && rest.length === between.length) || !rest.every(isLink)) continue;
    if (rest.length === 0) continue;
    const [first, word] = [tokens[n] as Token, tokens[at] as Token];
    return { side, word, row: rowOf(words), start: first.start, end: word.end };
  }
  return null;
}

/** How many words before a side the name of its lesion may begin. */
const BEFORE = 6;
const NERVE = /^(?:neuropathy|palsy|lesion|entrapment|compression|injury|syndrome)$/u;

const isLink = (word: string): boolean => /^(?:at|on|in|of|the|,|\(|side)$/u.test(word);

/** The last word of the lesion's name, or null where what must follow does not. */
function endOf(tokens: readonly Token[], to: number, words: LesionWords): Token | null {
  const own = tokens[to - 1] as Token;
  if (words.with === undefined) return own;
  const after = AFTER[words.with];
  if (after.test(own.normal)) return own;
  const near = tokens.slice(to, to + REACH);
  const stop = near.findIndex(({ text }) => /^[,;:.]$/u.test(text));
  return (
    (stop === -1 ? near : near.slice(0, stop)).find(({ normal }) => after.test(normal)) ?? null
  );
}

/** Whether every weakness of the parts that the lesion serves is on the side that it does not serve. */
function conflict(examination: Examination, lesion: NamedLesion): RawProblem | null {
  const served = servedAreas(lesion.row, lesion.side);
  const weak = examination.stated.filter(
    (one) =>
      one.finding.sign === 'weakness' &&
      !isTorn(one.finding) &&
      one.part !== 'elsewhere' &&
      ['present', 'possible', 'historical'].includes(one.finding.assertion) &&
      areasOf(one.finding).some((area) => served.has(area)),
  );
  const sides = new Set(weak.map(({ finding }) => finding.side));
  sides.delete(null);
  if (sides.size === 0) return complaintsConflict(examination, lesion, served);
  const first = weak.find((one) => isSure(examination, one));
  if (sides.size !== 1 || first === undefined) return null;
  const [area] = areasOf(first.finding).filter((one) => served.has(one));
  const expected = served.get(area as Area);
  if (expected === undefined || first.finding.side !== opposite(expected)) return null;
  const { start, end, word, side, row } = lesion;
  const flipped = otherSide(word.text);
  const to = opposite(side);
  return {
    start,
    end,
    message: `A lesion of the ${side} ${row.name} is expected to show on the ${expected} side; the weakness is on the ${first.finding.side}.`,
    related: [related(first.finding, `weakness on the ${first.finding.side}`)],
    fixes: [
      ...(flipped === null
        ? []
        : [
            {
              title: `Change to ${to} in the lesion`,
              edits: [{ start: word.start, end: word.end, text: flipped }],
            },
          ]),
      ...sideFixes([{ finding: first.finding, where: 'in the weakness' }]),
    ],
  };
}

/** Two complaints or losses of feeling, and all of them, in the limb of the other side than a nerve's or a root's, where nothing is weak. */
function complaintsConflict(
  examination: Examination,
  lesion: NamedLesion,
  served: ReadonlyMap<Area, BodySide>,
): RawProblem | null {
  if (!anatomy.peripheral.includes(lesion.row)) return null;
  const all = lateralIn(examination).filter(({ areas }) => areas.some((area) => served.has(area)));
  const [first] = all;
  if (first === undefined || sentencesOf(all) < 2) return null;
  if (all.some(({ side }) => side === lesion.side)) return null;
  const { start, end, word, side, row } = lesion;
  const flipped = otherSide(word.text);
  return {
    start,
    end,
    message: `A lesion of the ${side} ${row.name}, and all that is told of the limb is on the ${first.side}.`,
    related: [{ start: first.start, end: first.end, message: `on the ${first.side}` }],
    fixes:
      flipped === null
        ? []
        : [
            {
              title: `Change to ${first.side} in the lesion`,
              edits: [{ start: word.start, end: word.end, text: flipped }],
            },
          ],
  };
}

function isSidedWeakness({ finding: { sign, assertion, side } }: Stated): boolean {
  return sign === 'weakness' && assertion === 'present' && (side === 'left' || side === 'right');
}

function isSure(examination: Examination, one: Stated): boolean {
  const { finding, sentence } = one;
  return (
    isSidedWeakness(one) &&
    (finding.evidence.side !== null || examination.isCell(one)) &&
    !isOld(examination.textOf(sentence))
  );
}

/** The side of each part of the body whose power runs through a place. */
function servedAreas(row: LesionRow, side: BodySide): ReadonlyMap<Area, BodySide> {
  const served = new Map<Area, BodySide>();
  // half of the cord: the leg of its side in any case
  if (row.variant === 'hemicord') return served.set('leg', side);
  const add = (part: BodyPart, on: BodySide): void => {
    const { region } = anatomy.parts.find(({ id }) => id === part)!;
    if (region !== 'trunk') served.set(region, on);
  };
  for (const [id, chance = 0] of Object.entries(row.holds ?? {})) {
    const structure = anatomy.structures.find((one) => one.id === id);
    if (structure === undefined || chance < 0.3 || structure.alone !== undefined) continue;
    for (const part of Object.keys({ ...structure.upper, ...structure.lower })) {
      add(part as BodyPart, servedSide(id, row.at, side, anatomy));
    }
  }
  for (const { part, roots, nerves, plexus } of anatomy.muscles) {
    const runs =
      (row.nerve !== undefined && nerves?.includes(row.nerve) === true) ||
      (row.plexus !== undefined && plexus?.includes(row.plexus) === true) ||
      row.roots?.some((root) => (roots?.[root] ?? 0) > 0) === true;
    if (runs) add(part, side);
  }
  return served;
}
