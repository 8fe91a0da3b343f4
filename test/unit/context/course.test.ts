import { assertStates } from './support';

describe('the course', () => {
  it('has durations in days', () => {
    assertStates('Weak legs for 3 weeks.', 'duration 21');
    assertStates('6/52 back pain', 'duration 42');
    assertStates('Day 12 after onset.', 'duration 12');
    assertStates('He has smoked for 25 years.', 'never duration');
    assertStates('BP 120/80 HR 72, weak for 2 days.', 'duration 2', 'never duration 3.333');
  });

  it('has the age in years', () => {
    assertStates('A 49-year-old man.', 'age 49');
    assertStates('64M. AF.', 'age 64');
    assertStates('Walks 50 m with a stick.', 'never age');
    assertStates('7-day old infant', 'infant');
    assertStates('A toddler of 20 months', 'age 1.644', 'infant 1.644');
    assertStates('Nine months, boy, born at term.', 'infant 0.74');
    assertStates('A woman of 45 collapsed.', 'age 45');
    assertStates('Age: 9 months', 'age 0.74', 'infant 0.74');
    assertStates('Aged 14/12.', 'age 1.151');
    assertStates('Age 61, 3 weeks of falls', 'age 61', 'duration 21');
    assertStates('Father died aged 59.', 'never age');
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
    assertStates('There was no reported seizure.', '- seizure');
  });

  it('is over where the note says so', () => {
    assertStates('Left ptosis (old).', 'was ptosis left');
    assertStates('Left facial weakness, fully recovered.', 'was facial-weakness-unspecified left');
    assertStates('A 10-year history of double vision.', 'diplopia');
    assertStates('The 57-year-old woke with diplopia.', 'diplopia');
  });

  it('is of a relative as long as the sentence is', () => {
    assertStates(
      'His brother has a waddling gait and double vision.',
      'kin gait-waddling',
      'kin diplopia',
    );
    assertStates('This man (father unsteady from 50) has nystagmus.', 'nystagmus');
    assertStates('Mum: double vision since May.', 'diplopia');
  });
});
