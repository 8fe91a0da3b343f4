import fc from 'fast-check';

/** What varies in the sentences below, by its name in braces. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  side: ['left', 'right'],
  limb: ['arm', 'leg'],
  muscle: ['deltoid', 'biceps', 'triceps', 'quadriceps', 'tibialis anterior'],
  movement: ['hip flexion', 'wrist extension', 'finger abduction', 'ankle dorsiflexion'],
  jerk: ['biceps', 'triceps', 'knee', 'ankle'],
  grade: ['0/5', '2/5', '4-/5', '4+/5', '5/5'],
  response: ['brisk', 'normal', 'reduced', 'absent'],
  state: ['increased', 'normal', 'reduced'],
  sign: ['clonus', 'fasciculations', 'wasting', 'weakness'],
  place: ['hand', 'thigh', 'calf', 'shoulder'],
  weeks: ['two days', 'six weeks', 'three months'],
};

/** Sentences as letters have them, in words that leave nothing to the case of a letter or the order of a pair. */
const SENTENCES: readonly string[] = [
  'Tone is {state} in the {side} {limb}.',
  'There is spasticity of the {side} {limb}.',
  'Power is {grade} in the {side} {muscle}.',
  'On the {side} side the strength of {movement} is {grade}.',
  'The {side} {jerk} jerk is {response}.',
  'The {jerk} reflexes are {response} on both sides.',
  'The {side} plantar response is extensor and the other one is flexor.',
  'Both plantar responses are flexor.',
  'There is {sign} of the {side} {place}.',
  'There is no {sign} in the {side} {limb}.',
  'No {sign} is seen in either {limb}.',
  'He denies weakness of the {side} {limb}.',
  'There may be a subtle weakness of the {side} {limb}.',
  'She had a {side} hemiparesis in the past.',
  'His mother had weakness of the {side} {limb}.',
  'Return if weakness of the {side} {limb} develops.',
  'For {weeks} he has been dragging the {side} leg.',
  'Sensation to pinprick is {state} in the {side} foot.',
  'The face is weak on the {side} side.',
  'He walks slowly and with a stick.',
];

/** One sentence, its places filled. */
const sentence = fc.constantFrom(...SENTENCES).chain((form) => {
  const names = [...form.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name);
  return fc.tuple(...names.map((name) => fc.constantFrom(...(WORDS[name] ?? [])))).map((words) => {
    const rest = [...words];
    return form.replace(/\{\w+\}/gu, () => rest.shift() ?? '');
  });
});

/** A paragraph of prose, on one line. */
export const prose = fc
  .array(sentence, { minLength: 1, maxLength: 6 })
  .map((sentences) => sentences.join(' '));

const heading = fc.constantFrom('', 'History:\n', 'Examination:\n', 'Impression:\n');

/** A note of some paragraphs, some with a heading. */
export const notes = fc
  .array(
    fc.tuple(heading, prose).map((parts) => parts.join('')),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => `${parts.join('\n\n')}\n`);

/** Another width: words that don't fit go on in the next line; no character more or less. */
export function wrapped(text: string, width: number): string {
  let column = 0;
  return text.replace(/( |^|\n)([^ \n]*)/gu, (_, before: string, word: string) => {
    const fits = before === ' ' && column + 1 + word.length <= width;
    column = fits ? column + 1 + word.length : word.length;
    return (before === ' ' && !fits ? '\n' : before) + word;
  });
}
