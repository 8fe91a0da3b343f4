import { createRequire } from 'node:module';
import { inRounds, ratios, spread } from './measure.mjs';

const require = createRequire(import.meta.url);

/** Time of a text twice as long, from 100 KB on; the longest ones in fewer rounds. */
export function growth(core, notes, rounds) {
  const { analyze } = require(core);
  const page = notes.join('\n\n');
  const most = Number(process.env.GROWTH_KB ?? 800) * 1000;
  console.log('\n== time(2n) / time(n), the sample notes one after another');
  for (let size = 100_000; size * 2 <= most; size *= 2) {
    const text = page.repeat(Math.ceil((2 * size) / page.length));
    const works = {
      half: () => analyze(text.slice(0, size)),
      whole: () => analyze(text.slice(0, 2 * size)),
    };
    const { half, whole } = inRounds(works, Math.min(rounds, size > 400_000 ? 1 : 3));
    console.log(`  ${size / 1000} → ${(2 * size) / 1000} KB: ${spread(ratios(whole, half))}`);
  }
}
