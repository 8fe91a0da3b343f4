import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import { finish, type Steps } from '../note/steps';
import { evidenceSteps } from './evidence-table';
import { changedChances, exceptionSteps, shownExceptions } from './exceptions';
import { observeArmsOverLegs } from './arms-and-legs';
import type { PerLesion } from './columns';
import { Explainer } from './explain';
import { isncsciSteps } from './isncsci';
import type { Level, Localization } from './level';
import { managementOf } from './management';
import { nameOf, segmentOf } from './name';
import { nextExaminations } from './next';
import { spreadReflexes } from './general-reflexes';
import { observeFeature, observeNormalLimb } from './observe-features';
import { observeSign } from './observe-signs';
import type { FeatureObservation, Observation, SignObservation } from './observation';
import { oncePerObject } from './once';
import { pathOf, underLesion } from './path';
import { patternSteps } from './patterns';
import { pairSteps } from './pair';
import { rank } from './rank';
import { redFlagSteps } from './red-flags';
import { type Repeats, withoutRepeats } from './repeats';
import { selectLevels, type Selected } from './select';
import { carryFeltSides, carrySides, spareNormalFace } from './sides';
import { weightSteps } from './weights';
import { whyOf } from './why';

/** A level less likely than this is not worth a line, but three are kept where there are three. */
const least = 0.002;
const most = 5;

function levelOf(
  { level, best: hypothesis, told, side, share }: Selected,
  scores: PerLesion,
  explainer: Explainer,
  observations: readonly Observation[],
  neurologicalLevel: string | null,
): Level {
  const explained = explainer.explain(hypothesis);
  const graded = level === 'spinal-cord' ? neurologicalLevel : null;
  const segment = told ? segmentOf(hypothesis) : null;
  return {
    level,
    site: level === 'none' ? null : hypothesis.row.id,
    segment: graded ?? segment,
    side,
    name: nameOf(hypothesis, side, observations, segment),
    confidence: confidenceOf(share, explained.count.supporting, explained.count.unexplained),
    score: Math.round(scores[hypothesis.index]! * 100) / 100,
    why: whyOf(hypothesis, side, explained),
    supportedBy: explained.supportedBy,
    against: explained.against,
    unexplained: explained.unexplained,
  };
}

/** Earned: high needs nearly all of the weight, enough findings behind it and little left over. */
function confidenceOf(share: number, supporting: number, unexplained: number): Level['confidence'] {
  if (share > 0.9 && supporting >= 3 && unexplained <= supporting / 2) return 'high';
  return share > 0.6 && supporting >= 2 ? 'moderate' : 'low';
}

/** So many findings are looked at in one step. */
const MANY = 200;

/** A finding says the same as long as it is there, in whatever note: remembered where there are so many that an edit leaves most. */
const rememberedSign = oncePerObject(observeSign);
const rememberedFeature = oncePerObject(observeFeature);

/** Derives where the lesion most likely is from what was found. */
export function localize(
  findings: readonly Finding[],
  context: readonly ContextFinding[],
): Localization {
  return finish(localizationSteps(findings, context));
}

/**
 * The same, step by step.
 *
 * @param repeats where what is said again is left out: all but the lists of evidence, which lack it too, is as if it were not
 */
export function* localizationSteps(
  findings: readonly Finding[],
  context: readonly ContextFinding[],
  { timesOf, byLast }: Repeats = withoutRepeats(findings),
): Steps<Localization> {
  const features: FeatureObservation[] = [];
  const signs: SignObservation[] = [];
  const areMany = findings.length + context.length > MANY;
  const observedSign = areMany ? rememberedSign : observeSign;
  const observedFeature = areMany ? rememberedFeature : observeFeature;
  for (let n = 0; n < findings.length; n += 1) {
    if (n % MANY === 0) yield;
    for (const one of observedSign(findings[n]!)) signs.push(one);
  }
  for (let n = 0; n < context.length; n += 1) {
    if (n % MANY === 0) yield;
    for (const one of observedFeature(context[n]!)) features.push(one);
    for (const one of observeNormalLimb(context[n]!)) signs.push(one);
  }
  yield;
  for (const one of observeArmsOverLegs(findings)) features.push(one);
  const sided = carrySides(signs, features);
  yield;
  const placed = spareNormalFace(context, sided);
  yield;
  const isncsci = yield* isncsciSteps(byLast, context, timesOf);
  yield;
  const observations = yield* weightSteps(
    spreadReflexes([...placed, ...carryFeltSides(placed, features)]),
  );
  yield;
  const fired = yield* exceptionSteps(findings, context);
  const changed = changedChances(fired);
  yield;
  const table = yield* evidenceSteps(observations, changed);
  yield;
  const ranking = rank(table);
  yield;
  // that there is no lesion is never listed only because three are
  const selected = selectLevels(ranking, most)
    .filter(({ level, share }) => level !== 'none' || share > least)
    .filter(({ share }, index) => index < 3 || share > least);
  yield;
  const explainer = yield* Explainer.of(table, timesOf);
  yield;
  const graded = isncsci?.neurologicalLevel ?? null;
  const levels: Level[] = [];
  for (const one of selected) {
    levels.push(levelOf(one, ranking.scores, explainer, observations, graded));
    yield;
  }
  const pair = yield* pairSteps(table, ranking, timesOf);
  yield;
  const flags = yield* redFlagSteps(findings, context);
  yield;
  const [first, second] = selected;
  const found = yield* patternSteps(findings, context);
  yield;
  const patterns = first
    ? underLesion(found, first.best, observations, changed.of(first.level))
    : found;
  yield;
  const path = first ? pathOf(first, patterns) : null;
  const exceptions = shownExceptions(fired, levels[0]?.level ?? 'none');
  const localised = levels[0]?.level !== 'none';
  return {
    levels,
    ...(pair ? { pair } : {}),
    patterns,
    path,
    exceptions,
    redFlags: flags,
    nextExaminations:
      first && second
        ? nextExaminations(
            first.best,
            second.best,
            [levels[0]?.name ?? '', levels[1]?.name ?? ''],
            observations,
          )
        : [],
    management: localised
      ? managementOf(patterns, flags, findings, levels[0]?.level ?? 'none', exceptions)
      : [],
    ...(isncsci ? { isncsci } : {}),
  };
}
