import { has, type Atom } from './atom';
import { addSign, type Anchor, type Draft } from './draft';
import { readEllipsis } from './elliptic-values';
import { readExceptions } from './exceptions';
import { readGrade } from './grade-reading';
import { conceptOf, type Topic } from './topics';
import { isMovementWithGrade } from './movement-values';
import { readValue } from './value-reading';

const REFLEX_GROUP = new Set(['reflex', 'plantar', 'jaw-jerk', 'abdominal', 'sacral']);

/**
 * Finds what a sentence states.
 * @param topicBefore what it is about where it doesn't say itself
 * @param labelled that comes from a label or heading
 * @param recentBefore the sign named last in the sentence before, for a sentence that starts with a side (`R nil.`)
 * @returns the statements in text order, and what the sentence was about at its end
 */
export function findAnchors(
  atoms: readonly Atom[],
  topicBefore: Topic,
  labelled = false,
  recentBefore: Topic = null,
): { anchors: Anchor[]; topic: Topic; recent: Topic } {
  const recent = startsWithSide(atoms) ? recentBefore : null;
  if (!mayState(atoms, topicBefore ?? recent)) return { anchors: [], topic: topicBefore, recent };
  const draft: Draft = {
    atoms,
    anchors: [],
    topic: topicBefore,
    labelled,
    recent,
    ownTopic: false,
    sphincter: () => speaksOfSphincter(atoms),
  };
  atoms.forEach((atom, i) => {
    const own = conceptOf(atom);
    if (own !== null && own.kind === 'sign') draft.recent = own;
    else if (own !== null) draft.recent = null;
    if (
      own !== null &&
      (own.kind === 'quality' || REFLEX_GROUP.has(own.id)) &&
      !(atom.site !== null && isMovementWithGrade(draft, i))
    ) {
      draft.topic = own;
      draft.ownTopic = true;
    }
    if (atom.grade !== null) readGrade(draft, i, atom.grade);
    else if (atom.values.length > 0) readValue(draft, i, atom);
    else readEllipsis(draft, i);
    if (own?.kind === 'sign' && !draft.anchors.some(({ valueAtoms }) => valueAtoms.includes(i)))
      addSign(draft, i, own);
  });
  readExceptions(draft);
  return {
    anchors: inOrder(
      draft.anchors.filter((anchor) => !isOnlyLabel(draft, anchor)),
      atoms,
    ),
    topic: draft.topic,
    recent: draft.recent,
  };
}

/** `Rigidity: cogwheel both wrists, lead pipe L elbow`: what is said of the sign stands behind its label. */
function isOnlyLabel(
  { atoms, anchors }: Draft,
  { concept, conceptAtom, valueAtoms }: Anchor,
): boolean {
  if (valueAtoms.length > 0 || concept.kind !== 'sign' || !has(atoms[conceptAtom + 1], 'colon'))
    return false;
  const next = anchors.find((other) => other.conceptAtom > conceptAtom);
  return next?.concept.kind === 'sign' && next.concept.sign === concept.sign;
}

/** Without a concept, a site or a grade, and with nothing before that a value could be said of, a sentence states nothing. */
function mayState(atoms: readonly Atom[], before: Topic): boolean {
  return atoms.some(
    ({ concept, site, grade, values }) =>
      concept !== null || site !== null || grade !== null || (before !== null && values.length > 0),
  );
}

function speaksOfSphincter(atoms: readonly Atom[]): boolean {
  return (
    atoms.some(({ text }) => /\b(?:rectal|anal|sphincter|dre|perianal|rectum)\b/iu.test(text)) ||
    (atoms[0]?.text === 'PR' && has(atoms[1], 'colon'))
  );
}

/** In text order. */
function inOrder(anchors: Anchor[], atoms: readonly Atom[]): Anchor[] {
  const position = (anchor: Anchor): number => anchor.valueAtoms[0] ?? anchor.conceptAtom;
  const sorted = anchors.sort((a, b) => position(a) - position(b));
  // `Babinski, toes are downgoing`: the name of the test, then its result; a semicolon begins another
  return sorted.filter((anchor) => {
    const bare = anchor.concept.id === 'babinski' && anchor.valueAtoms.length === 0;
    return !(
      bare &&
      sorted.some(
        (other) =>
          other.concept.id === 'plantar' &&
          other.conceptAtom > anchor.conceptAtom &&
          other.conceptAtom <= anchor.conceptAtom + 3 &&
          !atoms.slice(anchor.conceptAtom, other.conceptAtom).some(({ text }) => text === ';'),
      )
    );
  });
}

const startsWithSide = (atoms: readonly Atom[]): boolean => (atoms[0]?.side ?? null) !== null;
