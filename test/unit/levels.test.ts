import { analyze } from '../../src/analysis';
import type { Level } from '../../src/localization/level';
import { holdsBaseline, percent, printMiss } from './support/baseline';
import { casesOf } from './support/cases';
import { expectedLevel } from './support/expected-level';

/** Disorders of the whole body: where no side is told, both are meant. */
const GENERALISED = new Set([
  ...['polyneuropathy', 'neuromuscular-junction', 'muscle'],
  ...['motor-neuron', 'anterior-horn', 'basal-ganglia'],
]);
const sideOf = ({ level, side }: Level) => side ?? (GENERALISED.has(level) ? 'bilateral' : null);

describe('level fixtures', function () {
  this.timeout(300_000);

  it('lead to the level at least as often as recorded', () => {
    const table = new Map<
      string,
      { n: number; top1: number; top3: number; sided: number; side: number }
    >();
    const tallyOf = (row: string) => {
      const tally = table.get(row) ?? { n: 0, top1: 0, top3: 0, sided: 0, side: 0 };
      table.set(row, tally);
      return tally;
    };
    const all = tallyOf('all');
    for (const one of casesOf('levels')) {
      const expected = expectedLevel(one);
      const { levels } = analyze(one.text).localization;
      const right = ({ level }: Level) =>
        level === expected.level || expected.acceptable.includes(level);
      const [first] = levels;
      const top1 = first !== undefined && right(first);
      const sided = top1 && expected.side !== null;
      const side = sided && sideOf(first) === expected.side;
      for (const tally of [all, tallyOf(expected.level)]) {
        tally.n += 1;
        tally.top1 += Number(top1);
        tally.top3 += Number(levels.slice(0, 3).some(right));
        tally.sided += Number(sided);
        tally.side += Number(side);
      }
      if (top1 && side === sided) continue;
      const got = levels.slice(0, 3).map((level) => `${level.level} ${sideOf(level) ?? '-'}`);
      const wanted = `${expected.level} ${expected.side ?? '-'}`;
      printMiss(`${wanted}, got ${got.join(', ')}  (${one.file}, ${one.title})`);
    }
    console.log(`${'levels'.padEnd(28)}    n   top-1   top-3   side`);
    for (const [row, t] of table) {
      const shares = [percent(t.top1, t.n), percent(t.top3, t.n), percent(t.side, t.sided)];
      console.log(`${row.padEnd(28)} ${String(t.n).padStart(4)}  ${shares.join('  ')}`);
    }
    holdsBaseline('levels', { top1: all.top1 / all.n, side: all.side / Math.max(1, all.sided) });
  });
});
