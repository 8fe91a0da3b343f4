import { featureRows, type FeatureRow } from '../vocabulary/feature-rows';

/** What a wording of `features.yaml` stands for. */
export interface NamedRow {
  readonly row: FeatureRow;
  /** True for a wording that looks like one and is none. */
  readonly veto: boolean;
}

/** All wordings of features, in the order of the rows. */
export function featureWordings(): readonly (readonly [wording: string, named: NamedRow])[] {
  const all: [string, NamedRow][] = [];
  for (const row of featureRows) {
    const [named, vetoed] = [
      { row, veto: false },
      { row, veto: true },
    ];
    for (const wording of row.wordings ?? []) all.push([wording, named]);
    for (const wording of row.not ?? []) all.push([wording, vetoed]);
  }
  return all;
}
