import { analyze } from '../analysis';
import { assertSpan } from '../assertion/assert-span';
import { fails } from './check';
import { decode, readWhole, reasonOf, InputError } from './input';
import { outputOf } from './outputs';
import { noteRecord, spanRecord } from './records';
import { readSidecarOf } from './sidecar';
import type { Answer, Answered, Item, Task } from './task';

/** Reads one item and says what the document says of it; what can't be read is told, and never thrown. */
export async function answer(task: Task, item: Item): Promise<Answer> {
  try {
    const bytes = item.bytes ?? (await readWhole(item, task.most));
    return task.verb === 'assert' ? answerSpan(task, bytes) : await answerNote(task, item, bytes);
  } catch (error) {
    return { error: reasonOf(error), id: error instanceof InputError ? error.id : null };
  }
}

function answerSpan({ reading }: Task, bytes: Uint8Array): Answered {
  const { id, text, start, end } = spanRecord(bytes);
  const { assertion, cue } = assertSpan(text, start, end, reading.vocabulary);
  return { parts: [{ id, assertion, cue }], fails: false, failures: [] };
}

async function answerNote(
  task: Task,
  { path, line, number }: Item,
  bytes: Uint8Array,
): Promise<Answered> {
  const record = line === null ? { id: path ?? '-', text: decode(bytes) } : noteRecord(bytes);
  const isFile = line === null && path !== null;
  const { decisions, failures } =
    isFile && task.decisions
      ? await readSidecarOf(path, record.text, task.most)
      : { decisions: [], failures: [] };
  const analysis = analyze(record.text, { ...task.reading, decisions });
  return {
    parts: outputOf(task).parts({ id: record.id, number, analysis }, task.document),
    fails: task.verb === 'check' && fails(analysis),
    failures,
  };
}
