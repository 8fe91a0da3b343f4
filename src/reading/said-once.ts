import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import type { Repeats } from '../localization/repeats';
import type { Steps } from '../note/steps';
import type { ReadBlock } from './read-block';

/** What the blocks of a note say, each thing once: of all findings that say the same the first. */
export interface SaidOnce {
  readonly findings: readonly Finding[];
  readonly context: readonly ContextFinding[];
  readonly repeats: Repeats;
}

/** So many blocks are looked at in one step. */
const MANY = 100;

/** Finds what is said again in a long note: an examination is carried forward, a muscle graded day by day. */
export class SayingMemory {
  /** A number for each thing that was ever said. */
  readonly #numbers = new Map<string, number>();
  /** What the findings of a block say, then its context. */
  readonly #known = new WeakMap<ReadBlock, readonly number[]>();

  *onceSteps(blocks: readonly ReadBlock[]): Steps<SaidOnce> {
    const sayings: (readonly number[])[] = [];
    for (let n = 0; n < blocks.length; n += 1) {
      if (n % MANY === MANY - 1) yield;
      sayings.push(this.#sayingsOf(blocks[n]!));
    }
    yield;
    const findings: Finding[] = [];
    const context: ContextFinding[] = [];
    const firsts: { readonly id: string; readonly number: number }[] = [];
    /** By its number, how often each thing is said, and when last. */
    const times = new Int32Array(this.#numbers.size);
    const lasts = new Int32Array(this.#numbers.size);
    let now = 0;
    for (let n = 0; n < blocks.length; n += 1) {
      const block = blocks[n]!;
      const said = sayings[n]!;
      for (let k = 0; k < said.length; k += 1) {
        const number = said[k]!;
        lasts[number] = now += 1;
        times[number]! += 1;
        if (times[number]! > 1) continue;
        const finding = block.findings[k];
        const one = finding ?? block.context[k - block.findings.length]!;
        firsts.push({ id: one.id, number });
        if (finding) findings.push(finding);
        else context.push(one as ContextFinding);
      }
    }
    const numberOf = new Map(firsts.map(({ id, number }) => [id, number]));
    const lastOf = ({ id }: Finding): number => lasts[numberOf.get(id)!]!;
    const byLast = [...findings].sort((a, b) => lastOf(a) - lastOf(b));
    const timesOf = (id: string): number => times[numberOf.get(id)!]!;
    return { findings, context, repeats: { timesOf, byLast } };
  }

  #sayingsOf(block: ReadBlock): readonly number[] {
    let said = this.#known.get(block);
    if (said === undefined) {
      const { findings, context } = block;
      if (findings.length + context.length === 0) return NOTHING;
      const all = [...findings.map(sayingOf), ...context.map(contextSaying)];
      said = all.map((saying) => this.#numberOf(saying));
      this.#known.set(block, said);
    }
    return said;
  }

  #numberOf(saying: string): number {
    let number = this.#numbers.get(saying);
    if (number === undefined) this.#numbers.set(saying, (number = this.#numbers.size));
    return number;
  }
}

const NOTHING: readonly number[] = [];

// All that the levels look at. Of a finding's words it is those of a weakness (`foot drop`) and of clonus (`sustained`) alone.

function sayingOf(finding: Finding): string {
  const { sign, pattern, assertion, side, sites, siteSides, region, gradeValue } = finding;
  const grade = gradeValue === null ? '' : `${gradeValue.scale} ${String(gradeValue.value)}`;
  const words =
    sign === 'weakness' ? finding.evidence.sign.text : sign === 'clonus' ? finding.text : '';
  const place = `${String(side)}|${String(region)}|${sites.join()}|${siteSides?.join() ?? ''}`;
  return `${sign}|${pattern}|${assertion}|${place}|${grade}|${words}`;
}

function contextSaying(one: ContextFinding): string {
  const { feature, group, assertion, side, region, sites, modalities, segments, quantity } = one;
  const place = `${String(side)}|${String(region)}|${sites.join()}|${segments.join()}`;
  return `context ${feature}|${group}|${assertion}|${place}|${modalities.join()}|${String(quantity)}`;
}
