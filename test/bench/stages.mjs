import { createRequire } from 'node:module';
import { median, time } from './measure.mjs';

const require = createRequire(import.meta.url);

/** Where the time goes: the steps of `analyze`, one after the other, as shares of the whole. */
export function stages(core, notes, rounds) {
  const steps = require(core);
  const taken = new Map();
  const step = (name, work) => {
    let result;
    const took = time(() => (result = work()));
    taken.set(name, (taken.get(name) ?? 0) + took);
    return result;
  };
  const sums = new Map();
  for (let round = 0; round < rounds; round += 1) {
    taken.clear();
    for (const text of notes) {
      const note = step('note', () => steps.readNote(text));
      const read = step('findings', () => steps.readStatements(note));
      const stated = step('assertion', () => steps.assertFindings(note, read));
      const { findings } = step('decisions', () => steps.applyDecisions(text, stated, []));
      const context = step('context', () => steps.readContext(note));
      step('localization', () => steps.localize(findings, context));
      step('consistency', () => steps.checkNote(note, findings, context));
    }
    for (const [name, sum] of taken) sums.set(name, [...(sums.get(name) ?? []), sum]);
  }
  const whole = [...sums.values()].reduce((sum, times) => sum + median(times), 0);
  for (const [name, times] of sums)
    console.log(`  ${name.padEnd(14)}${((100 * median(times)) / whole).toFixed(1).padStart(5)} %`);
}
