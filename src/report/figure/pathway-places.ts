import type { LevelId } from '../../vocabulary/ids';
import type { Point } from './frame';
import { chains } from './pathway-outline';

/** Where a mark stands: at a point, on segments of the cord, or where the roots of segments leave. */
export type Place =
  | { readonly kind: 'point'; readonly at: Point }
  | { readonly kind: 'cord'; readonly segments: string }
  | { readonly kind: 'root'; readonly segments: string };

const point = (out: number, down: number): Place => ({ kind: 'point', at: [out, down] });
const along = (part: 'nerve' | 'junction', limbs: readonly (keyof typeof chains)[]): Place[] =>
  limbs.map((limb) => ({ kind: 'point', at: chains[limb][part] }));
const cord = (...segments: readonly string[]): Place[] =>
  segments.map((one) => ({ kind: 'cord', segments: one }));

const convexity = [point(33, 45)];
const lowerPons = [point(9, 150)];
const medulla = [point(8.5, 170)];
const armNerve = along('nerve', ['arm']);
const legNerve = along('nerve', ['leg']);
const cranialNerve = along('nerve', ['face']);
const arm = 'C5-T1';
const leg = 'L2-S1';

/** Where the places of the anatomy are drawn. What has segments of its own is drawn at those, where the table says cord or root. */
const sitePlaces: Readonly<Record<string, readonly Place[]>> = {
  parasagittal: [point(9, 44)],
  frontal: [point(15, 45)],
  'perisylvian-cortex': [point(46, 82)],
  'corona-radiata': [point(23, 62)],
  periventricular: [point(20, 66)],
  'hemispheres-diffuse': [point(25, 60)],
  'internal-capsule': [point(17.5, 81)],
  thalamus: [point(9, 84)],
  'hemisphere-with-herniation': [point(20, 103)],
  midbrain: [point(9, 116)],
  'midbrain-tectum': [point(4, 113)],
  'upper-pons': [point(9, 136)],
  'brainstem-diffuse': [point(9, 132)],
  'pons-base': [point(9, 140)],
  'pons-lateral': [point(17, 150)],
  'lateral-medulla': [point(11, 169)],
  'medial-medulla': medulla,
  medulla,
  'cerebellum-diffuse': [point(34, 144)],
  'foramen-magnum': cord('C1-C2'),
  'lumbar-cord': cord(leg),
  conus: cord('S1-S5'),
  'cauda-equina': [point(0, 372)],
  'upper-plexus': [point(36, 238)],
  'lower-plexus': [point(38, 249)],
  'brachial-plexus': [point(38, 243)],
  'lumbosacral-plexus': [{ kind: 'point', at: chains.leg.plexus! }],
  ...Object.fromEntries(
    [
      'abducens',
      'cavernous-sinus',
      'facial',
      'hypoglossal',
      'oculomotor',
      'trigeminal',
      'trochlear',
      'vagus',
      'vestibulocochlear',
    ].map((id) => [id, cranialNerve]),
  ),
  ...Object.fromEntries(
    [
      'common-peroneal',
      'deep-peroneal',
      'femoral',
      'lateral-femoral-cutaneous',
      'obturator',
      'sciatic',
      'superior-gluteal',
      'tibial',
    ].map((id) => [id, legNerve]),
  ),
  'mononeuritis-multiplex': [...armNerve, ...legNerve],
  'amyotrophic-lateral-sclerosis': [...convexity, ...cord(arm, leg)],
  'primary-lateral-sclerosis': convexity,
  'anterior-horn-arm': cord(arm),
  'anterior-horn-upper-limb': cord(arm),
  'anterior-horn-patchy': cord(leg),
  bulbospinal: [...medulla, ...cord(arm, leg)],
  'miller-fisher': [...cranialNerve, ...armNerve, ...legNerve],
};

/** Where the others of a level are drawn: those that the anatomy has no other place for. */
const levelPlaces: Readonly<Record<LevelId, readonly Place[]>> = {
  cerebrum: convexity,
  'basal-ganglia': [point(27, 83)],
  cerebellum: [point(34, 144)],
  brainstem: lowerPons,
  'spinal-cord': cord('C1-T12'),
  'motor-neuron': [...convexity, ...cord(arm, leg)],
  'anterior-horn': cord(arm, leg),
  root: [
    { kind: 'root', segments: 'C5-C8' },
    { kind: 'root', segments: 'L4-S1' },
  ],
  plexus: [point(38, 243), { kind: 'point', at: chains.leg.plexus! }],
  nerve: armNerve,
  polyneuropathy: [...armNerve, ...legNerve],
  'neuromuscular-junction': along('junction', ['face', 'arm', 'leg']),
  muscle: [point(66, 184), point(80, 306), point(73, 425)],
  none: [],
};

/** The places of a level on the drawing. */
export function placesOf(level: {
  readonly level: LevelId;
  readonly site: string | null;
  readonly segment: string | null;
}): readonly Place[] {
  const found = (level.site && sitePlaces[level.site]) || levelPlaces[level.level];
  const { segment } = level;
  // A level that takes the whole cord names where it is seen, too: only a single place is moved to it.
  const own = level.level === 'spinal-cord' || level.level === 'root';
  if (!own || !segment || found.some(({ kind }) => kind === 'point')) return found;
  return [{ kind: level.level === 'root' ? 'root' : 'cord', segments: segment }];
}

/** The sites that have a place of their own; the others stand where their level does. */
export const drawnSites = Object.keys(sitePlaces);
