/** The controlled vocabulary's ids. Stable: they appear in settings, JSON output and sidecar files. */

export type SignGroup = 'tone' | 'reflex' | 'bulk' | 'power';

export type SignId =
  | 'spasticity'
  | 'hypertonia'
  | 'rigidity'
  | 'paratonia'
  | 'hypotonia'
  | 'flaccidity'
  | 'normal-tone'
  | 'hyperreflexia'
  | 'hyporeflexia'
  | 'areflexia'
  | 'normal-reflexes'
  | 'asymmetric-reflexes'
  | 'clonus'
  | 'babinski'
  | 'flexor-plantar'
  | 'mute-plantar'
  | 'hoffmann'
  | 'jaw-jerk'
  | 'reflex-spread'
  | 'inverted-reflex'
  | 'abdominal-reflex-loss'
  | 'sacral-reflex-loss'
  | 'primitive-reflex'
  | 'atrophy'
  | 'disuse-atrophy'
  | 'fasciculations'
  | 'hypertrophy'
  | 'normal-bulk'
  | 'weakness'
  | 'normal-power';

/** What a sign says of the motor neurons: upper, lower, normal, or neither by itself. */
export type Pattern = 'umn' | 'lmn' | 'normal' | 'other';

export type AssertionId =
  | 'present'
  | 'absent'
  | 'possible'
  | 'historical'
  | 'hypothetical'
  | 'other-person';

export type Side = 'left' | 'right' | 'bilateral';

export type Region = 'head' | 'arm' | 'trunk' | 'leg' | 'limbs' | 'whole';

export type LevelId =
  | 'cerebrum'
  | 'brainstem'
  | 'spinal-cord'
  | 'anterior-horn'
  | 'motor-neuron'
  | 'root'
  | 'plexus'
  | 'nerve'
  | 'polyneuropathy'
  | 'neuromuscular-junction'
  | 'muscle'
  | 'cerebellum'
  | 'basal-ganglia'
  | 'none';

/** The part of the note a statement stands in; it helps to decide whether the statement holds now. */
export type SectionKind =
  | 'examination'
  | 'assessment'
  | 'history'
  | 'past-history'
  | 'family-history'
  | 'plan'
  | 'instructions'
  | 'review-of-systems'
  | 'investigations'
  | 'medication'
  | 'other';
