import type { Steps } from '../note/steps';
import type { EvidenceTable } from './evidence-table';
import type { Hypothesis } from './hypotheses';
import type { EvidenceId } from './level';
import { isAbnormal, type Observation } from './observation';
import { countOf, type Repeats } from './repeats';

/** What speaks for a lesion, what against it, what it leaves unexplained: ids of findings, strongest first. */
export interface Explained {
  readonly supportedBy: readonly EvidenceId[];
  readonly against: readonly EvidenceId[];
  readonly unexplained: readonly EvidenceId[];
  /** How many findings of the note support it, and how many it leaves. */
  readonly count: { readonly supporting: number; readonly unexplained: number };
  /** Whether anything abnormal was found at all. */
  readonly anyAbnormal: boolean;
  /** The observations that support it, strongest first. */
  readonly supporting: readonly Observation[];
}

/** Less than this says nothing either way. */
const slight = 0.25;

/** Equally strong evidence keeps the order of the text, whatever the last digits of a sum. */
function rounded(weight: number): number {
  return Math.round(weight * 1e6);
}

/** So many ids are looked up in one step. */
const MANY = 5000;

/** Explains lesions by what was observed: what does not depend on the lesion is worked out once. */
export class Explainer {
  /** Each finding once; the sums below have their places. */
  readonly #ids: EvidenceId[] = [];
  /** Whether a lesion must explain it. */
  readonly #abnormal: boolean[] = [];
  /** For each observation the places of its findings. */
  readonly #places: (readonly number[])[] = [];

  private constructor(
    private readonly table: EvidenceTable,
    private readonly timesOf: Repeats['timesOf'],
  ) {}

  static *of(table: EvidenceTable, timesOf: Repeats['timesOf']): Steps<Explainer> {
    const explainer = new Explainer(table, timesOf);
    const known = new Map<EvidenceId, number>();
    let looked = 0;
    for (const observation of table.observations) {
      looked += observation.ids.length;
      if (looked > MANY) {
        looked = 0;
        yield;
      }
      explainer.#add(observation, known);
    }
    return explainer;
  }

  #add(observation: Observation, known: Map<EvidenceId, number>): void {
    const abnormal = isAbnormal(observation);
    const places = observation.ids.map((id) => {
      let place = known.get(id);
      if (place === undefined) known.set(id, (place = this.#ids.push(id) - 1));
      this.#abnormal[place] ||= abnormal;
      return place;
    });
    this.#places.push(places);
  }

  /** Sorts all that was observed by what it says of one lesion. */
  explain({ index, row }: Hypothesis): Explained {
    const { observations, columns } = this.table;
    const sums = new Float64Array(this.#ids.length);
    const supporting: [Observation, number][] = [];
    for (let n = 0; n < columns.length; n += 1) {
      const weight = columns[n]!.whole[index]!;
      for (const place of this.#places[n]!) sums[place]! += weight;
      if (weight > slight && observations[n]!.present) supporting.push([observations[n]!, weight]);
    }
    const supportedBy = this.#strongest(sums, (weight) => weight > slight);
    const unexplained =
      row.level === 'none'
        ? []
        : this.#ids.filter((_, place) => this.#abnormal[place] && sums[place]! <= slight);
    return {
      supportedBy,
      against: this.#strongest(sums, (weight, place) => weight < -slight && !this.#abnormal[place]),
      unexplained,
      count: {
        supporting: countOf(supportedBy, this.timesOf),
        unexplained: countOf(unexplained, this.timesOf),
      },
      anyAbnormal: this.#abnormal.includes(true),
      supporting: supporting
        .sort((a, b) => rounded(b[1]) - rounded(a[1]))
        .map(([observation]) => observation),
    };
  }

  #strongest(
    sums: Float64Array,
    isWanted: (weight: number, place: number) => boolean,
  ): EvidenceId[] {
    const places: number[] = [];
    for (let n = 0; n < sums.length; n += 1) if (isWanted(sums[n]!, n)) places.push(n);
    const strength = (place: number): number => rounded(Math.abs(sums[place]!));
    if (places.length > 1) places.sort((a, b) => strength(b) - strength(a));
    return places.map((place) => this.#ids[place]!);
  }
}
