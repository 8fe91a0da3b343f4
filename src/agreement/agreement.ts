import type { SignId } from '../vocabulary/ids';
import { signRows } from '../vocabulary/sign-rows';
import type { Annotated, Disagreement } from './annotated';
import { ContingencyTable } from './kappa';
import { type Pair, pairAnnotations } from './pair-annotations';
import { marked, wordsOf } from './words';

export type { Annotated, Disagreement };

/** How far two annotators agree that a sign is stated. */
export interface SignAgreement {
  /** Null for all signs together. */
  readonly sign: SignId | null;
  /** Statements that both have: the same sign on overlapping words. */
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Harmonic mean of precision and recall, whoever counts as right; null where neither has the sign. */
  readonly f1: number | null;
  /** Cohen's kappa over the words of the notes: whether each word belongs to the sign. Null where it is not defined. */
  readonly kappa: number | null;
}

/** How far they agree on what is said of the statements that both have. */
export interface DetailAgreement {
  readonly of: 'side' | 'assertion';
  readonly pairs: number;
  readonly agreed: number;
  readonly kappa: number | null;
}

/** The agreement over all notes that were added. */
export interface AgreementReport {
  readonly notes: number;
  /** Signs that one of them has, in the vocabulary's order. */
  readonly signs: readonly SignAgreement[];
  readonly all: SignAgreement;
  readonly details: readonly DetailAgreement[];
}

/** Compares two annotators, note by note. */
export class Agreement {
  #notes = 0;
  readonly #counts = new Map<SignId, { both: number; onlyFirst: number; onlySecond: number }>();
  readonly #words = new Map<SignId | null, ContingencyTable>();
  readonly #side = new ContingencyTable();
  readonly #assertion = new ContingencyTable();
  /** Of all notes; those of notes where neither has a sign are in no table of it. */
  #allWords = 0;

  /** Adds a note, and gives the places where the two differ in it, in the order of the text. */
  add(
    text: string,
    first: readonly Annotated[],
    second: readonly Annotated[],
  ): readonly Disagreement[] {
    this.#notes += 1;
    this.#countWords(text, first, second);
    const pairs = pairAnnotations(first, second);
    for (const pair of pairs) this.#countPair(pair);
    return pairs.flatMap(disagreementsOf);
  }

  report(): AgreementReport {
    const signs = signRows.flatMap(({ id }) => (this.#counts.has(id) ? [this.#of(id)] : []));
    return {
      notes: this.#notes,
      signs,
      all: this.#of(null),
      details: [detail('assertion', this.#assertion), detail('side', this.#side)],
    };
  }

  #of(sign: SignId | null): SignAgreement {
    const counts = [...this.#counts].filter(([id]) => sign === null || id === sign);
    const sum = (of: 'both' | 'onlyFirst' | 'onlySecond') =>
      counts.reduce((all, [, count]) => all + count[of], 0);
    const [both, onlyFirst, onlySecond] = [sum('both'), sum('onlyFirst'), sum('onlySecond')];
    const stated = 2 * both + onlyFirst + onlySecond;
    const f1 = stated === 0 ? null : (2 * both) / stated;
    return { sign, both, onlyFirst, onlySecond, f1, kappa: this.#kappaOf(sign) };
  }

  #kappaOf(sign: SignId | null): number | null {
    const seen = this.#words.get(sign);
    if (seen === undefined) return null;
    const whole = new ContingencyTable();
    whole.addAll(seen);
    whole.add('no', 'no', this.#allWords - seen.all);
    return whole.kappa;
  }

  #countPair({ first, second }: Pair): void {
    const same = first?.sign === second?.sign;
    if (same && first && second) {
      this.#countOf(first.sign).both += 1;
      this.#side.add(first.side ?? 'none', second.side ?? 'none');
      this.#assertion.add(first.assertion, second.assertion);
      return;
    }
    if (first) this.#countOf(first.sign).onlyFirst += 1;
    if (second) this.#countOf(second.sign).onlySecond += 1;
  }

  #countOf(sign: SignId) {
    const count = this.#counts.get(sign) ?? { both: 0, onlyFirst: 0, onlySecond: 0 };
    this.#counts.set(sign, count);
    return count;
  }

  #countWords(text: string, first: readonly Annotated[], second: readonly Annotated[]): void {
    const words = wordsOf(text);
    this.#allWords += words.length;
    const signs = new Set([...first, ...second].map(({ sign }) => sign));
    for (const sign of [null, ...signs]) {
      const of = (all: readonly Annotated[]) =>
        all.filter((one) => sign === null || one.sign === sign);
      const [within1, within2] = [marked(words, of(first)), marked(words, of(second))];
      const table = this.#words.get(sign) ?? new ContingencyTable();
      this.#words.set(sign, table);
      words.forEach((_, n) => table.add(yesOrNo(within1[n]), yesOrNo(within2[n])));
    }
  }
}

const yesOrNo = (mark: number | undefined): string => (mark === 1 ? 'yes' : 'no');

function detail(of: DetailAgreement['of'], table: ContingencyTable): DetailAgreement {
  return { of, pairs: table.all, agreed: table.agreed, kappa: table.kappa };
}

function disagreementsOf({ first, second }: Pair): Disagreement[] {
  const one = (first ?? second) as Annotated;
  const place = {
    start: Math.min(one.start, second?.start ?? one.start),
    end: Math.max(one.end, second?.end ?? one.end),
  };
  return kindsOf(first, second).map((kind) => ({ kind, ...place, first, second }));
}

function kindsOf(first: Annotated | null, second: Annotated | null): Disagreement['kind'][] {
  if (!first) return ['only-second'];
  if (!second) return ['only-first'];
  if (first.sign !== second.sign) return ['sign'];
  return [
    ...(first.side === second.side ? [] : (['side'] as const)),
    ...(first.assertion === second.assertion ? [] : (['assertion'] as const)),
  ];
}
