import fc from 'fast-check';

/** `RUNS=20` tries each property twenty times as often. */
const factor = Number(process.env['RUNS'] ?? 1);

/** Fails where something does not hold of each of many made values; the smallest found is told. */
export function alwaysHolds<T>(made: fc.Arbitrary<T>, check: (one: T) => void, runs = 40): void {
  fc.assert(fc.property(made, check), { numRuns: runs * factor });
}
