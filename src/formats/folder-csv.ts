import type { FolderRow } from '../report/folder-table';
import { csvRow } from './csv';

const columns = [
  ...['note', 'state', 'pattern', 'level', 'level_name', 'side', 'segment', 'confidence'],
  ...['findings', 'problems', 'remark'],
];

/** The table of a folder's notes as comma-separated values (RFC 4180): ids as in the other formats, and no word of the notes. */
export function folderCsv(rows: readonly FolderRow[]): string {
  return [columns, ...rows.map(cells)].map(csvRow).join('');
}

function cells({ path, read, remark }: FolderRow) {
  const state = read ? 'read' : 'not-read';
  const { pattern, level, name, side, segment } = read ?? {};
  const { confidence, findings, problems } = read ?? {};
  const told = [pattern, level, name, side, segment, confidence, findings, problems];
  return [path, state, ...told.map((value) => value ?? null), remark];
}
