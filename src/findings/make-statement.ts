import type { Token } from '../language/tokens';
import type { Region, SectionKind, Side, SignId } from '../vocabulary/ids';
import type { SiteRow } from '../vocabulary/site-rows';
import type { Atom } from './atom';
import type { Anchor } from './draft';
import type { Grade } from './finding';
import type { GradeMatch } from './grade';
import { site } from './lexicon';
import type { Place } from './place';
import { regionOf } from './regions';
import type { Statement } from './statement';

/** What the statements of one sentence share. */
export interface SentenceFacts {
  readonly tokens: readonly Token[];
  readonly atoms: readonly Atom[];
  readonly sentence: number;
  readonly anchors: readonly Anchor[];
  readonly section: SectionKind;
  /** Pairs here are right/left even where they could be out of a scale: the heading says `(R/L)`. */
  readonly pairs: 'right-left' | 'left-right' | 'arm-leg' | null;
}

export interface SignReading {
  readonly sign: SignId;
  readonly denied: boolean;
  readonly grade: Grade | null;
}

/** One of the two values of a pair: its own words are its range. */
export function half(
  anchor: Anchor,
  place: Place,
  facts: SentenceFacts,
  reading: SignReading,
  grade: GradeMatch,
  n: number,
): Statement {
  const whole = make(anchor, place, facts, reading);
  const last =
    (grade.form === 'course' || grade.scale === 'mrc') && grade.to - grade.from > 4
      ? grade.to - 3
      : Math.min(grade.from + 2, grade.to - 1);
  const token = facts.tokens[n === 0 ? grade.from : last] as Token;
  return {
    ...whole,
    start: token.start,
    end: token.end,
    evidence: {
      ...whole.evidence,
      sign: [token.start, token.end],
      grade: [token.start, token.end],
    },
  };
}

export function make(
  anchor: Anchor,
  place: Place,
  facts: SentenceFacts,
  reading: SignReading,
): Statement {
  const { atoms, tokens } = facts;
  const { concept } = anchor;
  const numbers = ownWords(anchor, atoms, tokens, facts);
  let [from, to] = [Infinity, 0];
  for (const i of numbers) {
    from = Math.min(from, (atoms[i] as Atom).from);
    to = Math.max(to, (atoms[i] as Atom).to);
  }
  to = behindBracket(tokens, from, to);
  const span = (i: number): readonly [number, number] => [
    (tokens[(atoms[i] as Atom).from] as Token).start,
    (tokens[(atoms[i] as Atom).to - 1] as Token).end,
  ];
  const sites = sitesOf(anchor, place);
  const region: Region | null = regionFor(anchor, place, sites);
  const side: Side | null =
    anchor.side ?? place.side ?? (anchor.symmetric ? 'bilateral' : null) ?? concept.side ?? null;
  const start = (tokens[from] as Token).start;
  const end = (tokens[to - 1] as Token).end;
  const gradeAtom =
    anchor.grade === null
      ? undefined
      : anchor.valueAtoms.find((i) => atoms[i]?.grade === anchor.grade);
  const { sign, denied, grade } = reading;
  return {
    sign,
    denied,
    grade,
    start,
    end,
    side,
    region,
    sites: sites.map(({ id }) => id),
    siteSides: side === 'bilateral' ? siteSidesOf(place, sites) : undefined,
    section: facts.section,
    evidence: {
      sign: [start, end],
      grade: gradeAtom === undefined ? null : span(gradeAtom),
      sites: place.siteAtoms.map(span),
      side: place.sideAtoms[0] === undefined ? null : span(place.sideAtoms[0]),
    },
    place: { sentence: facts.sentence, tokens, from, to },
    bare: anchor.valueAtoms.length === 0 && anchor.grade === null,
    fixed: false,
    former: false,
  };
}

/** Behind the bracket that closes right there, where the words open one: `weak (3/5)`. */
function behindBracket(tokens: readonly Token[], from: number, to: number): number {
  const next = tokens[to]?.text;
  if (next !== ')' && next !== ']') return to;
  const opening = next === ')' ? '(' : '[';
  let open = 0;
  for (let n = from; n < to; n += 1) {
    const { text } = tokens[n]!;
    if (text === opening) open += 1;
    else if (text === next) open -= 1;
  }
  return open > 0 ? to + 1 : to;
}

/** The side of each site, where they differ; `sites` are those of the place, or none. */
function siteSidesOf(place: Place, sites: readonly SiteRow[]): readonly Side[] | undefined {
  const sides = place.sites.flatMap((row) => place.sideOf.get(row) ?? []);
  const differ = new Set(sides).size > 1;
  return differ && sides.length === sites.length ? sides : undefined;
}

/** The words that name sign and value; only the value where the concept stands far off or serves several values. */
function ownWords(
  anchor: Anchor,
  atoms: readonly Atom[],
  tokens: readonly Token[],
  facts: SentenceFacts,
): number[] {
  const { conceptAtom, valueAtoms } = anchor;
  if (valueAtoms.length === 0) return [conceptAtom];
  if (conceptAtom < 0 || anchor.repeats) return valueAtoms;
  const all = [...valueAtoms, conceptAtom];
  const start = (tokens[(atoms[Math.min(...all)] as Atom).from] as Token).start;
  const end = (tokens[(atoms[Math.max(...all)] as Atom).to - 1] as Token).end;
  if (end - start <= 60) return all;
  const shared = facts.anchors.some(
    (other) => other !== anchor && other.valueAtoms[0] === valueAtoms[0],
  );
  return anchor.concept.kind === 'sign' || shared ? [conceptAtom] : valueAtoms;
}

/** Among reflexes a muscle or joint stands for its reflex. */
function sitesOf(anchor: Anchor, place: Place): readonly SiteRow[] {
  // a Hoffmann sign is of the hand, whatever muscle was named before it
  if (
    anchor.concept.region !== undefined &&
    anchor.concept.group === 'reflex' &&
    place.siteAtoms.length === 0
  )
    return [];
  const { id, sign, usual } = anchor.concept;
  const isOfLimbs = id === 'reflex' || sign === 'clonus' || usual !== undefined;
  if (!isOfLimbs) return ownRegion(anchor, place);
  // `axial rigidity, brisk reflexes`, `no facial weakness, no drift`: carried, and of no limb
  const sites =
    place.siteAtoms.length > 0
      ? place.sites
      : place.sites.filter(({ region }) => region !== 'trunk' && region !== 'head');
  if (id !== 'reflex') return sites;
  return sites.map((row) => (row.reflex === undefined ? row : site(row.reflex)));
}

/** `jaw jerk brisk, split hand`: carried sites are none of a sign that is of another region. */
function ownRegion({ concept: { region } }: Anchor, place: Place): readonly SiteRow[] {
  const { sites, siteAtoms } = place;
  if (siteAtoms.length > 0 || region === undefined || region === 'limbs') return sites;
  return sites.filter((row) => row.region === region || row.region === 'limbs');
}

function regionFor(anchor: Anchor, place: Place, sites: readonly SiteRow[]): Region | null {
  const { concept } = anchor;
  if (concept.region !== undefined) {
    // hemiparesis of a named limb is that limb's; a plantar stays a leg's whatever side was named before
    const named =
      concept.region === 'limbs'
        ? regionOf(
            sites.filter(({ kind }) => kind !== 'body' && kind !== 'face'),
            false,
          )
        : null;
    return named ?? concept.region;
  }
  return regionOf(sites, place.whole) ?? concept.usual ?? null;
}
