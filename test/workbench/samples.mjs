// The sample note that is opened, and what stands in it, for people to change together with the note.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notes } from './paths.mjs';

/** The name of the note, in the folder of sample notes. */
export const sampleName = 'als-clinic-letter.txt';

/** The note itself. */
export const sampleNote = join(notes, sampleName);

/** Words that stand on the first screen of the note, once there, and what must be said of them. */
export const expected = {
  lower: { words: 'fasciculating', hover: /lower motor neuron sign/i },
  upper: { words: 'brisk', hover: /upper motor neuron sign/i },
  plain: 'electrician',
  level: /motor neurons?/i,
};

/**
 * The line on which words first stand, counted from 1.
 * @param {string} words
 */
export function lineOf(words) {
  const text = readFileSync(sampleNote, 'utf8');
  return text.slice(0, text.indexOf(words)).split('\n').length;
}

/** The command, as the palette shows it. */
export const summarize = 'Motor Neuron Lens: Summarize Likely Lesion Level';

/** A note in which one side weighs: its name, words whose side is given, the other side, and the level, which becomes less likely by that. */
export const correctable = {
  name: 'physiotherapy-spasticity.soap',
  words: 'hemiparesis',
  right: 'right',
  level: /right internal capsule/i,
  inserted: 'Most likely level',
};

/** What the README's pictures show: a note from a line on, words to point at; and another with words to correct. */
export const pictured = {
  note: 'cervical-myelopathy.soap',
  line: 31,
  words: 'inverted',
  correctable: correctable.name,
  correct: correctable.words,
  row: /^Abnormal sign: weakness, left, line \d+$/,
};
