const SEGMENTS_OF = { C: 8, T: 12, L: 5, S: 5 } as const;

const order = Object.entries(SEGMENTS_OF).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
);

/** Roots as a clinician writes them, neighbours drawn together: `L2–L4`, `C5–C6, T1`. */
export function rootsText(roots: readonly string[]): string {
  const places = [...new Set(roots)]
    .map((root) => order.indexOf(root))
    .filter((place) => place >= 0)
    .sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else runs.push([place, place]);
  }
  return runs
    .map(([from, to]) => (from === to ? order[from] : `${order[from]}–${order[to]}`))
    .join(', ');
}
