import type { Token } from '../../language/tokens';
import type { Modality } from '../context-finding';
import type { Atom } from './atoms';

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

interface Draft {
  change: 'loss' | 'kept' | null;
  said: Atom | null;
  modalities: Modality[];
  places: Atom[];
  atoms: Atom[];
  /** The last atom was a modality: a list of them may go on. */
  listing: boolean;
  /** Something else than sensation has been named last: what is said next is said of it. */
  foreign: boolean;
  /** Token number of the last comma or `and` since the statement began; places after it may be the next statement's. */
  parted: number;
  limit: number | null;
  /** What was found is taken from a list of other things; a word of its own takes its place. */
  borrowed: boolean;
}

/** Most words between a loss and what was lost. */
const NEAR = 4;
const PLACES = new Set<Atom['kind']>(['segment', 'landmark', 'area', 'pattern', 'relation']);

/** Groups the atoms of one passage into statements. */
export function statementsOf(atoms: readonly Atom[], tokens: readonly Token[]): Statement[] {
  const statements: Statement[] = [];
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
        endBefore(draft, atom);
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
    else if (PLACES.has(atom.kind) && !draft.foreign && !opensList(atom, atoms[n + 1])) {
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
    if (draft.foreign || (full && !label) || placed) close();
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
      /^(?:equal|symmetric|symmetrical|symmetrically)$/u.test(tokens[atom.from]?.normal ?? '')
    )
      return;
    if (draft.foreign) close();
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

/** Places named after what was found and a comma belong to what is found next: `vib ok, sacral ok`. */
function placesAfter({ places, said, parted }: Draft): Atom[] {
  if (said === null || parted < said.to) return [];
  return places.filter(({ from }) => from > parted);
}

/** What stands between the last comma or `and` and something else is of that: `facial sensory loss, and right leg weakness`. */
function endBefore(draft: Draft, foreign: Atom): void {
  const last = draft.said?.to ?? -1;
  // `numbness and weakness in the right hand`: what is coordinated shares the place that follows
  if (
    draft.said !== null &&
    draft.parted >= last &&
    foreign.from - draft.parted <= 2 &&
    draft.places.length === 0
  )
    return;
  draft.limit = draft.parted >= last && draft.said !== null ? draft.parted : foreign.from;
  const { limit } = draft;
  draft.places = draft.places.filter(({ from }) => from < limit);
  draft.atoms = draft.atoms.filter(({ from }) => from < limit);
}

/** `sensation to light touch`: this `to` is of the list of what was tested. */
function opensList(atom: Atom, next: Atom | undefined): boolean {
  return atom.kind === 'relation' && next?.kind === 'modality' && next.from - atom.to <= 2;
}

/** A loss and what was lost stand close together, with no comma between them. */
function isFar({ said, atoms, parted }: Draft, modality: Atom): boolean {
  const last = atoms.at(-1);
  if (said === null || last === undefined) return false;
  return modality.from - last.to > NEAR || parted >= said.to;
}

function empty(): Draft {
  return {
    change: null,
    said: null,
    modalities: [],
    places: [],
    atoms: [],
    listing: false,
    foreign: false,
    parted: -1,
    limit: null,
    borrowed: false,
  };
}

/** A statement without a modality or a change of its own takes it over from the one before. */
function complete(draft: Draft, last: Draft | null): Statement | null {
  if (draft.foreign && draft.modalities.length === 0 && draft.said?.kind !== 'level') return null;
  const first = draft.atoms[0];
  const end = draft.atoms.at(-1);
  if (first === undefined || end === undefined) return null;
  const own = specific(draft.modalities);
  const isLevel = draft.said?.kind === 'level';
  const patternOnly = draft.places.some(
    ({ kind, row }) =>
      kind === 'pattern' && row?.value !== 'face-sensory-loss' && row?.value !== 'hemisensory-loss',
  );
  const inherited = isLevel ? [] : specific(last?.modalities ?? []);
  const modalities: readonly Modality[] =
    own.length > 0 ? own : inherited.length > 0 ? inherited : isLevel || patternOnly ? ['all'] : [];
  if (modalities.length === 0) return null;
  const change = draft.change ?? (draft.places.length > 0 ? (last?.change ?? null) : null);
  if (change === null) return null;
  if (
    own.length === 0 &&
    !isLevel &&
    !patternOnly &&
    (draft.change === null || draft.limit !== null)
  )
    return null;
  return {
    change,
    modalities,
    places: draft.places,
    from: first.from,
    to: end.to,
    said: draft.said,
    limit: draft.limit,
    inherited: own.length === 0 && !isLevel,
  };
}

/** `sensation to light touch` is touch; only alone is it all. */
function specific(modalities: readonly Modality[]): Modality[] {
  const named = [...new Set(modalities)].filter((modality) => modality !== 'all');
  return named.length > 0 ? named : [...new Set(modalities)];
}

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
    return next.kind === 'modality' || tokens[next.from]?.normal === 'loss';
  const before = tokens.slice(Math.max(0, atom.from - 3), atom.from).map(({ normal }) => normal);
  return before.includes('sensation') && before.includes('to');
}
