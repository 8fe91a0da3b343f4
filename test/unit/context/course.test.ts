import { assertStates } from './support';

describe('the course', () => {
  it('has durations in days', () => {
    assertStates('Weak legs for 3 weeks.', 'duration 21');
    assertStates('6/52 back pain', 'duration 42');
    assertStates('Day 12 after onset.', 'duration 12');
    assertStates('He has smoked for 25 years.', 'never duration');
  });

  it('has the age in years', () => {
    assertStates('A 49-year-old man.', 'age 49');
    assertStates('64M. AF.', 'age 64');
    assertStates('7-day old infant', 'infant');
    assertStates('An 85-year-old woman', 'age 85', 'elderly 85');
  });

  it('has onset, what went before, and relatives', () => {
    assertStates('Sudden onset of left weakness.', 'onset-sudden');
    assertStates(
      'Presented with a 2-year history of slowly progressive weakness.',
      'onset-chronic',
      'progressive',
    );
    assertStates('Two weeks after an upper respiratory infection.', 'preceding-infection');
    assertStates('He fell from a ladder.', 'trauma');
    assertStates('His brother has the same trouble.', 'family-history-similar');
    assertStates('Intubated and sedated on propofol.', 'intubated', 'sedation');
  });
});

describe('whether a statement holds', () => {
  it('is not denied over a verb, a bracket or an and', () => {
    assertStates('He cannot speak and has ptosis.', 'mute', 'ptosis');
    assertStates('Patulous anus and bulbocavernosus reflex absent.', 'anal-tone-reduced S2-S3-S4');
    assertStates('With no prior illness he presents complaining of double vision.', 'diplopia');
  });

  it('is denied by the cues of the house', () => {
    assertStates(
      'Denies diplopia, dysphagia or dysarthria.',
      '- diplopia',
      'swallow-normal',
      'speech-normal',
    );
    assertStates('He did not present pes cavus.', '- pes-cavus');
  });
});
