import { Worker } from 'node:worker_threads';
import { answer } from './answer';
import type { Answer, Item, Task } from './task';

/** So many items a thread is given ahead, so that it need not wait while we are busy. */
const AHEAD = 3;

/** A thread, with the items it was given and has not answered. */
interface Hand {
  readonly worker: Worker;
  readonly waiting: Map<number, (answer: Answer) => void>;
}

/** Answers items on several threads, this one among them. */
export class Pool {
  readonly #hands: Hand[] = [];
  /** Items that wait for a thread. */
  readonly #waiting: (() => void)[] = [];
  #isBusy = false;
  readonly #began = performance.now();

  /**
   * @param size how many threads, with this one
   * @param patience how many milliseconds this one works alone before others are worth their start
   */
  constructor(
    private readonly task: Task,
    readonly size: number,
    private readonly patience: number,
  ) {}

  /** The answer to an item. */
  async answer(item: Item): Promise<Answer> {
    for (;;) {
      const hand = performance.now() - this.#began < this.patience ? null : this.#freeHand();
      if (hand !== null) return this.#answerThere(hand, item);
      if (!this.#isBusy) return this.#answerHere(item);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.#hands.splice(0).map(({ worker }) => worker.terminate()));
  }

  async #answerHere(item: Item): Promise<Answer> {
    this.#isBusy = true;
    const answered = await answer(this.task, item);
    // What the other threads have answered meanwhile comes in.
    await new Promise((resolve) => setImmediate(resolve));
    this.#isBusy = false;
    this.#wake();
    return answered;
  }

  async #answerThere({ worker, waiting }: Hand, item: Item): Promise<Answer> {
    const answered = await new Promise<Answer>((resolve) => {
      waiting.set(item.number, resolve);
      worker.postMessage(item);
    });
    this.#wake();
    return answered;
  }

  /** Something is free again. */
  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** The thread with the least to do; null where all have enough. */
  #freeHand(): Hand | null {
    const [least] = [...this.#hands].sort((a, b) => a.waiting.size - b.waiting.size);
    if (least !== undefined && least.waiting.size === 0) return least;
    if (this.#hands.length < this.size - 1) return this.#hire();
    return least !== undefined && least.waiting.size < AHEAD ? least : null;
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
    this.#hands.push(hand);
    return hand;
  }
}
