import { parentPort, workerData } from 'node:worker_threads';
import { answer } from './answer';
import type { Item, Task } from './task';

/** What a thread of the pool does: answers the items it is given, in their order. */
export function work(): void {
  const task = workerData as Task;
  let before = Promise.resolve();
  parentPort?.on('message', (item: Item) => {
    before = before.then(async () => {
      const answered = await answer(task, item);
      parentPort?.postMessage({ number: item.number, answered });
    });
  });
}
