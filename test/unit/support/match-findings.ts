import type { Finding } from '../../../src/findings/finding';
import type { ExpectedFinding } from './expected-finding';

/** What of a matched finding is right. */
export interface Agreement {
  readonly assertion: boolean;
  readonly side: boolean;
  readonly region: boolean;
}

export interface Matching {
  readonly matched: readonly {
    readonly expected: ExpectedFinding;
    readonly found: Finding;
    readonly agreement: Agreement;
  }[];
  readonly missed: readonly ExpectedFinding[];
  /** Found and not expected. A second finding of one sign on words already matched is a split, and not among them. */
  readonly unexpected: readonly Finding[];
}

/** Two ways to say the same: `no Babinski` is a flexor plantar. */
const EQUIVALENT = [
  ['babinski/absent', 'flexor-plantar/present'],
  ['babinski/present', 'flexor-plantar/absent'],
  ['weakness/absent', 'normal-power/present'],
  ['atrophy/absent', 'normal-bulk/present'],
  ['areflexia/present', 'normal-reflexes/absent'],
  ['sacral-reflex-loss/absent', 'normal-tone/present'],
  ['spasticity/absent', 'normal-tone/present'],
].map(([a, b]) => [`${a} ${b}`, `${b} ${a}`]);
const equivalents = new Set(EQUIVALENT.flat());

const key = ({ sign, assertion }: { sign: string; assertion: string }) => `${sign}/${assertion}`;
const overlap = (a: ExpectedFinding, b: Finding) =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start);

function agreementOf(expected: ExpectedFinding, found: Finding): Agreement {
  return {
    // Equivalents differ in both, sign and assertion.
    assertion: expected.sign !== found.sign || expected.assertion === found.assertion,
    side: expected.side === found.side,
    region: expected.region === found.region,
  };
}

/** Pairs expected with found, one to one: they overlap and name the same sign; the best agreement first, then the best overlap. */
export function matchFindings(
  expected: readonly ExpectedFinding[],
  found: readonly Finding[],
): Matching {
  const pairs = expected
    .flatMap((e) => found.map((f) => ({ e, f, agreement: agreementOf(e, f) })))
    .filter(({ e, f }) => e.sign === f.sign || equivalents.has(`${key(e)} ${key(f)}`))
    .filter(({ e, f }) => overlap(e, f) > 0)
    .map((pair) => ({ ...pair, score: score(pair.e, pair.f, pair.agreement) }))
    .sort((a, b) => b.score - a.score);
  const matched = new Map<ExpectedFinding, (typeof pairs)[number]>();
  const taken = new Set<Finding>();
  for (const pair of pairs) {
    if (matched.has(pair.e) || taken.has(pair.f)) continue;
    matched.set(pair.e, pair);
    taken.add(pair.f);
  }
  const split = new Set(pairs.map(({ f }) => f));
  return {
    matched: [...matched.values()].map(({ e, f, agreement }) => ({
      ...{ expected: e, found: f, agreement },
    })),
    missed: expected.filter((e) => !matched.has(e)),
    unexpected: found.filter((f) => !split.has(f)),
  };
}

function score(e: ExpectedFinding, f: Finding, agreement: Agreement): number {
  const right = Object.values(agreement).filter(Boolean).length;
  return right + overlap(e, f) / (Math.max(e.end, f.end) - Math.min(e.start, f.start)) / 2;
}
