import type { SectionKind } from './ids';
import rows from './sections.yaml';

interface SectionRow {
  readonly kind: SectionKind;
  readonly wordings: readonly string[];
  readonly parts?: readonly string[];
}

/** Headings, lower case, and the kind of section each opens. */
export const sectionKinds: ReadonlyMap<string, SectionKind> = new Map(
  (rows as SectionRow[]).flatMap(({ kind, wordings }) =>
    wordings.map((wording) => [wording, kind] as const),
  ),
);

/** Headings, lower case, that below a heading of this kind (which stands alone on its line) open no section of their own. */
export const sectionParts: ReadonlyMap<SectionKind, ReadonlySet<string>> = new Map(
  (rows as SectionRow[]).flatMap(({ kind, parts }) =>
    parts === undefined ? [] : [[kind, new Set(parts)] as const],
  ),
);
