import { featureName } from '../vocabulary/feature-rows';
import type { SignId } from '../vocabulary/ids';
import { signRow } from '../vocabulary/sign-rows';
import { siteRow } from '../vocabulary/site-rows';
import type { Observation, SignObservation } from './observation';
import { allLimbs } from './targets';

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

function sided(observation: Observation): string {
  const known = observation.kind === 'sign' || observation.sided;
  if (!known || observation.sides.length !== 1) return '';
  return `${observation.sides[0]!} `;
}

/** Signs whose names hold where they are. */
const PLACED = new Set([
  ...['babinski', 'flexor-plantar', 'mute-plantar', 'jaw-jerk', 'hoffmann', 'clonus'],
  ...['abdominal-reflex-loss', 'sacral-reflex-loss', 'primitive-reflex'],
]);

/** What says no more of where a sign is than its side. */
const VAGUE = new Set(['anywhere', 'body-side']);

function siteOf({ sign, site }: SignObservation): string | null {
  if (PLACED.has(sign) || VAGUE.has(site)) return null;
  if (allLimbs.has(site)) return 'all limbs';
  return site.replace(/-reflex$/, '').replaceAll('-', ' ');
}

const signName = (sign: SignId): string =>
  PLACED.has(sign) ? signRow(sign).name : sign.replaceAll('-', ' ');

/** Whether the site names the muscles by what they move, and the sign is none of a movement: no `great toe extension atrophy`. */
function isOfMovers({ sign, site }: SignObservation): boolean {
  return signRow(sign).group === 'bulk' && siteRow(site)?.kind === 'movement';
}

/** As many sites of one sign are named. */
const MOST_SITES = 3;

/** One sign: `right knee hyperreflexia`, `left spasticity (wrist, fingers)`, `areflexia on both sides (knee, ankle)`. */
function signWords(alike: readonly SignObservation[]): string {
  const [first] = alike as [SignObservation];
  const { sign } = first;
  const sides = new Set(alike.map(sided));
  const both = sides.has('left ') && sides.has('right ');
  const side = sides.size === 1 ? sided(first) : '';
  const sites = [...new Set(alike.map(siteOf))].filter((site) => site !== null);
  const named = sites.slice(0, MOST_SITES);
  if (sign === 'inverted-reflex' && named.length > 0)
    return `${side}inverted ${list(named)} reflex`;
  const [site = ''] = named;
  const plain = !both && named.length === 1 && !site.endsWith('limbs') && !isOfMovers(first);
  if (plain) return `${side}${site} ${signName(sign)}`;
  const where = both ? ' on both sides' : '';
  return `${side}${signName(sign)}${where}${named.length > 0 ? ` (${named.join(', ')})` : ''}`;
}

/**
 * What was observed in words, in the order given: what is the same sign or feature is told at once.
 *
 * @param most so many signs and features at most
 */
export function observedWords(observations: readonly Observation[], most: number): string[] {
  const alike = new Map<string, Observation[]>();
  for (const one of observations) {
    const name = one.kind === 'sign' ? one.sign : one.feature;
    const known = alike.get(name);
    if (known !== undefined) known.push(one);
    else if (alike.size < most) alike.set(name, [one]);
  }
  return [...alike.values()].map((same) => {
    const [first] = same as [Observation];
    if (first.kind === 'sign') return signWords(same.filter((one) => one.kind === 'sign'));
    const sides = new Set(same.map(sided));
    return `${sides.size === 1 ? sided(first) : ''}${featureName(first.feature)}`;
  });
}
