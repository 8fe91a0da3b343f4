import { createRequire } from 'node:module';
import { median, processorTime, ratios, spread, time } from './measure.mjs';

const require = createRequire(import.meta.url);

/** The notes one after another, each opened by a line with a date, as a chart is. */
function chartOf(notes, size) {
  let text = '';
  for (let n = 0; text.length < size; n += 1)
    text += `\n${(n % 28) + 1}/03/${2010 + (n % 15)}\n\n${notes[n % notes.length]}`;
  return text.slice(0, size);
}

/** How many edits make one measurement. */
const EDITS = 5;

/** What an edit of a long note costs, against the whole analysis of it, and how long reading goes on before it yields. */
export function edits(core, notes, rounds) {
  const { NoteReader } = require(core);
  for (const size of [100_000, 1_000_000]) measure(NoteReader, chartOf(notes, size), rounds);
}

function measure(NoteReader, chart, rounds) {
  const middle = chart.length >> 1;
  const typed = (n) => `${chart.slice(0, middle)}${'x'.repeat(n)}${chart.slice(middle)}`;
  const heading = chart.indexOf('\nExamination', middle) + 1;
  const headed = (n) =>
    n % 2 === 0 ? chart : `${chart.slice(0, heading)}Plan: ${chart.slice(heading)}`;
  const names = ['typed', 'heading'].flatMap((name) => [`${name}, read`, name, `${name}, levels`]);
  const taken = Object.fromEntries(['whole', ...names].map((name) => [name, []]));
  const longest = { whole: [], typed: [] };
  const reader = new NoteReader();
  const all = ({ findings, localization, context }) => [findings, localization, context];
  for (let round = 0; round <= rounds; round += 1) {
    taken.whole.push(processorTime(() => all(new NoteReader().read(chart))));
    for (const [name, text] of [
      ['typed', typed],
      ['heading', headed],
    ]) {
      all(reader.read(text(0)));
      const texts = Array.from({ length: EDITS }, (_, n) => flat(text(n + 1)));
      const each = texts.map((edited) => {
        let analysis;
        const read = processorTime(() => (analysis = reader.read(edited)));
        // What an edit moves gets its new place when somebody asks for it.
        const shown = read + processorTime(() => analysis.findings);
        return [read, shown, shown + processorTime(() => analysis.localization)];
      });
      for (const [n, until] of [`${name}, read`, name, `${name}, levels`].entries())
        taken[until].push(median(each.map((times) => times[n])));
    }
    longest.whole.push(longestStep(new NoteReader().steps(chart)));
    longest.typed.push(longestStep(reader.steps(flat(typed(EDITS + 1)))));
  }
  // The first round warms up.
  for (const times of [...Object.values(taken), ...Object.values(longest)]) times.shift();
  console.log(`\n== a chart of ${chart.length / 1000} KB: whole ${spread(taken.whole, 0)} ms`);
  for (const name of Object.keys(taken).slice(1)) {
    const parts = spread(ratios(taken.whole, taken[name]), 0);
    console.log(`  ${name.padEnd(16)} ${spread(taken[name])} ms, 1/${parts} of the whole`);
  }
  for (const [name, times] of Object.entries(longest))
    console.log(`  longest step of ${name.padEnd(6)} ${spread(times)} ms`);
}

/** A text in one piece, as an editor hands it over. */
function flat(text) {
  text.charCodeAt(0);
  return text;
}

/**
 * How long a reader keeps an editor waiting. The clock counts what else the machine does, the processor's time what goes on beside
 * (threads that compile and collect garbage), so the smaller of the two is still no less than what the step took.
 */
function longestStep(steps) {
  let longest = 0;
  for (let done = false; !done;) {
    let clock = 0;
    const processor = processorTime(() => {
      clock = time(() => (done = steps.next().done));
    });
    longest = Math.max(longest, Math.min(clock, processor));
  }
  return longest;
}
