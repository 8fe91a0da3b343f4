import type { Token } from '../../language/tokens';
import type { Modality } from '../context-finding';
import type { Atom } from './atoms';
import {
  complete,
  empty,
  endBefore,
  isFar,
  opensList,
  placesAfter,
  type Draft,
} from './statement-draft';
import { normalAt } from '../../language/word-at';

/** One statement on sensation: what was tested, what was found, where. */
export interface Statement {
  readonly change: 'loss' | 'kept' | null;
  readonly modalities: readonly Modality[];
  readonly places: readonly Atom[];
  /** All its atoms, for its range in the text; token numbers. */
  readonly from: number;
  readonly to: number;
  /** The atom that says what was found, or the level; null where it was taken over from the statement before. */
  readonly said: Atom | null;
  /** Words from here on are of something else; null where nothing else was named. */
  readonly limit: number | null;
  /** True where what was tested was taken over from the statement before. */
  readonly inherited: boolean;
}

const PLACES = new Set<Atom['kind']>(['segment', 'landmark', 'area', 'pattern', 'relation']);

/** Groups the atoms of one passage into statements. */
export function statementsOf(atoms: readonly Atom[], tokens: readonly Token[]): Statement[] {
  const statements: Statement[] = [];
  if (atoms.length === 0) return statements;
  let draft = empty();
  let last: Draft | null = null;
  /** What was said of other things in a list that may go on with sensation: `reduced strength, reflexes and sensation`. */
  let shared: { change: 'loss' | 'kept'; said: Atom } | null = null;
  const close = (): void => {
    const ready = complete(draft, last);
    if (ready !== null) {
      statements.push(ready);
      last = { ...draft, change: ready.change, modalities: [...ready.modalities] };
    }
    draft = empty();
  };
  for (const [n, atom] of atoms.entries()) {
    if (atom.kind === 'stop') {
      close();
      last = null;
      shared = null;
    } else if (atom.kind === 'but') close();
    else if (atom.kind === 'comma') {
      draft.parted = atom.from;
      if (tokens[atom.from]?.text === ',') draft.foreign = false;
    } else if (atom.kind === 'foreign') {
      if (isPainModality(atom, atoms, n, tokens)) addModality(atom, 'pain-temperature');
      else {
        const { said, change, modalities } = draft;
        const opens =
          said !== null && change !== null && modalities.length === 0 && atom.from - said.to <= 3;
        if (opens) shared = { change, said };
        else if (!draft.foreign && draft.parted < 0) shared = null;
        endBefore(draft, atom, tokens);
        close();
        draft.foreign = true;
      }
    } else if (atom.kind === 'modality') addModality(atom, atom.row?.value as Modality);
    else if (
      atom.kind === 'loss' ||
      atom.kind === 'kept' ||
      atom.kind === 'numb' ||
      atom.kind === 'level'
    )
      addChange(atom, atoms[n + 1]);
    else if (PLACES.has(atom.kind) && !opensList(atom, atoms[n + 1])) {
      if (draft.foreign) {
        if (!opensStatement(atom)) continue;
        draft = empty();
      }
      draft.places.push(atom);
      draft.atoms.push(atom);
      draft.listing = false;
    }
  }
  close();
  return statements;

  function addModality(atom: Atom, modality: Modality): void {
    const full = draft.change !== null && draft.modalities.length > 0 && !draft.listing;
    const placed = draft.modalities.length > 0 && draft.places.length > 0 && !draft.listing;
    // `Sensory: decreased pinprick`: the label tells no more than that it is about sensation
    const label =
      draft.modalities.every((m) => m === 'all') &&
      draft.places.length === 0 &&
      draft.said !== null &&
      draft.parted < draft.said.to;
    // `analgesia to pinprick`: a word that names loss and modality may have the modality told again
    const again =
      draft.said?.kind === 'numb' && draft.places.length === 0 && atom.from - draft.said.to <= 1;
    if (draft.foreign || (full && !label && !again) || placed) close();
    if (draft.change !== null && draft.modalities.length === 0 && isFar(draft, atom))
      draft = empty();
    if (shared !== null && draft.change === null && draft.modalities.length === 0) {
      draft.change = shared.change;
      draft.said = shared.said;
      draft.borrowed = true;
    }
    shared = null;
    draft.modalities.push(modality);
    draft.atoms.push(atom);
    draft.listing = true;
  }

  function addChange(atom: Atom, next: Atom | undefined): void {
    if (draft.borrowed) {
      draft.borrowed = false;
      draft.change = null;
      draft.said = null;
    }
    const change = atom.kind === 'kept' ? 'kept' : 'loss';
    const own = atom.row?.value !== undefined;
    const leads = next?.kind === 'modality' && next.from - atom.to <= 1;
    if (draft.foreign && !own && atom.kind !== 'level' && !leads) return;
    if (
      change === 'kept' &&
      (draft.change !== null || draft.modalities.length === 0) &&
      /^(?:equal|symmetric|symmetrical|symmetrically)$/u.test(normalAt(tokens, atom.from))
    )
      return;
    if (draft.foreign) close();
    if (leadsAnother(atom, next, tokens) && draft.modalities.length > 0) close();
    // `in the heat, felt faint`: a comma parts what was tested from what was found
    const tail = draft.atoms.at(-1);
    if (
      draft.change === null &&
      tail !== undefined &&
      draft.parted >= tail.to &&
      tokens[draft.parted]?.text === ',' &&
      atom.kind !== 'level'
    ) {
      const places = draft.places;
      draft = empty();
      if (own) draft.places.push(...places);
    }
    if (
      draft.change !== null &&
      !(atom.kind === 'level' && draft.change === 'loss' && draft.said?.kind !== 'level')
    ) {
      const moved = placesAfter(draft);
      const parted = draft.said !== null && draft.parted >= draft.said.to;
      if (draft.change === change && !own && moved.length === 0 && !parted) return;
      for (const place of moved) {
        draft.places.splice(draft.places.indexOf(place), 1);
        draft.atoms.splice(draft.atoms.indexOf(place), 1);
      }
      close();
      draft.places.push(...moved);
      draft.atoms.push(...moved);
    }
    draft.change = change;
    if (draft.said === null || atom.kind === 'level') draft.said = atom;
    draft.atoms.push(atom);
    draft.listing = false;
    if (own) draft.modalities.push(atom.row.value as Modality);
  }
}

/** `… and loss of temperature`: after a separator, before what was tested, a loss is of what follows. */
function leadsAnother(atom: Atom, next: Atom | undefined, tokens: readonly Token[]): boolean {
  const before = normalAt(tokens, atom.from - 1);
  const near = next?.kind === 'modality' && next.from - atom.to <= 1;
  return near && /^(?:,|and|with)$/u.test(before);
}

/** `ankle jerks absent and glove and stocking reduction …`: such a pattern is of sensation whatever came before. */
function opensStatement({ kind, row }: Atom): boolean {
  return kind === 'pattern' && row?.value !== 'face-sensory-loss';
}

const LOST = /^(?:loss|lost|absent|absence)$/u;

/** `pain, vibration and position` lists what was tested. */
function isPainModality(
  atom: Atom,
  atoms: readonly Atom[],
  n: number,
  tokens: readonly Token[],
): boolean {
  const word = tokens[atom.from]?.normal;
  if (word !== 'pain' && word !== 'pains') return false;
  const next = atoms.slice(n + 1).find(({ kind }) => kind !== 'comma');
  if (
    next !== undefined &&
    next.from - atom.to <= 2 &&
    (next.kind === 'modality' || next.kind === 'loss')
  )
    return next.kind === 'modality' || LOST.test(normalAt(tokens, next.from));
  // `loss of pain on the left` is of the sense
  const lost = atoms[n - 1];
  if (lost?.kind === 'loss' && LOST.test(normalAt(tokens, lost.from)))
    return atom.from - lost.to <= 1;
  const before = tokens.slice(Math.max(0, atom.from - 3), atom.from).map(({ normal }) => normal);
  return before.includes('sensation') && before.includes('to');
}
