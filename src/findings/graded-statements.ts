import type { Token } from '../language/tokens';
import type { Side, SignId } from '../vocabulary/ids';
import type { Anchor } from './draft';
import type { Grade } from './finding';
import type { GradeMatch, GradePart } from './grade';
import { site } from './lexicon';
import { half, make, type SentenceFacts } from './make-statement';
import { ashworthSign, powerSign, reflexSign } from './meaning';
import { placed, type Place } from './place';
import type { Statement } from './statement';

export function graded(
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
  const special = SPECIAL.get(anchor.concept.id);
  const signOf = (part: GradePart): SignId =>
    special !== undefined
      ? special
      : scale === 'reflex'
        ? reflexSign(part)
        : scale === 'mrc'
          ? powerSign(part)
          : scale === 'ashworth'
            ? ashworthSign(part)
            : scale === 'nihss'
              ? 'weakness'
              : (anchor.concept.sign as SignId);
  const text = gradeText(facts.tokens, grade, scale);
  const isSided = place.sideAtoms.length > 0 && !isOrder(place, facts);
  const isSaidOfBoth = grade.form === 'of-five' && isSided;
  if (!isSaidOfBoth && isPair(anchor, grade, facts))
    return pair(anchor, grade, place, facts, scale, signOf, text);
  const part =
    grade.form === 'of-four' || (grade.form === 'of-five' && grade.parts.length === 1)
      ? (grade.parts[0] as GradePart)
      : isRaised(anchor)
        ? best(grade.parts)
        : worst(grade.parts);
  return [
    make(anchor, place, facts, {
      sign: signOf(part),
      denied: isDenied(anchor, part),
      grade: { written: text, scale, value: part.value },
    }),
  ];
}

/** The sign of reflexes that are no muscle stretch reflexes of the limbs. */
const SPECIAL: ReadonlyMap<string, SignId> = new Map([
  ['jaw-jerk', 'jaw-jerk'],
  ['abdominal', 'abdominal-reflex-loss'],
  ['sacral', 'sacral-reflex-loss'],
]);

/** A jaw jerk that is not brisk, a superficial or sacral reflex that is there. */
function isDenied({ concept: { id } }: Anchor, { value }: GradePart): boolean {
  if (id === 'jaw-jerk') return value < 2.6;
  if (id === 'rigidity') return value === 0;
  return (id === 'abdominal' || id === 'sacral') && value >= 1;
}

function scaleOf(anchor: Anchor): Grade['scale'] | null {
  const { id, group } = anchor.concept;
  if (id === 'ashworth') return 'ashworth';
  if (id === 'nihss') return 'nihss';
  if (group === 'power') return 'mrc';
  if (SPECIAL.has(id) || id === 'reflex' || id === 'areflexia' || id === 'finger-jerk')
    return 'reflex';
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

/** The sides of `Power: R/L SA 4/5` are the order of the pairs, and no side of the first. */
function isOrder({ sideAtoms }: Place, { atoms }: SentenceFacts): boolean {
  const named = sideAtoms.map((at) => atoms[at]);
  const sides = new Set(named.map((atom) => atom?.side));
  return (
    (sides.has('left') && sides.has('right')) ||
    named.some((atom) => atom !== undefined && /^[rl]\p{L}* ?\/ ?[rl]/iu.test(atom.text))
  );
}

/** `hyperactive at 2+ to 3+` */
const isRaised = ({ concept, value }: Anchor): boolean =>
  concept.id === 'reflex' && (value === 'brisk' || value === 'increased');

const best = (parts: readonly GradePart[]): GradePart =>
  parts.reduce((found, part) => (part.value > found.value ? part : found));

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
        placed(place, [site(region)], place.weak ? null : place.side),
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
      make(anchor, placed(place, place.sites, side), facts, {
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
