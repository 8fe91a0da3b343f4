/** Takes files out of those that wait, in their order, until there are so many entries; one file alone may have more. */
export function takeBatch<File extends readonly [unknown, readonly unknown[]]>(
  waiting: Map<string, File>,
  most: number,
): File[] {
  const batch: File[] = [];
  let entries = 0;
  for (const [key, file] of waiting) {
    entries += file[1].length;
    if (batch.length > 0 && entries > most) break;
    waiting.delete(key);
    batch.push(file);
  }
  return batch;
}
