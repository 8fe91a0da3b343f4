import { median } from './measure.mjs';
import { timedStages } from './stages.mjs';

/** Time of a text twice as long, from 100 KB to 6.4 MB, by stage; three rounds at most, since the longest take long. */
export function growth(core, notes, rounds) {
  const page = notes.join('\n\n');
  const most = Number(process.env.GROWTH_KB ?? 6400) * 1000;
  for (let n = 0; n < 5; n += 1) timedStages(core, page);
  console.log('\n== time(2n) / time(n), the sample notes one after another, whole and by stage');
  let before;
  for (let size = 100_000; size <= most; size *= 2) {
    const text = page.repeat(Math.ceil(size / page.length)).slice(0, size);
    const times = Array.from({ length: size > 1_600_000 ? 1 : Math.min(rounds, 3) }, () =>
      timedStages(core, text),
    );
    const now = new Map(
      [...times[0].keys()].map((name) => [name, median(times.map((one) => one.get(name)))]),
    );
    now.set(
      'whole',
      [...now.values()].reduce((sum, took) => sum + took, 0),
    );
    if (before) {
      // What takes no time worth speaking of has no ratio worth telling.
      const told = [...now].filter(([name]) => before.get(name) >= 5);
      const words = told.map(([name, took]) => `${name} ${(took / before.get(name)).toFixed(1)}`);
      console.log(`  ${size / 2000} → ${size / 1000} KB: ${words.reverse().join(', ')}`);
    }
    before = now;
  }
}
