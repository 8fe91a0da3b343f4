import type { SignId } from '../vocabulary/ids';
import rows from './qualities.yaml';

/** A row of `qualities.yaml`: what a statement measures. */
interface QualityRow {
  readonly id: string;
  readonly normal: SignId;
  readonly signs: readonly SignId[];
  readonly source: string;
}

const bySign = new Map(
  (rows as readonly QualityRow[]).flatMap(({ id, normal, signs }) =>
    [normal, ...signs].map((sign): [string, string] => [sign, id]),
  ),
);

/** What a sign is a value of: `tone`, `stretch-reflex`; the sign itself where it is a value of nothing else. */
export function qualityOf(sign: SignId): string {
  return bySign.get(sign) ?? sign;
}
