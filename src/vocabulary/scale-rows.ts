import rows from './scales.yaml';

/** A row of `scales.yaml`: the values a grading scale has. */
export interface ScaleRow {
  readonly id: string;
  readonly name: string;
  readonly values: readonly string[];
  readonly after: readonly string[];
}

/** Every scale, in the order of the file. */
export const scaleRows = rows as readonly ScaleRow[];

const byId = new Map(scaleRows.map((row) => [row.id, row]));

/**
 * The row of a scale.
 *
 * @throws {Error} on an id without a row
 */
export function scaleRow(id: string): ScaleRow {
  const row = byId.get(id);
  if (!row) throw new Error(`no scale ${id}`);
  return row;
}
