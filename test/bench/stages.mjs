import { createRequire } from 'node:module';
import { median, processorTime } from './measure.mjs';

const require = createRequire(import.meta.url);

/** The steps of `analyze`, one after the other: milliseconds by name, of the processor's time. */
export function timedStages(core, text) {
  const steps = require(core);
  const taken = new Map();
  const step = (name, work) => {
    let result;
    const took = processorTime(() => (result = work()));
    taken.set(name, took);
    return result;
  };
  const note = step('note', () => steps.readNote(text));
  const read = step('findings', () => steps.readStatements(note));
  const stated = step('assertion', () => steps.assertFindings(note, read));
  const { findings } = step('decisions', () => steps.applyDecisions(text, stated, []));
  const context = step('context', () => steps.readContext(note));
  step('localization', () => steps.localize(findings, context));
  step('consistency', () => steps.checkNote(note, findings, context));
  return taken;
}

/** Where the time goes: the steps as shares of the whole. */
export function stages(core, notes, rounds) {
  const sums = new Map();
  for (let round = 0; round < rounds; round += 1) {
    const all = notes.map((text) => timedStages(core, text));
    for (const name of all[0].keys()) {
      const sum = all.reduce((whole, taken) => whole + taken.get(name), 0);
      sums.set(name, [...(sums.get(name) ?? []), sum]);
    }
  }
  const whole = [...sums.values()].reduce((sum, times) => sum + median(times), 0);
  for (const [name, times] of sums)
    console.log(`  ${name.padEnd(14)}${((100 * median(times)) / whole).toFixed(1).padStart(5)} %`);
}
