/** Work that can be left off between its steps, none of which takes long: whoever drives it decides when to go on, and whether. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
