import type { Pattern } from '../vocabulary/ids';

/** What a sign's pattern is called on a page. */
export const patternText: Readonly<Record<Pattern, string>> = {
  umn: 'UMN: upper motor neuron sign',
  lmn: 'LMN: lower motor neuron sign',
  normal: 'normal finding',
  other: 'neither UMN nor LMN by itself',
};
