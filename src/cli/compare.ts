import { analyze, type Analysis, type AnalysisOptions } from '../analysis';
import { compare, type Change, type Comparison, type State } from '../compare/compare';
import { placeText, stateText } from '../report/state-text';
import { decode, readWhole, reasonOf } from './input';
import { complain, writeLine, writeText } from './output';
import { placeOf } from './task';

/** What `compare` is asked for. */
export interface CompareRequest {
  /** The earlier note and the later one; `-` is standard input. */
  readonly before: string;
  readonly after: string;
  readonly format: 'text' | 'json';
  /** Whether what did not change is shown too. */
  readonly all: boolean;
  readonly reading: AnalysisOptions;
  readonly most: number;
}

/** Writes what changed from one note to the next. */
export async function runCompare(request: CompareRequest): Promise<void> {
  const before = await read(request.before, request);
  const after = await read(request.after, request);
  if (before === null || after === null) {
    process.exitCode = 1;
    return;
  }
  const { changes, level } = compare(before, after);
  const shown = changes.filter(({ change }) => request.all || change !== 'unchanged');
  if (request.format === 'json')
    await writeLine({ before: request.before, after: request.after, changes: shown, level });
  else await writeText(comparisonText({ changes: shown, level }));
}

async function read(name: string, { reading, most }: CompareRequest): Promise<Analysis | null> {
  const source = { path: name === '-' ? null : name };
  try {
    return analyze(decode(await readWhole(source, most)), reading);
  } catch (error) {
    complain(`${placeOf({ ...source, line: null })}: ${reasonOf(error)}`);
    return null;
  }
}

/** A line a change, in columns: what became of it, where, before and after. */
export function comparisonText({ changes, level }: Comparison): string {
  const rows = changes.map((change) => [
    change.change.replaceAll('-', ' '),
    whereText(change),
    `${stateOf(change.before)} → ${stateOf(change.after)}`,
  ]);
  const widths = [0, 1].map((n) => Math.max(0, ...rows.map((row) => row[n]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join('  '));
  const [was, is] = [level.before?.name ?? 'none', level.after?.name ?? 'none'];
  const last = level.change === 'changed' ? `level: ${was} → ${is}` : `level unchanged: ${is}`;
  return [...(lines.length > 0 ? lines : ['nothing changed']), last]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

function whereText({ site, side }: Change): string {
  return [side, placeText(site)].filter(Boolean).join(' ') || 'somewhere';
}

const stateOf = (state: State | null): string => (state === null ? 'not stated' : stateText(state));
