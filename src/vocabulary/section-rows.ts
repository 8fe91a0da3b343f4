import type { SectionKind } from './ids';
import rows from './sections.yaml';

interface SectionRow {
  readonly kind: SectionKind;
  readonly wordings: readonly string[];
}

/** Headings, lower case, and the kind of section each opens. */
export const sectionKinds: ReadonlyMap<string, SectionKind> = new Map(
  (rows as SectionRow[]).flatMap(({ kind, wordings }) =>
    wordings.map((wording) => [wording, kind] as const),
  ),
);
