import type { Token } from '../language/tokens';
import type { Region, SectionKind, Side, SignId } from '../vocabulary/ids';
import type { SiteRow } from '../vocabulary/site-rows';
import type { Anchor } from './draft';
import type { Atom } from './atoms';
import type { Grade } from './finding';
import type { GradeMatch, GradePart } from './grades';
import { site } from './lexicon';
import { ashworthSign, meaningOf, powerSign, reflexSign } from './meaning';
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

/** An anchor with its place becomes one statement, or two (a pair of unlike values; `spastic paraparesis`). */
export function buildStatements(anchor: Anchor, place: Place, facts: SentenceFacts): Statement[] {
  if (anchor.concept.needsSite === true && place.sites.length === 0) return [];
  if (anchor.concept.siteAfter === true && !siteFollows(anchor, place)) return [];
  if (isCranialRoutine(anchor, place)) return [];
  if (anchor.grade !== null && anchor.concept.sign !== 'clonus')
    return graded(anchor, anchor.grade, place, facts);
  const meaning = anchor.value === null ? null : meaningOf(anchor.concept, anchor.value);
  if (anchor.value !== null && meaning === null) return [];
  const sign = meaning?.sign ?? anchor.concept.sign;
  if (sign === undefined) return [];
  const grade: Grade | null =
    anchor.grade === null
      ? null
      : {
          written: (anchor.grade.parts[0] as GradePart).written,
          scale: 'beats',
          value: (anchor.grade.parts[0] as GradePart).value,
        };
  const named: SignId =
    sign === 'atrophy' && facts.tokens.some(({ normal }) => DISUSE.has(normal))
      ? 'disuse-atrophy'
      : sign;
  const first = make(anchor, place, facts, {
    sign: named,
    denied: meaning?.denied ?? false,
    grade,
  });
  const also = anchor.concept.also;
  return also === undefined ? [first] : [first, { ...first, sign: also }];
}

function graded(
  anchor: Anchor,
  grade: GradeMatch,
  place: Place,
  facts: SentenceFacts,
): Statement[] {
  const scale = scaleOf(anchor);
  if (scale === null) return [];
  if (grade.form === 'course') {
    const [was, now] = grade.parts as readonly [GradePart, GradePart];
    const of = (part: GradePart, n: number): Statement =>
      half(
        anchor,
        place,
        facts,
        {
          sign:
            scale === 'ashworth'
              ? ashworthSign(part)
              : scale === 'mrc'
                ? powerSign(part)
                : reflexSign(part),
          denied: false,
          grade: {
            written: scale === 'ashworth' ? `MAS ${part.written}` : part.written,
            scale,
            value: part.value,
          },
        },
        grade,
        n,
      );
    return [{ ...of(was, 0), former: true }, of(now, 1)];
  }
  const signOf = (part: GradePart): SignId =>
    scale === 'reflex'
      ? reflexSign(part)
      : scale === 'mrc'
        ? powerSign(part)
        : scale === 'ashworth'
          ? ashworthSign(part)
          : scale === 'nihss'
            ? 'weakness'
            : (anchor.concept.sign as SignId);
  const text = gradeText(facts.tokens, grade, scale);
  if (isPair(anchor, grade, facts)) return pair(anchor, grade, place, facts, scale, signOf, text);
  const part =
    grade.form === 'of-four' || (grade.form === 'of-five' && grade.parts.length === 1)
      ? (grade.parts[0] as GradePart)
      : worst(grade.parts);
  return [
    make(anchor, place, facts, {
      sign: signOf(part),
      denied: false,
      grade: { written: text, scale, value: part.value },
    }),
  ];
}

function scaleOf(anchor: Anchor): Grade['scale'] | null {
  const { id, group } = anchor.concept;
  if (id === 'ashworth') return 'ashworth';
  if (id === 'nihss') return 'nihss';
  if (group === 'power') return 'mrc';
  if (id === 'reflex' || id === 'areflexia' || id === 'finger-jerk') return 'reflex';
  if (anchor.concept.kind === 'sign') return 'word';
  return null;
}

function gradeText(tokens: readonly Token[], grade: GradeMatch, scale: Grade['scale']): string {
  const words = tokens
    .slice(grade.from, grade.to)
    .map((token, i) => (i > 0 && token.spaced ? ' ' : '') + token.text)
    .join('');
  return scale === 'ashworth' ? `MAS ${words}` : scale === 'nihss' ? `NIHSS ${words}` : words;
}

const worst = (parts: readonly GradePart[]): GradePart =>
  [...parts].sort((a, b) => a.value - b.value)[0] as GradePart;

function isPair(anchor: Anchor, grade: GradeMatch, facts: SentenceFacts): boolean {
  if (grade.form === 'pair') return true;
  if (grade.form === 'of-four' && anchor.concept.group === 'power') return true;
  if (facts.pairs === null && grade.form === 'of-five' && pairsAround(facts))
    return grade.parts.length === 1 && grade.to - grade.from === 3;
  if (facts.pairs === null || (grade.parts.length > 1 && grade.form !== 'of-four')) return false;
  if (grade.form === 'of-four') return true;
  return grade.form === 'of-five' && facts.pairs !== 'arm-leg' && grade.to - grade.from === 3;
}

/** The sentence's other grades of power are pairs (`deltoids 4+/4-, biceps 5/4`): so is this one. */
function pairsAround({ anchors }: SentenceFacts): boolean {
  const power = anchors.filter(({ concept, grade }) => concept.group === 'power' && grade !== null);
  return (
    power.filter(({ grade }) => grade?.form === 'pair' || grade?.form === 'of-four').length >= 2
  );
}

function pair(
  anchor: Anchor,
  grade: GradeMatch,
  place: Place,
  facts: SentenceFacts,
  scale: Grade['scale'],
  signOf: (part: GradePart) => SignId,
  text: string,
): Statement[] {
  const parts =
    grade.parts.length === 2
      ? grade.parts
      : [grade.parts[0] as GradePart, { written: '5', value: 5, sign: 'none' as const }];
  const [a, b] = parts as [GradePart, GradePart];
  if (facts.pairs === 'arm-leg') {
    const at = (region: 'arm' | 'leg', part: GradePart, n: number): Statement =>
      half(
        anchor,
        { ...place, sites: [site(region)], side: place.weak ? null : place.side },
        facts,
        {
          sign: signOf(part),
          denied: false,
          grade: { written: part.written, scale, value: part.value },
        },
        grade,
        n,
      );
    return [at('arm', a, 0), at('leg', b, 1)];
  }
  if (signOf(a) === signOf(b)) {
    const side: Side | null =
      place.side === null || place.side === 'bilateral' ? 'bilateral' : place.side;
    return [
      make(anchor, { ...place, side }, facts, {
        sign: signOf(a),
        denied: false,
        grade: { written: text, scale, value: worst(parts).value },
      }),
    ];
  }
  const order: readonly Side[] =
    facts.pairs === 'left-right' ? ['left', 'right'] : ['right', 'left'];
  return parts.map((part, n) =>
    half(
      anchor,
      { ...place, side: order[n] as Side, sideAtoms: [] },
      facts,
      {
        sign: signOf(part),
        denied: false,
        grade: { written: part.written, scale, value: part.value },
      },
      grade,
      n,
    ),
  );
}

interface Draft {
  readonly sign: SignId;
  readonly denied: boolean;
  readonly grade: Grade | null;
}

/** One of the two values of a pair: its own words are its range. */
function half(
  anchor: Anchor,
  place: Place,
  facts: SentenceFacts,
  draft: Draft,
  grade: GradeMatch,
  n: number,
): Statement {
  const whole = make(anchor, place, facts, draft);
  const last =
    grade.form === 'course' && grade.to - grade.from > 4
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

function make(anchor: Anchor, place: Place, facts: SentenceFacts, draft: Draft): Statement {
  const { atoms, tokens } = facts;
  const { concept } = anchor;
  const numbers = ownWords(anchor, atoms, tokens, facts);
  const from = Math.min(...numbers.map((i) => (atoms[i] as Atom).from));
  const to = Math.max(...numbers.map((i) => (atoms[i] as Atom).to));
  const span = (i: number): readonly [number, number] => [
    (tokens[(atoms[i] as Atom).from] as Token).start,
    (tokens[(atoms[i] as Atom).to - 1] as Token).end,
  ];
  const sites = sitesOf(anchor, place);
  const region: Region | null = regionFor(anchor, place, sites);
  const side: Side | null =
    place.side ?? (anchor.symmetric ? 'bilateral' : null) ?? concept.side ?? null;
  const start = (tokens[from] as Token).start;
  const end = (tokens[to - 1] as Token).end;
  const gradeAtom =
    anchor.grade === null
      ? undefined
      : anchor.valueAtoms.find((i) => atoms[i]?.grade === anchor.grade);
  return {
    ...draft,
    start,
    end,
    side,
    region,
    sites: sites.map(({ id }) => id),
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

/** What a note puts wasting down to where no neuron is meant. */
const DISUSE = new Set([
  'disuse',
  'cachexia',
  'cachectic',
  'deconditioning',
  'deconditioned',
  'malnutrition',
  'immobilisation',
  'immobilization',
  'immobility',
  'bedbound',
  'starvation',
]);

const ROUTINE = new Set(['shoulder-shrug', 'sternocleidomastoid', 'tongue', 'palate']);

/** Shoulder shrug, sternomastoid, tongue of normal power belong to the cranial nerves, not to the motor examination. */
function isCranialRoutine(anchor: Anchor, place: Place): boolean {
  const normal =
    anchor.value === 'normal' ||
    anchor.value === 'full' ||
    anchor.value === 'symmetric' ||
    (anchor.grade !== null && anchor.grade.parts.every(({ value }) => value >= 5));
  return (
    normal &&
    anchor.concept.group === 'power' &&
    place.sites.length > 0 &&
    place.sites.every(({ id }) => ROUTINE.has(id))
  );
}

/** A site stands right after the words, or right before them (`the left leg cannot be lifted`). */
function siteFollows(anchor: Anchor, place: Place): boolean {
  return place.siteAtoms.some(
    (i) => (i > anchor.conceptAtom && i <= anchor.conceptAtom + 5) || i === anchor.conceptAtom - 1,
  );
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
  if (anchor.concept.id !== 'reflex') return place.sites;
  return place.sites.map((row) => (row.reflex === undefined ? row : site(row.reflex)));
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
