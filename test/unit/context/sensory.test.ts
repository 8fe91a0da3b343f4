import { assertStates } from './support';

describe('sensation', () => {
  it('has levels, from segments and from landmarks', () => {
    assertStates('Sensory: pp ↓ to T8 b/l.', 'sensory-level bilateral T8 pain-temperature');
    assertStates('There is a sensory level at T10.', 'sensory-level T10 all');
    assertStates(
      'Pinprick and light touch are lost below the nipples.',
      'sensory-level T4 pain-temperature/touch',
    );
    assertStates('Feeling is reduced from the umbilicus downwards.', 'sensory-level T10 all');
    assertStates('T6 sensory level to LT/PP.', 'sensory-level T6 touch/pain-temperature');
    assertStates(
      'Sensory: decreased PP below T2 on the left.',
      'sensory-level left T2 pain-temperature',
    );
    assertStates('No sensory level.', '- sensory-level all', 'never sensory-level');
  });

  it('has no level where the word means something else', () => {
    assertStates(
      'Ground level fall. Level of consciousness normal. Glucose level low.',
      'never sensory-level',
    );
    assertStates('L4 fracture, C5-C6 disc bulge.', 'never dermatomal-loss', 'never sensory-level');
  });

  it('has the level and the grade of an injury, which is no sensory level', () => {
    assertStates('Motor level C5 both sides.', 'neurological-level C5', 'never sensory-level');
    assertStates(
      'T4 AIS A, sensory level T3.',
      'neurological-level T4',
      'complete-injury',
      'sensory-level T3 all',
    );
    assertStates('NLI C6, ASIA C.', 'neurological-level C6', 'never complete-injury');
    assertStates('Complete cord injury T6.', 'neurological-level T6', 'complete-injury T6');
    assertStates('No sacral sparing.', 'complete-injury', 'never saddle-sensory-normal');
    assertStates('Sacral sparing noted.', 'saddle-sensory-normal');
    assertStates('Seen for AIS a week ago.', 'never complete-injury', 'never neurological-level');
    assertStates('T12 fracture, complete blood count normal.', 'never neurological-level');
  });

  it('has the level at which an image or the assessment places a lesion, which is no sensory level', () => {
    for (const text of [
      'MRI: cord compression at T6 level.',
      'Impression: cord lesion, T6 level.',
      'Transverse myelitis at T6.',
      'T6 cord signal change.',
    ])
      assertStates(text, 'cord-lesion T6', 'never sensory-level', 'never neurological-level');
    assertStates('Moderate DCM, C5-6 level.', 'cord-lesion C5-C6', 'never sensory-level');
    assertStates('Cord compression, sensory level T8.', 'sensory-level T8 all');
    for (const text of ['No cord compression at T6.', 'Compression at the L5 root.'])
      assertStates(text, 'never cord-lesion');
  });

  it('has face and body on opposite sides', () => {
    assertStates(
      'Loss of pain right face and left body.',
      'face-sensory-loss right pain-temperature',
      'hemisensory-loss left pain-temperature',
    );
    assertStates('Loss of appetite, back pain on the left.', 'never sensory-loss');
  });

  it('has stockings and gloves', () => {
    assertStates('Glove and stocking loss of pinprick.', 'stocking-glove pain-temperature');
    assertStates('pp ↓ to mid calf b/l', 'stocking-glove bilateral pain-temperature');
    assertStates('Numbness in his hands and feet.', 'stocking-glove bilateral all');
  });

  it('has dermatomes and nerves', () => {
    assertStates('pp ↓ L5 R.', 'dermatomal-loss right L5 pain-temperature');
    assertStates(
      'Reduced pinprick over the left lateral foot.',
      'dermatomal-loss left S1 pain-temperature sural/tibial',
    );
    assertStates(
      'Sensory loss in the right ulnar distribution.',
      'nerve-territory-loss right C8 all ulnar',
    );
    assertStates(
      'Numb patch over the regimental badge area on the left.',
      'nerve-territory-loss left C5 all axillary',
    );
    assertStates(
      'Light touch is dull over the dorsum of his right foot.',
      'dermatomal-loss right L5 touch common-peroneal/superficial-peroneal',
    );
  });

  it('has half of the body, and half of the face', () => {
    assertStates('Left hemisensory loss including the face.', 'hemisensory-loss left all');
    assertStates('Numbness of the left face and arm.', 'hemisensory-loss left all');
    assertStates(
      'Light touch is reduced over the face and the left arm.',
      'hemisensory-loss left touch',
    );
    assertStates(
      'Sensation is reduced over the right side of the body including the face.',
      'hemisensory-loss right all',
      'never face-sensory-loss',
    );
    assertStates(
      'Sensation is reduced over the left side of the face.',
      'face-sensory-loss left all',
      'never hemisensory-loss',
    );
    assertStates('Entire left side of the face is numb.', 'face-sensory-loss left all');
    assertStates(
      'Pinprick is reduced over the face and both arms.',
      'sensory-loss bilateral pain-temperature',
    );
    assertStates('Hemisensory loss.', 'hemisensory-loss all');
  });

  it('has bands of some segments, and capes', () => {
    assertStates(
      'Loss of pinprick over C4-T5 on the left.',
      'dermatomal-loss left C4-T5 pain-temperature',
    );
    assertStates(
      'Temperature sense is lost over both arms and shoulders.',
      'suspended-sensory-loss bilateral pain-temperature',
    );
    assertStates('Both hands are numb.', 'sensory-loss bilateral all');
  });

  it('has the saddle, lost and kept', () => {
    assertStates('Loss of perianal sensation.', 'saddle-sensory-loss S3-S4-S5 all');
    assertStates(
      'Numbness in a saddle distribution with urinary retention.',
      'saddle-sensory-loss S3-S4-S5 all',
      'urinary-retention',
    );
    assertStates('Saddle anaesthesia.', 'saddle-sensory-loss S3-S4-S5 all');
    assertStates('Numb saddle.', 'saddle-sensory-loss S3-S4-S5 all');
    assertStates('Pinprick S3-S5 absent.', 'saddle-sensory-loss S3-S5 pain-temperature');
    assertStates(
      'Perianal sensation intact.',
      'saddle-sensory-normal S3-S4-S5 all',
      'never saddle-sensory-loss',
    );
  });

  it('has one half of the body and the face', () => {
    assertStates(
      'Sensation to pin is reduced in the left arm and leg.',
      'hemisensory-loss left pain-temperature',
    );
    assertStates('Right hemisensory loss.', 'hemisensory-loss right all');
    assertStates('Left facial numbness.', 'face-sensory-loss left all');
    assertStates('Light touch reduced in right V2 and V3.', 'face-sensory-loss right touch');
    assertStates(
      'Facial sensory loss on the left, and right leg weakness.',
      'face-sensory-loss left all',
      'never hemisensory-loss',
    );
    assertStates('Facial sensation is normal.', 'face-sensory-normal all');
  });

  it('has crossed loss: face on one side, limbs on the other', () => {
    assertStates(
      'Pinprick is dull over the right cheek and the left arm and leg.',
      'face-sensory-loss right pain-temperature',
      'hemisensory-loss left pain-temperature',
    );
    assertStates(
      'Decreased pin on the left side of the face.',
      'face-sensory-loss left pain-temperature',
    );
  });

  it('has hemisensory loss with the face in it', () => {
    assertStates('Hemisensory loss on the right including the face.', 'hemisensory-loss right all');
    assertStates(
      'Pain sensation was decreased on the left side of the face and the right side of the body.',
      'face-sensory-loss left pain-temperature',
      'hemisensory-loss right pain-temperature',
    );
  });

  it('tells light touch from left', () => {
    assertStates('LT ↓ R medial calf.', 'dermatomal-loss right L4 touch femoral');
    assertStates('Plantar Rt ↑ Lt ↓.', 'never sensory-loss');
  });

  it('does not take other words for sensation', () => {
    assertStates(
      'Temp 37.2, normal. Hit by a wooden rod under spinal anesthetic.',
      'never sensory-normal',
      'never sensory-loss',
    );
    assertStates(
      'Electric feeling down the spine on neck flexion.',
      'lhermitte',
      'never sensory-loss',
    );
  });

  it('has capes and dissociations', () => {
    assertStates(
      'Pin and temperature lost C4-T5 b/l; light touch and vibration preserved.',
      'suspended-sensory-loss bilateral C4-T5 pain-temperature',
      'dissociated-sensory-loss bilateral C4-T5 pain-temperature',
      'sensory-normal touch/vibration-position',
    );
    assertStates(
      'He cannot tell hot from cold over the neck, shoulders and arms.',
      'suspended-sensory-loss bilateral pain-temperature',
    );
    assertStates(
      'Dissociated sensory loss C5-T2 bilaterally.',
      'dissociated-sensory-loss bilateral C5-T2 all',
    );
    assertStates(
      'Cape-like loss of pain and temperature.',
      'suspended-sensory-loss pain-temperature',
    );
  });

  it('keeps statements of one sentence apart', () => {
    assertStates(
      'Analgesia to pinprick and loss of temperature on the left below T5 with impaired proprioception in the right foot.',
      'sensory-level left T5 pain-temperature',
      'sensory-loss right vibration-position',
    );
    assertStates(
      'Absent ankle jerks and glove and stocking reduction in pinprick.',
      'stocking-glove pain-temperature',
    );
    assertStates(
      'JPS ↓ toes b/l, pp ok.',
      'sensory-loss bilateral vibration-position',
      'sensory-normal bilateral pain-temperature',
    );
    assertStates(
      'Reflexes absent and sensation normal.',
      'sensory-normal all',
      'never sensory-loss',
    );
    assertStates(
      'Tone normal, power 4/5, reduced vibration at the ankles.',
      'stocking-glove bilateral vibration-position',
    );
    assertStates(
      'Pinprick reduced on the left but normal on the right.',
      'sensory-loss left pain-temperature',
      'sensory-normal right pain-temperature',
    );
    assertStates(
      'Decreased strength, reflexes, and sensation in the right arm.',
      'sensory-loss right all',
    );
    assertStates('Numbness and weakness in her left hand.', 'sensory-loss left all');
    assertStates('No vibration at the knees.', 'stocking-glove bilateral vibration-position');
  });

  it('has normal sensation, stated or by denial', () => {
    assertStates('SILT.', 'sensory-normal');
    assertStates('Sensory: unremarkable.', 'sensory-normal all');
    assertStates('Denies numbness.', 'sensory-normal all');
    assertStates(
      'There are no sensory, bowel or bladder complaints.',
      'sensory-normal',
      'sphincter-normal',
    );
    assertStates('No ptosis, sensation normal.', '- ptosis', 'sensory-normal all');
    assertStates('No sensory deficit.', 'sensory-normal all', 'never sensory-loss');
  });

  it('reads columns right and left of a table', () => {
    assertStates(
      '              RIGHT      LEFT\nPinprick      normal     reduced below T10\nVibration     absent     normal',
      'sensory-normal right pain-temperature',
      'sensory-level left T10 pain-temperature',
      'sensory-loss right vibration-position',
      'sensory-normal left vibration-position',
    );
  });
});
