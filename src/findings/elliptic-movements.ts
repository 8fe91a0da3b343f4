import { tokenize } from '../language/tokens';
import { copyOf, has, type Atom, type SiteMention } from './atom';
import type { Lexicon } from './lexicon';
import { conceptOf } from './topics';
import { textAt } from '../language/word-at';

const JOINT = /^(?:hip|knee|ankle|elbow|wrist|finger|neck|shoulder)(?=s?\b)/iu;
const MOVEMENT =
  /^(?:flex|flexion|flexors?|ext|extension|extensors?|abd|abduction|abductors?|add|adduction|adductors?)$/iu;

/** Names the joint that a second movement takes over from the first: `elbow flexion 4, extension 3`. */
export function withJoints(atoms: readonly Atom[], words: Lexicon): readonly Atom[] {
  if (!atoms.some(({ site }) => site !== null)) return atoms;
  let joint: string | null = null;
  return atoms.map((atom, i) => {
    if (has(atom, 'clause') || conceptOf(atom)?.kind === 'quality') joint = null;
    const site = joint !== null && isMovement(atoms, i) ? movementOf(joint, atom, words) : null;
    if (site !== null) return movement(atom, site);
    const shared = sharedMovement(atoms, i, words);
    if (shared !== null) return movement(atom, shared);
    if (atom.site !== null && !atom.site.short) joint = jointOf(atom);
    return atom;
  });
}

/** `wrist and finger extensors`: the first joint has the movement of the second. */
function sharedMovement(atoms: readonly Atom[], i: number, words: Lexicon): SiteMention | null {
  const { site, text } = atoms[i] as Atom;
  if (site?.row.kind !== 'joint' && site?.row.kind !== 'segment') return null;
  if (!/^(?:and|&|\/)$/iu.test(textAt(atoms, i + 1)) || !JOINT.test(text)) return null;
  const next = atoms[i + 2];
  const [, name] = /^\p{L}+ (\p{L}+)$/u.exec(next?.text ?? '') ?? [];
  if (name === undefined || next?.site === null || !MOVEMENT.test(name)) return null;
  return movementOf(text, { text: name }, words);
}

function movement(atom: Atom, site: SiteMention): Atom {
  const other = copyOf(atom);
  other.concept = null;
  other.values = [];
  other.roles = new Set();
  other.site = site;
  return other;
}

function movementOf(
  joint: string,
  { text }: Pick<Atom, 'text'>,
  words: Lexicon,
): SiteMention | null {
  const tokens = tokenize(`${joint} ${text}`, 0);
  const match = words.longestAt(tokens, 0);
  const entry = match?.to === tokens.length ? match.rows.find(({ type }) => type === 'site') : null;
  if (entry?.type !== 'site') return null;
  return { row: entry.row, plural: entry.plural, short: false };
}

function jointOf({ text, site }: Atom): string | null {
  return site?.row.kind === 'reflex' ? null : (JOINT.exec(text)?.[0] ?? null);
}

/** A movement with its grade: sides and small words between at most. */
function isMovement(atoms: readonly Atom[], i: number): boolean {
  if (!MOVEMENT.test(textAt(atoms, i))) return false;
  for (let n = i + 1; n < Math.min(atoms.length, i + 4); n += 1) {
    const atom = atoms[n] as Atom;
    if (atom.grade !== null || /^(?:weak|full|normal|strong)$/iu.test(atom.text)) return true;
    if (!(has(atom, 'filler') || has(atom, 'colon') || atom.side !== null)) return false;
  }
  return false;
}
