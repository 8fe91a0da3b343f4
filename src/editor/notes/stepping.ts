/** Something that begins at an offset. */
interface Place {
  readonly start: number;
}

/** The first place that begins behind an offset, else the first of all; several at one place count once. */
export function nextAfter<One extends Place>(places: readonly One[], offset: number) {
  const behind = places.filter(({ start }) => start > offset);
  return (behind.length > 0 ? behind : places).toSorted((a, b) => a.start - b.start)[0];
}

/** The last place that begins before an offset, else the last of all. */
export function lastBefore<One extends Place>(places: readonly One[], offset: number) {
  const before = places.filter(({ start }) => start < offset);
  return (before.length > 0 ? before : places).toSorted((a, b) => b.start - a.start)[0];
}
