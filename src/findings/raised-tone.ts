import { wordAt } from '../language/word-at';
import { has, type Atom } from './atom';
import { addValue, itemIsBare, type Draft } from './draft';
import { conceptOf } from './topics';

/** Reads the mark at atom `i`: `tone ++`, `tone legs ++`, `Tone: arms normal, legs ++`. Returns whether it is one of the tone. */
export function readRaisedTone(draft: Draft, i: number): boolean {
  const atom = draft.atoms[i] as Atom;
  if (!/^\+{2,4}$/u.test(atom.text)) return false;
  let at = i - 1;
  for (let one = wordAt(draft.atoms, at); one !== undefined && isPassed(one);)
    one = wordAt(draft.atoms, (at -= 1));
  const named = wordAt(draft.atoms, at);
  const row = named === undefined ? null : conceptOf(named);
  if (row?.id === 'tone') addValue(draft, row, at, i, raised(atom));
  else if (draft.topic?.id === 'tone' && draft.ownTopic && itemIsBare(draft, i))
    addValue(draft, draft.topic, -1, i, raised(atom));
  else return false;
  return true;
}

const raised = (atom: Atom): Atom => ({ ...atom, values: ['increased'] });

/** Words that may stand between the tone and its mark. */
const isPassed = (atom: Atom): boolean =>
  has(atom, 'colon') ||
  has(atom, 'filler') ||
  atom.side !== null ||
  (atom.site !== null && atom.site.row.kind !== 'reflex');
