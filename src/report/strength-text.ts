import type { SignRow } from '../vocabulary/sign-rows';

const words = [
  'says little by itself',
  'a weak sign',
  'a fair sign',
  'a moderate sign',
  'a strong sign',
  'a very strong sign',
];

/** How strongly a sign speaks for its motor neuron, in words: the number is a judgement, and would look like a measurement. */
export function strengthText({ strength }: SignRow): string {
  return strength === null ? '' : words[Math.max(0, Math.min(5, Math.round(strength)))]!;
}
