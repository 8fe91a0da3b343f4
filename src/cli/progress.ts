/** Redrawn no more often than this, in milliseconds. */
const EVERY = 100;
const WIDTH = 24;

/** A bar on a terminal that says how far the work is; nothing anywhere else. */
export class Progress {
  #done = 0;
  #failed = 0;
  #drawn = 0;
  #isShown = false;
  readonly #began = performance.now();

  /**
   * @param to the terminal; null where there is none
   * @param all how many notes there are; null where nobody knows
   */
  constructor(
    private readonly to: NodeJS.WriteStream | null,
    private readonly all: number | null,
  ) {}

  /** One more note was read, or could not be. */
  step(failed: boolean): void {
    this.#done += 1;
    if (failed) this.#failed += 1;
    const now = performance.now();
    if (this.to === null || now - this.#drawn < EVERY) return;
    this.#drawn = now;
    this.#isShown = true;
    this.to.write(`\r${this.line(now - this.#began)}\u001B[K`);
  }

  /** Takes the bar away, so that something else can be written. */
  clear(): void {
    if (!this.#isShown) return;
    this.to?.write('\r\u001B[K');
    this.#isShown = false;
  }

  /** `[######------] 120/240 notes, 85/s, 2 failed`. */
  line(milliseconds: number): string {
    const rate = milliseconds > 0 ? Math.round((this.#done * 1000) / milliseconds) : 0;
    const failed = this.#failed === 0 ? '' : `, ${this.#failed} failed`;
    if (this.all === null) return `${this.#done} notes, ${rate}/s${failed}`;
    const filled = this.all === 0 ? WIDTH : Math.floor((WIDTH * this.#done) / this.all);
    const bar = '#'.repeat(filled).padEnd(WIDTH, '-');
    return `[${bar}] ${this.#done}/${this.all} notes, ${rate}/s${failed}`;
  }
}
