import { has, isUnknown, type Atom } from '../findings/atom';
import type { Amount } from './amounts';
import { textAt } from '../language/word-at';

/** What an amount is a grade of, as far as its scale goes; a muscle has a power and may have a reflex. */
export type Topic = 'reflex' | 'power' | 'muscle' | 'ashworth' | 'tone' | 'ungraded';

const UNGRADED = new Set(['babinski', 'plantar', 'hoffmann', 'downgoing-toe', 'upgoing-toes']);

/** Words of no meaning to the reader that may stand between a sign and its grade. */
const UNKNOWN = 1;
/** No more atoms than an amount and a list of reflexes behind it. */
const MOST_OF_AMOUNT = 16;
/** A topic reaches no further than over so many atoms: time must not grow with the square of a long line of grades. */
const FURTHEST = 60;

/** What the amount is said of: the last topic before it, where nothing between belongs to something else; null where none is. */
export function topicOf(atoms: readonly Atom[], amount: Amount): Topic | null {
  const at = atoms.findIndex(({ to }) => to > amount.from);
  const behind = atoms.slice(at, at + MOST_OF_AMOUNT).filter(({ from }) => from >= amount.to);
  const after = namedAfter(behind);
  if (after !== undefined) {
    const topic = after === behind[0] ? (isList(behind) ? 'reflex' : topicOfAtom(after)) : null;
    return topic === 'power' || topic === 'reflex' ? topic : null;
  }
  let unknown = 0;
  let found: Topic | null = null;
  let hasReflex = false;
  for (let n = at - 1; n >= Math.max(0, at - FURTHEST); n -= 1) {
    const atom = atoms[n] as Atom;
    const topic = topicOfAtom(atom);
    // a turn of phrase on a reflex (`lost extension`) names no scale for the limbs behind it
    if (found === 'muscle' && topic === 'reflex' && !/reflex|dtr|jerk|msr/iu.test(atom.text))
      continue;
    if (topic !== null) {
      if (found === null && topic === 'muscle') {
        found = topic;
        hasReflex = mayHaveReflex(atom);
        continue;
      }
      // `Ashworth: elbow flexors 2, finger flexors 4+`: what all of them are graded by
      if (found === 'muscle' && topic === 'muscle') continue;
      if (topic === 'reflex' && found === 'muscle' && !hasReflex) return found;
      if (found === 'muscle') return topic === 'ungraded' || topic === 'tone' ? found : topic;
      return joined(atoms, n) ? null : topic;
    }
    if (found !== null) {
      if (has(atom, 'clause') || has(atom, 'other')) return found;
      continue;
    }
    if (has(atom, 'clause') || has(atom, 'other')) return null;
    if (atom.values.length > 0 || atom.text === ',') {
      // `plantars down, 2+`: what has a value takes no grade behind it
      if (UNGRADED.has(previousConcept(atoms, n))) return null;
    }
    if (isUnknown(atom) && /\p{L}{2,}/u.test(atom.text)) unknown += 1;
    if (unknown > UNKNOWN) return null;
  }
  return found;
}

/** `ankle jerk 3+, hip flexion 4-/5`: a movement has no reflex. */
const mayHaveReflex = ({ site }: Atom): boolean =>
  site !== null &&
  (site.row.kind !== 'muscle' ||
    /^(?:biceps|triceps|brachioradialis|quadriceps)$/u.test(site.row.id)) &&
  site.row.kind !== 'movement';

function previousConcept(atoms: readonly Atom[], at: number): string {
  for (let n = at - 1; n >= Math.max(0, at - FURTHEST); n -= 1) {
    const atom = atoms[n] as Atom;
    if (atom.concept !== null) return atom.concept.id;
    if (atom.site?.row.id === 'plantar-reflex') return 'plantar';
  }
  return '';
}

function topicOfAtom({ concept, site, roles }: Atom): Topic | null {
  if (concept !== null) {
    if (UNGRADED.has(concept.id)) return 'ungraded';
    if (concept.id === 'reflex') return 'reflex';
    if (concept.id === 'power') return 'power';
    if (concept.id === 'ashworth') return 'ashworth';
    if (concept.id === 'tone') return 'tone';
    if (concept.group === 'power') return 'power';
  }
  if (site === null || roles.has('other')) return null;
  const { id, kind } = site.row;
  if (id === 'plantar-reflex') return 'ungraded';
  if (kind === 'reflex') return 'reflex';
  return kind === 'muscle' || kind === 'movement' || kind === 'limb' || kind === 'joint'
    ? 'muscle'
    : null;
}

/** `2+ biceps, triceps and patellar reflexes`: a list that its last word makes one of reflexes. */
function isList(behind: readonly Atom[]): boolean {
  if (!/^(?:muscle|reflex|joint)$/u.test(behind[0]?.site?.row.kind ?? '')) return false;
  const end = behind.findIndex(({ site, text }) => site === null && !/^(?:,|and|&)$/iu.test(text));
  const [before, last, next] = [behind[end - 1], behind[end], behind[end + 1]];
  // the list has a grade of its own behind
  if ([last, next].some((atom) => (atom?.grade ?? null) !== null)) return false;
  return end > 1 && (last?.concept?.id === 'reflex' || /reflex|jerk/iu.test(before?.text ?? ''));
}

/** `2+ reflexes`, `2+ pulses`: what the amount is said of stands behind it. */
function namedAfter(behind: readonly Atom[]): Atom | undefined {
  if (isList(behind)) return behind[0];
  return behind
    .slice(0, 2)
    .find(
      (atom, n) =>
        (atom.concept !== null || has(atom, 'other')) &&
        (n === 0 || !/^(?:[,;.(]|with|and|or)$/iu.test(textAt(behind, 0))),
    );
}

/** `strength and reflexes 5/5`: the grade is of both. */
function joined(atoms: readonly Atom[], n: number): boolean {
  const [link, before] = [atoms[n - 1], atoms[n - 2]];
  if (link === undefined || before === undefined || before.concept === null) return false;
  const linked = /^(?:and|[&/+,])$/iu.test(link.text);
  return linked && topicOfAtom(before) !== topicOfAtom(atoms[n] as Atom);
}
