import { assertStates } from './support';

describe('topics and what is said of them', () => {
  it('has a label and a value', () => {
    assertStates(
      'CN: unremarkable. Gait: normal. Bladder ok.',
      'cranial-nerves-normal',
      'gait-normal',
      'sphincter-normal',
    );
  });

  it('has lists, with the state before or behind', () => {
    assertStates(
      'Face, speech, sphincters normal.',
      'face-normal',
      'speech-normal',
      'sphincter-normal',
    );
    assertStates(
      'Normal gait, tone, speech and coordination.',
      'gait-normal',
      'speech-normal',
      'cerebellar-normal',
    );
  });

  it('does not give one topic the state of another', () => {
    assertStates('Speech slow, normal tone.', 'never speech-normal');
    assertStates('Tongue: fine flickering at rest.', 'never tongue-normal');
    assertStates('Impaired coordination with normal power.', 'never cerebellar-normal');
  });

  it('takes a limb for normal only where it is said of the whole limb', () => {
    assertStates('Arms normal.', 'limb-normal bilateral');
    assertStates('The right leg is normal.', 'limb-normal right');
    assertStates('Tone in the arms normal. Legs normal to pin.', 'never limb-normal');
  });
});
