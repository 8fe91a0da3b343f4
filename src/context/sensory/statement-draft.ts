import type { Token } from '../../language/tokens';
import type { Modality } from '../context-finding';
import type { Atom } from './atoms';
import type { Statement } from './statements';
import { normalAt } from '../../language/word-at';

/** A statement while its words are still being read. */
export interface Draft {
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

/** Places named after what was found and a comma belong to what is found next: `vib ok, sacral ok`. */
export function placesAfter({ places, said, parted }: Draft): Atom[] {
  if (said === null || parted < said.to) return [];
  return places.filter(({ from }) => from > parted);
}

/** What stands between the last comma or `and` and something else is of that: `facial sensory loss, and right leg weakness`. */
export function endBefore(draft: Draft, foreign: Atom, tokens: readonly Token[]): void {
  const last = draft.said?.to ?? -1;
  const place = draft.places.findLast(({ kind }) => kind !== 'relation');
  const end = place === undefined ? -1 : partingAfter(tokens, place.to, foreign.from);
  if (end >= 0 && draft.said !== null) {
    draft.limit = end;
    return;
  }
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

/** Where a comma, `and` or `with` parts a place from something else; -1 where nothing does. */
function partingAfter(tokens: readonly Token[], from: number, to: number): number {
  for (let n = from; n < to; n += 1) {
    if (/^(?:,|and|with|or)$/u.test(normalAt(tokens, n))) return n;
  }
  return -1;
}

/** `sensation to light touch`: this `to` is of the list of what was tested. */
export function opensList(atom: Atom, next: Atom | undefined): boolean {
  return atom.kind === 'relation' && next?.kind === 'modality' && next.from - atom.to <= 2;
}

/** A loss and what was lost stand close together, with no comma between them. */
export function isFar({ said, atoms, parted }: Draft, modality: Atom): boolean {
  const last = atoms.at(-1);
  if (said === null || last === undefined) return false;
  return modality.from - last.to > NEAR || parted >= said.to;
}

export function empty(): Draft {
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
export function complete(draft: Draft, last: Draft | null): Statement | null {
  if (draft.foreign && draft.modalities.length === 0 && draft.said?.kind !== 'level') return null;
  const first = draft.atoms[0];
  const end = draft.atoms.at(-1);
  if (first === undefined || end === undefined) return null;
  const own = specific(draft.modalities);
  const isLevel = draft.said?.kind === 'level';
  const patternOnly =
    (draft.change !== 'kept' || draft.places.some(isSaddle)) &&
    draft.places.some(
      ({ kind, row }) =>
        kind === 'pattern' &&
        row?.value !== 'face-sensory-loss' &&
        row?.value !== 'hemisensory-loss',
    );
  const areaOnly =
    draft.change === 'loss' &&
    draft.places.some(({ kind }) => kind === 'area') &&
    draft.places.some(({ kind, row }) => kind === 'relation' && row?.value === 'near');
  const inherited = isLevel ? [] : specific(last?.modalities ?? []);
  const modalities: readonly Modality[] =
    own.length > 0
      ? own
      : inherited.length > 0
        ? inherited
        : isLevel || patternOnly || areaOnly
          ? ['all']
          : [];
  if (modalities.length === 0) return null;
  const change = draft.change ?? (draft.places.length > 0 ? (last?.change ?? null) : null);
  if (change === null) return null;
  if (
    own.length === 0 &&
    !isLevel &&
    !patternOnly &&
    !areaOnly &&
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

/** `perianal ok` is of sensation; `genitals normal` of the skin. */
function isSaddle({ row }: Atom): boolean {
  return row?.value === 'saddle-sensory-loss' && row.site === undefined;
}

/** `sensation to light touch` is touch; only alone is it all. */
export function specific(modalities: readonly Modality[]): Modality[] {
  const named = [...new Set(modalities)].filter((modality) => modality !== 'all');
  return named.length > 0 ? named : [...new Set(modalities)];
}
