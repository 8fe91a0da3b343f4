/**
 * A UUID that follows from a name alone: the same name gives the same one, so that what is written twice is known again. Version 8
 * of RFC 9562, with a hash that is fit to tell names apart and for nothing else.
 */
export function uuidOf(name: string): string {
  const words = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344].map((seed) => hash(name, seed));
  const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('');
  const variant = (8 | (parseInt(hex.charAt(16), 16) & 3)).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return [...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}

/** MurmurHash3, 32 bits, over the UTF-16 units. */
function hash(text: string, seed: number): number {
  let h = seed;
  for (let n = 0; n < text.length; n += 1) {
    let k = Math.imul(text.charCodeAt(n), 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    h ^= Math.imul(k, 0x1b873593);
    h = (h << 13) | (h >>> 19);
    h = (Math.imul(h, 5) + 0xe6546b64) | 0;
  }
  h ^= text.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
