import type { BodySide } from '../anatomy/crossing';
import type { ContextFinding } from '../context/context-finding';
import type { SignId } from '../vocabulary/ids';
import type { Examination, Stated } from './examination';
import type { Part } from './parts';
import type { Range } from './problem';
import { areasOf, isTorn, spanOf, type Area } from './sides';
import { isOld } from './time';

/** Something wrong with limbs of one side, wherever it is told. */
export interface Lateral extends Range {
  readonly side: BodySide;
  /** Limbs. */
  readonly areas: readonly Area[];
  readonly sentence: number;
  readonly part: Part;
  /** Null where it is no sign of a motor neuron: pain, numbness, a gait. */
  readonly stated: Stated | null;
  /** Id of the row of `vocabulary/features.yaml` then. */
  readonly feature: string | null;
}

const SIGNS: ReadonlySet<SignId> = new Set<SignId>([
  ...(['weakness', 'atrophy', 'areflexia', 'hyporeflexia', 'hyperreflexia'] as const),
  ...(['spasticity', 'hypertonia', 'hypotonia', 'flaccidity', 'rigidity'] as const),
  ...(['babinski', 'clonus', 'hoffmann'] as const),
]);

/** Features that stand on the side of the weak limb. Loss of pain below a lesion of the cord does not. */
const FEATURES: ReadonlySet<string> = new Set([
  ...['gait-hemiparetic', 'gait-steppage', 'drift', 'clumsiness', 'ataxia-limb', 'froment'],
  ...[
    'dermatomal-loss',
    'nerve-territory-loss',
    'sensory-loss',
    'hemisensory-loss',
    'paraesthesia',
  ],
  ...['radicular-pain', 'limb-pain', 'straight-leg-raise-positive', 'spurling-positive'],
  ...['tinel-positive', 'bradykinesia', 'rest-tremor'],
]);
const CROSSING: ReadonlySet<string> = new Set(['sensory-loss', 'hemisensory-loss']);

/** All that is wrong with limbs on one side. What is told of an older illness, and of what is no encounter, is left out. */
export function lateralIn(examination: Examination): Lateral[] {
  const signs = examination.stated.flatMap((stated): Lateral[] => {
    const { finding, sentence, part } = stated;
    const { side } = finding;
    if (!SIGNS.has(finding.sign)) return [];
    if ((side !== 'left' && side !== 'right') || !holds(stated) || isTorn(finding)) return [];
    // a plan names the limb that is ill in so many words
    const isPlan = part === 'elsewhere' && finding.section === 'plan';
    if (part === 'elsewhere' && !(isPlan && finding.evidence.side !== null)) return [];
    if (isOld(examination.textOf(sentence))) return [];
    const areas = limbsOf(stated);
    if (areas.length === 0) return [];
    const { start, end } = spanOf(finding);
    return [
      {
        start,
        end,
        side,
        areas,
        sentence,
        part: isPlan ? 'assessment' : part,
        stated,
        feature: null,
      },
    ];
  });
  const features = examination.context.flatMap((one): Lateral[] => {
    const { feature, assertion, side, start, end, modalities } = one;
    if ((side !== 'left' && side !== 'right') || assertion !== 'present') return [];
    if (!FEATURES.has(feature)) return [];
    const sentence = examination.sentenceAt(start);
    const { part } = examination.places[sentence] as (typeof examination.places)[number];
    if (part === 'elsewhere') return [];
    const isPain = modalities.length > 0 && modalities.every((one) => one === 'pain-temperature');
    if (CROSSING.has(feature) && isPain) return [];
    if (isOld(examination.textOf(sentence))) return [];
    const areas = areasOfFeature(one);
    return areas.length === 0
      ? []
      : [{ start, end, side, areas, sentence, part, stated: null, feature }];
  });
  return [...signs, ...features];
}

/** Whether something holds of this patient, at whatever time of this illness. */
function holds({ finding: { assertion }, part }: Stated): boolean {
  return (
    assertion === 'present' ||
    (assertion === 'possible' && part === 'assessment') ||
    (assertion === 'historical' && part === 'history')
  );
}

/** The limbs a statement is about; a plantar response is the leg's, a Hoffmann sign the arm's. */
export function limbsOf({ finding }: Stated): Area[] {
  // `reflexes R brisk`: of the half of the body
  if (finding.region === null && finding.evidence.side !== null) return ['arm', 'leg'];
  return areasOf(finding).filter((area) => area !== 'head');
}

/** The limbs a feature is about; a gait is the legs'. */
export function areasOfFeature({ feature, region, sites }: ContextFinding): readonly Area[] {
  if (feature.startsWith('gait-')) return ['leg'];
  switch (region) {
    case 'arm':
    case 'leg':
      return [region];
    case 'limbs':
      return sites.length > 0 ? ['arm', 'leg'] : [];
    default:
      return [];
  }
}

/** How many sentences tell of it. */
export const sentencesOf = (all: readonly Lateral[]): number =>
  new Set(all.map(({ sentence }) => sentence)).size;
