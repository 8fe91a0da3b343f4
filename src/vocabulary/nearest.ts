/** Longer words are typing errors of nothing. */
const LONGEST = 40;

/** The id that was probably meant; null where none is near. */
export function nearestOf(word: string, ids: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const plain = word.toLowerCase().replace(/[\s_]+/gu, '-');
  let best: { id: string; far: number } | null = null;
  for (const id of ids) {
    const far = editsBetween(plain, id);
    if (far <= Math.max(1, Math.floor(id.length / 3)) && far < (best?.far ?? Infinity))
      best = { id, far };
  }
  return best?.id ?? null;
}

/** How many letters must be put in, taken out or changed (Levenshtein). */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
