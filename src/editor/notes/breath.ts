/** Milliseconds of work after which others have their turn: a keystroke waits no longer than a frame of the screen. */
const LONGEST = 8;

/** Lets others have their turn between pieces of long work. */
export class Breath {
  #last = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#last < LONGEST) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#last = performance.now();
  }
}
