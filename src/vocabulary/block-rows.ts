import rows from './examination-blocks.yaml';

/** A grid of the examination: each row has a cell for each column, which takes a value of the row's scale. */
export interface ExaminationGrid {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly scale: string }[];
}

interface BlockName {
  readonly id: string;
  readonly title: string;
  /** What is typed to get it; the first one is shown. */
  readonly prefix: readonly string[];
}

/** A row of `examination-blocks.yaml`: a grid, or several one below the other. */
export type BlockRow = BlockName & (ExaminationGrid | { readonly parts: readonly string[] });

/** Every block, in the order of the file. */
export const blockRows = rows as readonly BlockRow[];

const byId = new Map(blockRows.map((row) => [row.id, row]));

/** The grids a block is made of. */
export function gridsOf(block: BlockRow): readonly ExaminationGrid[] {
  if (!('parts' in block)) return [block];
  return block.parts.flatMap((id) => gridsOf(byId.get(id)!));
}
