// Generated from terms.yaml, signs.yaml, levels.yaml and rules.yaml by `npm run generate`: change those, not this.
// The controlled vocabulary's ids. Stable: they appear in settings, JSON output and sidecar files.

/** What of the motor examination a sign belongs to. */
export type SignGroup =
  /** resistance to passive movement */
  | 'tone'
  /** stretch, superficial and primitive reflexes */
  | 'reflex'
  /** size and spontaneous activity of muscles */
  | 'bulk'
  /** strength */
  | 'power';

/** What a sign says of the motor neurons: upper, lower, normal, or neither by itself. */
export type Pattern =
  /** upper motor neuron sign */
  | 'umn'
  /** lower motor neuron sign */
  | 'lmn'
  /** normal motor finding */
  | 'normal'
  /** abnormal, but neither by itself */
  | 'other';

/** Whether a statement holds of this patient now. */
export type AssertionId =
  /** the patient has it now, or is said to have it */
  | 'present'
  /** denied, negated, or stated not to be found */
  | 'absent'
  /** uncertain: possible, probable, questionable, borderline, not to be ruled out */
  | 'possible'
  /** in the past or resolved, not part of the present state */
  | 'historical'
  /** conditional, an instruction, a risk, a reason to return, a test to do */
  | 'hypothetical'
  /** someone else's: family history, donor, example */
  | 'other-person';

/** The side of the body; none where it is not stated or makes no sense. */
export type Side =
  /** left */
  | 'left'
  /** right */
  | 'right'
  /** both sides */
  | 'bilateral';

/** The part of the body. */
export type Region =
  /** face, jaw, tongue, palate, bulbar muscles, neck */
  | 'head'
  /** shoulder to fingers */
  | 'arm'
  /** chest, back, abdomen, sphincters */
  | 'trunk'
  /** hip to toes */
  | 'leg'
  /** both arm and leg, all four limbs, one side of the body */
  | 'limbs'
  /** stated to be general: throughout, diffuse, generalised */
  | 'whole';

/** The part of the note a statement stands in; it helps to decide whether the statement holds now. */
export type SectionKind =
  /** what was found */
  | 'examination'
  /** what it is thought to be */
  | 'assessment'
  /** the present illness */
  | 'history'
  /** earlier illnesses */
  | 'past-history'
  /** illnesses of relatives */
  | 'family-history'
  /** what is to be done */
  | 'plan'
  /** what the patient is told */
  | 'instructions'
  /** symptoms asked for */
  | 'review-of-systems'
  /** tests and imaging */
  | 'investigations'
  /** drugs */
  | 'medication'
  /** any other part */
  | 'other';

/** How a problem of the linter is shown. */
export type RuleSeverity =
  /** not raised */
  | 'off'
  /** worth a look */
  | 'information'
  /** can't be true as it stands */
  | 'warning'
  /** as grave as its user wants it to be */
  | 'error';

/** A sign of the motor examination: a row of `signs.yaml`. */
export type SignId =
  /** spasticity */
  | 'spasticity'
  /** increased tone */
  | 'hypertonia'
  /** rigidity */
  | 'rigidity'
  /** paratonia */
  | 'paratonia'
  /** reduced tone */
  | 'hypotonia'
  /** flaccidity */
  | 'flaccidity'
  /** normal tone */
  | 'normal-tone'
  /** brisk reflex */
  | 'hyperreflexia'
  /** reduced reflex */
  | 'hyporeflexia'
  /** absent reflex */
  | 'areflexia'
  /** normal reflex */
  | 'normal-reflexes'
  /** asymmetric reflexes */
  | 'asymmetric-reflexes'
  /** clonus */
  | 'clonus'
  /** extensor plantar */
  | 'babinski'
  /** flexor plantar */
  | 'flexor-plantar'
  /** mute plantar */
  | 'mute-plantar'
  /** Hoffmann sign */
  | 'hoffmann'
  /** brisk jaw jerk */
  | 'jaw-jerk'
  /** spread of reflexes */
  | 'reflex-spread'
  /** inverted reflex */
  | 'inverted-reflex'
  /** loss of abdominal reflex */
  | 'abdominal-reflex-loss'
  /** loss of sacral reflex or anal tone */
  | 'sacral-reflex-loss'
  /** primitive reflex */
  | 'primitive-reflex'
  /** muscle wasting */
  | 'atrophy'
  /** disuse atrophy */
  | 'disuse-atrophy'
  /** fasciculations */
  | 'fasciculations'
  /** muscle hypertrophy */
  | 'hypertrophy'
  /** normal bulk */
  | 'normal-bulk'
  /** weakness */
  | 'weakness'
  /** normal power */
  | 'normal-power';

/** Where a lesion can lie: a row of `levels.yaml`. */
export type LevelId =
  /** Cortex, subcortical white matter, internal capsule, thalamus */
  | 'cerebrum'
  /** Midbrain, pons, medulla, to the pyramidal decussation */
  | 'brainstem'
  /** Cervical, thoracic or lumbosacral cord, conus medullaris included */
  | 'spinal-cord'
  /** Lower motor neuron cell bodies alone */
  | 'anterior-horn'
  /** Upper and lower motor neurons together over several regions, or upper alone over all */
  | 'motor-neuron'
  /** One or more spinal roots, cauda equina included */
  | 'root'
  /** Brachial or lumbosacral plexus */
  | 'plexus'
  /** One named peripheral or cranial nerve, or several */
  | 'nerve'
  /** Generalised neuropathy, polyradiculoneuropathy included */
  | 'polyneuropathy'
  /** Myasthenia, Lambert-Eaton, botulism */
  | 'neuromuscular-junction'
  /** Myopathy, dystrophy, myositis */
  | 'muscle'
  /** Cerebellum and its peduncles */
  | 'cerebellum'
  /** Extrapyramidal syndromes without pyramidal signs */
  | 'basal-ganglia'
  /** No motor localisation can be made */
  | 'none';

/** A rule of the linter: a row of `rules.yaml`. */
export type RuleId =
  /** The same deficit on two sides */
  | 'side-conflict'
  /** One sign, two values */
  | 'value-conflict'
  /** A grade that its scale does not have */
  | 'scale'
  /** Signs that exclude each other in one limb */
  | 'physiology'
  /** A normal template over an abnormal finding */
  | 'template'
  /** A one-sided deficit without its side */
  | 'no-side'
  /** The deciding sign was not recorded */
  | 'not-documented'
  /** An abbreviation that reads two ways here */
  | 'ambiguous';
