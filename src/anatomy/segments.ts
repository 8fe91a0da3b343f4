/** Segments of the cord in order; a segment and its root share a name and a number. */
const names: readonly string[] = [
  ...['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8'],
  ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12'],
  ...['L1', 'L2', 'L3', 'L4', 'L5', 'S1', 'S2', 'S3', 'S4', 'S5'],
];

/** How many there are. */
export const SEGMENTS = names.length;

const numbers = new Map(names.map((name, index) => [name, index + 1]));

/** C1 is 1, S5 is 30; null for what is no segment. */
export function segmentNumber(name: string): number | null {
  return numbers.get(name) ?? null;
}

/** The name of a segment's number, `C1` for 1; numbers outside the cord give its nearest end. */
export function segmentName(number: number): string {
  return names[Math.min(Math.max(number, 1), names.length) - 1]!;
}

/** `C5-C6`, or `C5` where top and bottom are one. */
export function spanName(top: number, bottom: number): string {
  return top === bottom ? segmentName(top) : `${segmentName(top)}-${segmentName(bottom)}`;
}
