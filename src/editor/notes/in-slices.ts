import type { Steps } from '../../note/steps';

/** So long the editor may have to wait, in milliseconds: half of a frame, as the last step of a slice goes on beyond it. */
const SLICE = 8;

/** What work gave, and how long it took, in milliseconds, without the time between the slices. */
export interface Done<Result> {
  readonly result: Result;
  readonly milliseconds: number;
}

/**
 * Does work in slices, between which everything else goes on.
 *
 * @param isStale asked after each slice: whether nobody wants the result any more
 * @returns undefined where the work was left off
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  isStale: () => boolean,
): Promise<Done<Result> | undefined> {
  let milliseconds = 0;
  for (;;) {
    const began = performance.now();
    let took = 0;
    while (took < SLICE) {
      const step = steps.next();
      took = performance.now() - began;
      if (step.done === true) return { result: step.value, milliseconds: milliseconds + took };
    }
    milliseconds += took;
    await nextTurn();
    if (isStale()) return undefined;
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
