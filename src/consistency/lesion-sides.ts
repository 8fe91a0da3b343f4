import { anatomy } from '../anatomy/anatomy';
import { opposite, servedSide, type BodySide } from '../anatomy/crossing';
import type { LesionRow, Part as BodyPart } from '../anatomy/rows';
import type { ContextFinding } from '../context/context-finding';
import { findSides } from '../context/sides';
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

/** The row of the anatomy whose side a feature tells; of a root, the segment's. */
const siteOf = new Map(
  (rows as readonly { feature: string; site: string }[]).map(({ feature, site }) => [
    feature,
    site,
  ]),
);

const ROOT = 'root-lesion';

/** A lesion that an impression names, with the word for its side. */
interface NamedLesion extends Range {
  readonly side: BodySide;
  readonly word: Token;
  readonly row: LesionRow;
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
  return examination.context
    .filter(({ feature }) => feature === ROOT || siteOf.has(feature))
    .flatMap((one) => {
      const n = examination.note.sentences.findIndex(({ end }) => one.start < end);
      return n >= 0 && isMeant(examination, n) ? (lesionOf(examination, n, one) ?? []) : [];
    })
    .map((lesion) => {
      // the same lesion in the same entry is no news
      const isNews = !weighed.has(lesion.row.id);
      weighed.add(lesion.row.id);
      return { side: lesion.side, problem: isNews ? conflict(examination, lesion) : null };
    });
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

/** How many characters before a lesion its side may begin (`right-sided Bell's palsy`). */
const BEFORE = 12;

/** What a feature names, where its own words give one side. */
function lesionOf(
  examination: Examination,
  sentence: number,
  { feature, assertion, side, segments, start, end }: ContextFinding,
): NamedLesion | null {
  if (side !== 'left' && side !== 'right') return null;
  if (assertion !== 'present' && assertion !== 'possible') return null;
  const row = rowOf(feature === ROOT ? segments.at(-1) : siteOf.get(feature));
  const text = examination.textOf(sentence);
  if (row === undefined || isOld(text) || /\b(?:both|either|false|kernohan)\b/iu.test(text))
    return null;
  const tokens = examination.tokensOf(sentence);
  const words = findSides(tokens).map(({ at }) => tokens[at]!);
  const word = words.find((one) => one.start >= start - BEFORE && one.end <= end);
  return word ? { side, word, row, start, end } : null;
}

/** The row of a site; of the cord, the half. */
function rowOf(site: string | undefined): LesionRow | undefined {
  const halves = anatomy.cord.filter(({ variant }) => variant === 'hemicord');
  return [...anatomy.sites, ...anatomy.peripheral, ...halves].find(({ id }) => id === site);
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
