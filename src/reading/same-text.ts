/** How much two texts have in common: at their beginnings, and behind that at their ends. UTF-16 units. */
export interface Common {
  readonly before: number;
  readonly behind: number;
}

/** Stretches are compared by the engine, which is faster than a loop over characters. */
const STRETCH = 4096;

export function commonOf(one: string, other: string): Common {
  const most = Math.min(one.length, other.length);
  if (one === other) return { before: most, behind: 0 };
  let before = 0;
  while (
    before + STRETCH <= most &&
    one.slice(before, before + STRETCH) === other.slice(before, before + STRETCH)
  )
    before += STRETCH;
  while (before < most && one.charCodeAt(before) === other.charCodeAt(before)) before += 1;
  const rest = most - before;
  const [a, b] = [one.length, other.length];
  let behind = 0;
  while (
    behind + STRETCH <= rest &&
    one.slice(a - behind - STRETCH, a - behind) === other.slice(b - behind - STRETCH, b - behind)
  )
    behind += STRETCH;
  while (behind < rest && one.charCodeAt(a - behind - 1) === other.charCodeAt(b - behind - 1))
    behind += 1;
  return { before, behind };
}
