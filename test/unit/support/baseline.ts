import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures } from './cases';

const path = join(fixtures, 'baseline.json');

/**
 * Fails where a score, 0 to 1, is below the one recorded in `test/fixtures/baseline.json`; 0.002 of slack, so that one
 * case more in a large set doesn't fail it. `UPDATE_BASELINE=1` records the present scores instead.
 */
export function holdsBaseline(name: string, scores: Readonly<Record<string, number>>): void {
  const baseline = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, number>>;
  if (process.env['UPDATE_BASELINE'] === '1') {
    baseline[name] = Object.fromEntries(
      Object.entries(scores).map(([row, value]) => [row, Math.floor(value * 1000) / 1000]),
    );
    writeFileSync(path, `${JSON.stringify(baseline, null, 2)}\n`);
    return;
  }
  for (const [row, least] of Object.entries(baseline[name] ?? {})) {
    const value = scores[row] ?? 0;
    assert.ok(value >= least - 0.002, `${name}, ${row}: ${value.toFixed(3)}, was ${least}`);
  }
}

/** A share as a percentage in a column of its own. */
export function percent(part: number, whole: number): string {
  return (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)).padStart(6);
}

/** Prints a miss where `MISSES=1` asks for it. */
export function printMiss(miss: string): void {
  if (process.env['MISSES'] === '1') console.log(miss);
}
