import type { Observation } from './observation';

const reading: Readonly<Record<string, string>> = {
  'facial-palsy-upper': 'lower facial weakness with the forehead spared',
  'facial-palsy-lower': 'weakness of the whole side of the face',
  'facial-weakness-unspecified': 'facial weakness',
  babinski: 'extensor plantar',
  'jaw-jerk': 'brisk jaw jerk',
  hoffmann: 'Hoffmann sign',
  horner: 'Horner syndrome',
  romberg: 'Romberg sign',
  lhermitte: 'Lhermitte sign',
  'ck-raised': 'raised creatine kinase',
  'b12-risk': 'a risk of B12 deficiency',
};

/** An id of the vocabulary as words: `sensory-level` → `sensory level`. */
export function wordsOf(id: string): string {
  return reading[id] ?? id.replaceAll('-', ' ');
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function sided(observation: Observation): string {
  const known = observation.kind === 'sign' || observation.sided;
  if (!known || observation.sides.length !== 1) return '';
  return `${observation.sides[0] ?? ''} `;
}

/** One observation in a few words: `right knee hyperreflexia`, `aphasia`. */
export function observationWords(observation: Observation): string {
  if (observation.kind === 'feature') return `${sided(observation)}${wordsOf(observation.feature)}`;
  const own = ['babinski', 'jaw-jerk', 'hoffmann', 'clonus'].includes(observation.sign);
  const site =
    own || observation.site === 'anywhere'
      ? ''
      : `${observation.site.replace(/-reflex$/, '').replaceAll('-', ' ')} `;
  return `${sided(observation)}${site}${wordsOf(observation.sign)}`;
}
