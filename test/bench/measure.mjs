/** Milliseconds that something takes. */
export function time(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Milliseconds of the processor's time that this process takes for something: what else the machine does counts little. */
export function processorTime(work) {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** Measures each work once a round, after one round that counts for nothing; a list of milliseconds by name. */
export function inRounds(works, rounds, clock = time) {
  const taken = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (const work of Object.values(works)) work();
  for (let round = 0; round < rounds; round += 1)
    for (const [name, work] of Object.entries(works)) taken[name].push(clock(work));
  return taken;
}

function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * share)];
}

export const median = (numbers) => quantile(numbers, 0.5);

/** The median, and how far the middle half lies apart: `12.3 [11.9–13.0]`. */
export function spread(numbers, digits = 2) {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((at) => quantile(numbers, at).toFixed(digits));
  return `${middle} [${low}–${high}]`;
}

/** Round by round, how many times as long the one took as the other. */
export const ratios = (a, b) => a.map((milliseconds, round) => milliseconds / b[round]);
