import { Worker } from 'node:worker_threads';
import { answer } from './answer';
import type { Answer, Item, Task } from './task';

/** So many items are answered where we are before other threads are worth their start. */
const FIRST = 16;

/** A thread, with the items it was given and has not answered. */
interface Hand {
  readonly worker: Worker;
  readonly waiting: Map<number, (answer: Answer) => void>;
}

/** Answers items on several threads; with one thread, or for few items, where we are. */
export class Pool {
  readonly #hands: Hand[] = [];
  #given = 0;

  /** @param size how many threads */
  constructor(
    private readonly task: Task,
    readonly size: number,
  ) {}

  /** The answer to an item. */
  answer(item: Item): Promise<Answer> {
    this.#given += 1;
    if (this.size === 1 || this.#given <= FIRST) return answer(this.task, item);
    const hand = this.#leastBusy();
    return new Promise((resolve) => {
      hand.waiting.set(item.number, resolve);
      hand.worker.postMessage(item);
    });
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.#hands.splice(0).map(({ worker }) => worker.terminate()));
  }

  #leastBusy(): Hand {
    const [first] = [...this.#hands].sort((a, b) => a.waiting.size - b.waiting.size);
    if (first?.waiting.size === 0 || this.#hands.length === this.size) return first as Hand;
    const hand = this.#hire();
    this.#hands.push(hand);
    return hand;
  }

  #hire(): Hand {
    const worker = new Worker(__filename, { workerData: this.task });
    const hand: Hand = { worker, waiting: new Map() };
    worker.on('message', ({ number, answered }: { number: number; answered: Answer }) => {
      hand.waiting.get(number)?.(answered);
      hand.waiting.delete(number);
    });
    // A thread that dies takes what it was given along, and nothing else.
    worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#hands.splice(this.#hands.indexOf(hand), 1);
      const reason = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : error.name;
      for (const resolve of hand.waiting.values())
        resolve({ error: `failed (${reason})`, id: null });
      hand.waiting.clear();
    });
    return hand;
  }
}
