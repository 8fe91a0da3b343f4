import { assertStates } from './support';

describe('features named in the note', () => {
  it('has sphincters', () => {
    assertStates('In acute urinary retention. PVR 480 mL.', 'urinary-retention');
    assertStates('PVR 20 mL. Bladder scan 30 ml.', 'sphincter-normal', 'never urinary-retention');
    assertStates('No sphincter sx.', 'sphincter-normal', 'never sphincter-disturbance');
    assertStates('Bowel and bladder incontinence.', 'urinary-incontinence', 'bowel-incontinence');
    assertStates('Rectal tone reduced.', 'anal-tone-reduced S2-S3-S4');
    assertStates('Normal bowel sounds.', 'never sphincter-normal');
  });

  it('has cranial nerves, in prose and shorthand', () => {
    assertStates(
      'VFF, EOMI, PERRL. CN II-XII intact.',
      'visual-fields-normal',
      'eye-movements-normal',
      'pupil-normal',
      'cranial-nerves-normal',
    );
    assertStates('The right eye does not abduct.', 'abducens-palsy right');
    assertStates('Right hip abduction 4/5.', 'never abducens-palsy');
    assertStates('Left pupil is dilated and fixed.', 'pupil-dilated left');
    assertStates('Left eye down and out, pupil fixed, right hemiparesis.', 'pupil-dilated left');
    assertStates('No neglect, speech slurred.', '- neglect', 'dysarthria');
    assertStates('No tremor, toe tapping slow on the left.', 'bradykinesia left');
    assertStates('Ataxia left limbs.', 'ataxia-limb left', 'never ataxia-gait');
    assertStates('Right sided ataxia.', 'ataxia-limb right', 'never ataxia-gait');
    assertStates('Gait ataxia, arms fine.', 'ataxia-gait', 'never ataxia-limb');
    assertStates('SLR 70 both sides.', 'never straight-leg-raise-positive');
    assertStates('Weakness, arms > legs.', 'arms-weaker-than-legs');
    assertStates('Arms > legs in length.', 'never arms-weaker-than-legs');
    assertStates('Sciatic nerve lesion.', 'never radicular-pain');
    assertStates('Left lid droops, left pupil small.', 'ptosis left', 'horner left');
    assertStates('Tongue deviates to the right.', 'tongue-deviation right', 'never ataxia-gait');
    assertStates('Plantars mute.', 'never mute');
    assertStates('The uvula deviates to the left.', 'palatal-weakness right');
    assertStates('Pupils equal but react sluggishly to light.', 'never pupil-normal');
  });

  it('has the facial nerve behind its label', () => {
    assertStates('CN VII: R LMN weakness', 'facial-palsy-lower right');
    assertStates('CN 7 - L upper motor neurone weakness.', 'facial-palsy-upper left');
    assertStates('CN: VI intact, VII R LMN, VIII ok', 'facial-palsy-lower right');
    assertStates('VII: weak R', 'facial-weakness-unspecified right');
    assertStates('CN7: R LMN palsy', 'facial-palsy-lower right');
    assertStates('VII: no LMN weakness.', 'never facial-palsy-lower');
  });

  it('has what a label opens', () => {
    assertStates('Gait: spastic, wide based.', 'gait-spastic', 'ataxia-gait');
    assertStates('No bladder/bowel.', 'sphincter-normal');
  });

  it('tells a look-alike', () => {
    assertStates('Fits motor neuron disease clinically.', 'never seizure');
    assertStates('No fits. Two fits in 2019.', '- seizure', 'seizure');
    assertStates('RNS: 18% decrement.', 'fatigability', 'never bradykinesia');
    assertStates(
      'Cannot get up from squatting.',
      'proximal-weakness',
      'never compression-position',
    );
    assertStates('Tone may rise over the coming days/weeks.', 'never onset-subacute');
    assertStates('Splint o/n.', 'never onset-sudden');
    assertStates('Lost 14 kg on a diet.', 'weight-loss', 'never cancer');
    assertStates('Denies (via husband) any headache.', '- headache');
    assertStates('Ptosis R after 30 s of upgaze.', 'ptosis-fatigable right');
    assertStates('Warn re: autonomic dysreflexia.', 'if dysautonomia');
    assertStates('Reduced R arm swing, recovered on the pull test.', 'bradykinesia right');
  });

  it('does not leap over a denial', () => {
    assertStates('Tongue without fasciculations.', 'never tongue-weakness');
  });

  it('takes a no for the answer to what stands before it', () => {
    assertStates(
      'INO no, optic atrophy R, RAPD L.',
      '- internuclear-ophthalmoplegia right',
      'optic-nerve right',
      'optic-nerve left',
    );
    assertStates('Diplopia no, ptosis L.', '- diplopia', 'ptosis left');
    assertStates('No sensory level, headache, or ptosis.', '- headache', '- ptosis');
  });

  it('has a review of systems with its marks glued on', () => {
    assertStates(
      'ROS: -diplopia, -ptosis, +dysphagia, -paresthesia, -muscle cramps.',
      '- diplopia',
      '- ptosis',
      'dysphagia',
      '- cramps',
      'never paraesthesia',
    );
    assertStates('Neuro: -numbness +diplopia -ptosis', 'diplopia', '- ptosis');
    assertStates(
      'Denies ptosis, +diplopia. (-) dysarthria',
      '- ptosis',
      'diplopia',
      'speech-normal',
    );
    assertStates('Problems:\n-diplopia\n-dysphagia', 'diplopia', 'dysphagia');
    assertStates('Speech -dysarthria', 'dysarthria');
  });

  it('tells the two kinds of facial weakness by the forehead', () => {
    assertStates('Right lower facial weakness.', 'facial-palsy-upper right');
    assertStates('Right facial droop. Forehead spared.', 'facial-palsy-upper right');
    assertStates('Right facial droop. Cannot raise the right eyebrow.', 'facial-palsy-lower right');
    assertStates('Right facial droop.', 'facial-weakness-unspecified right');
    assertStates(
      'The mouth is pulled to the right. He cannot close his left eye.',
      'facial-palsy-lower left',
    );
  });

  it('has cortex, cerebellum and basal ganglia', () => {
    assertStates('Nonfluent aphasia with word-finding difficulty.', 'aphasia');
    assertStates(
      'Gaze deviated to the left, neglects the right.',
      'gaze-deviation left',
      'neglect right',
    );
    assertStates('Left homonymous hemianopia.', 'hemianopia left');
    assertStates(
      'Dysmetria on the left, intention tremor, scanning speech.',
      'dysmetria left',
      'scanning-speech',
    );
    assertStates(
      'Resting tremor of the right hand, shuffling gait, hypomimia.',
      'rest-tremor right',
      'festination',
      'hypomimia',
      'never tremor',
    );
    assertStates('Coordination normal.', 'cerebellar-normal');
  });

  it('has gait, pain and how weakness is spread', () => {
    assertStates('Difficulty climbing stairs and rising from a chair.', 'proximal-weakness');
    assertStates('Trips often, cannot do up buttons.', 'distal-weakness');
    assertStates(
      'Low back pain radiating down the left leg. SLR positive on the left.',
      'radicular-pain left',
      'straight-leg-raise-positive left',
    );
    assertStates(
      'SLR negative.',
      'straight-leg-raise-negative',
      'never straight-leg-raise-positive',
    );
    assertStates('Spurling -.', '- spurling-positive');
    assertStates('Gowers +. Waddling gait.', 'gowers', 'gait-waddling');
  });

  it('has fatigue, breathing and the junction', () => {
    assertStates(
      'Double vision, worse in the evening; improves with rest.',
      'diplopia',
      'diurnal-variation',
      'fatigability',
    );
    assertStates(
      'On sustained upgaze both lids droop. Ice pack test positive.',
      'ptosis-fatigable bilateral',
      'ice-test-positive',
    );
    assertStates('Strength improves after brief exercise.', 'facilitation-after-exercise');
    assertStates('FVC 1.2 L and falling. Orthopnoea.', 'respiratory-weakness', 'orthopnoea');
  });

  it('knows what only looks like a feature', () => {
    assertStates(
      'Household chores. Hypertensive urgency. No bowel obstruction. Thyroid stable.',
      'never chorea',
      'never urinary-urgency',
      'never trauma',
    );
    assertStates('Neck rigidity absent. Stool guaiac negative.', 'never gowers', '- meningism');
  });

  it('has lesions that the note names by their place', () => {
    assertStates('Right MCA territory infarct.', 'hemisphere-lesion right');
    assertStates('Infarct in the left pons.', 'pontine-lesion left');
    assertStates('R putaminal bleed.', 'deep-hemisphere-lesion right');
    assertStates('Thalamic bleed on the left.', 'thalamic-lesion left');
    assertStates(
      'Left lateral medullary infarct.',
      'lateral-medullary-lesion left',
      'never medullary-lesion',
    );
    assertStates('Right L5 radiculopathy.', 'root-lesion right L5');
    assertStates('Left L4/5 disc prolapse.', 'root-lesion left L4-L5');
    assertStates('Degenerate L4/5 disc.', 'never root-lesion');
    assertStates('Ulnar neuropathy at the right elbow.', 'ulnar-nerve-lesion right');
    assertStates('Cervical spondylotic myelopathy.', 'cervical-myelopathy');
    assertStates('Cervical stenosis C4-6 with cord signal change.', 'cervical-myelopathy C4-C6');
    assertStates('?Left MCA stroke.', '? hemisphere-lesion left');
    assertStates('Pontine stroke excluded by MRI.', '- pontine-lesion');
    assertStates('Stroke prevention in left ICA stenosis.', 'never hemisphere-lesion');
    assertStates('Adrenal medullary lesion on CT.', 'never medullary-lesion');
    assertStates('Differential: MCA stroke.', '? hemisphere-lesion');
  });
});
