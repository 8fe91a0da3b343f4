import { availableParallelism } from 'node:os';
import { formatOf } from '../formats/formats';
import type { Failure } from '../formats/format';
import { Documents } from './documents';
import { inOrder } from './in-order';
import { expand, type Named } from './expand';
import { itemsOf, type ItemsOptions } from './items';
import { complain } from './output';
import { outputOf } from './outputs';
import { Pool } from './pool';
import { Progress } from './progress';
import { type Answer, failureOf, type Item, placeOf, type Task } from './task';
import { UsageError } from './usage-error';

/** How many notes a thread may be ahead of the one that is written next. */
const AHEAD = 32;

/**
 * A thread costs about four seconds of the processor's time before it reads as fast as this one (docs/performance.md). It is worth
 * them where there is that much to do: so others are started when this one has worked as long.
 */
const WARM_UP = 4000;

/** What the command line asks for, besides what is done with each note. */
export interface RunOptions extends Pick<ItemsOptions, 'kind'> {
  /** What the arguments name: files, folders, patterns; `-` or nothing is standard input. */
  readonly names: readonly string[];
  /** How many threads, all from the first note on; null for one a core as soon as they are worth their start. */
  readonly jobs: number | null;
  /** The folder that a document a note is written to; null for one document on standard output. */
  readonly folder: string | null;
  /** Whether documents that are there are written over. */
  readonly force: boolean;
  /** Whether what can't be read answers in its place, and is no failure. */
  readonly errorLines: boolean;
  readonly progress: boolean;
}

/** Reads notes on all cores and writes the answers in the notes' order; what can't be read is named, and the rest is done. */
export async function runNotes(task: Task, options: RunOptions): Promise<void> {
  const output = outputOf(task);
  const files: Named[] = [];
  for await (const named of expand(options.names, options.kind)) files.push(named);
  checkOptions(task, options, output.several || files.length === 1);
  const all = options.kind === 'notes' ? files.length : null;
  const documents = new Documents(output, task.document, options);
  const { jobs } = options;
  const pool = new Pool(task, jobs ?? availableParallelism(), jobs === null ? WARM_UP : 0);
  const isSeen = options.progress && process.stderr.isTTY && !process.stdout.isTTY;
  const progress = new Progress(isSeen ? process.stderr : null, all);
  const failures: Failure[] = [];

  const tell = (failure: Failure, place = placeOf(failure)): void => {
    progress.clear();
    complain(`${place}: ${failure.message}`);
    process.exitCode = 1;
    failures.push(failure);
  };
  const fail = async (item: Item, error: string, id: unknown): Promise<void> => {
    if (options.errorLines) {
      await documents.write(item, [{ id, line: item.line, error }]);
      return;
    }
    tell(failureOf(item, { error, id }), placeOf(item));
  };
  const use = async (item: Item, answered: Answer): Promise<void> => {
    progress.step('error' in answered);
    if ('error' in answered) {
      await fail(item, answered.error, answered.id);
      return;
    }
    for (const failure of answered.failures) tell(failure);
    if (answered.fails) process.exitCode = 1;
    const refused = await documents.write(item, answered.parts);
    if (refused !== null) await fail(item, refused, null);
  };

  const refused = await documents.begin();
  if (refused !== null) {
    complain(refused);
    process.exitCode = 2;
    return;
  }
  await inOrder(
    itemsOf(files, { kind: options.kind, most: task.most }),
    AHEAD * pool.size,
    ({ item, unread }) => (unread ? Promise.resolve(unread) : pool.answer(item)),
    ({ item }, answered) => use(item, answered),
  );
  await documents.end(failures);
  progress.clear();
  await pool.close();
}

function checkOptions(task: Task, { folder, kind, errorLines }: RunOptions, one: boolean): void {
  if (folder === null && !(one && (kind === 'notes' || outputOf(task).several)))
    throw new UsageError(`${task.format} takes a file a note: name a folder with --output`);
  if (errorLines && (kind !== 'lines' || formatOf(task.format) !== undefined))
    throw new UsageError('--error-lines goes with --format ndjson');
}
