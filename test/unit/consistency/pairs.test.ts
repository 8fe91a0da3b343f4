import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';
import type { Problem } from '../../../src/consistency/problem';
import { printMiss } from '../support/baseline';
import { pairs, type Pair } from '../support/pairs';

const show = (text: string, { rule, start, end, message }: Problem) =>
  `${rule} at ${start} "${text.slice(start, end)}": ${message}`;

/** Whether the planted error is found, and how many false alarms the clean note raises. */
function measure(pair: Pair): { caught: boolean; false: number } {
  const planted = analyze(pair.planted).problems;
  const clean = analyze(pair.clean).problems;
  const caught = planted.some(({ rule }) => pair.rules.includes(rule));
  if (!caught) {
    printMiss(`missed   ${pair.title} (${pair.file})`);
    for (const one of planted) printMiss(`     got ${show(pair.planted, one)}`);
  }
  for (const one of clean) printMiss(`false    ${show(pair.clean, one)} (${pair.title})`);
  return { caught, false: clean.length };
}

describe('the linter on pairs of a clean note and the same with one planted error', function () {
  this.timeout(120_000);

  const all = pairs();

  it('each pair has two different notes', () => {
    for (const { title, clean, planted } of all) assert.notEqual(clean, planted, title);
  });

  for (const [name, chosen, least] of [
    ['written before the rules', all.filter(({ file }) => !file.startsWith('unseen')), 0.9],
    ['written after the rules', all.filter(({ file }) => file.startsWith('unseen')), 0.85],
  ] as const) {
    it(`pairs ${name}: at least ${least * 100} % caught, none raised on a clean note`, () => {
      const results = chosen.map(measure);
      const caught = results.filter((one) => one.caught).length;
      const raised = results.filter((one) => one.false > 0).length;
      console.log(
        `pairs ${name}: ${caught} of ${chosen.length} caught, ${raised} clean notes raised`,
      );
      assert.equal(raised, 0);
      assert.ok(caught >= least * chosen.length, `${caught} of ${chosen.length}`);
    });
  }
});
