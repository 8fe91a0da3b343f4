// What a person sees of the extension on an opened note, in short: for --check and for the packed extension.
import { expected, summarize } from '../samples.mjs';
import { runCommand, waitForWorkbench } from './palette.mjs';
import { openProblems, readProblems, waitForOtherCount } from './problems.mjs';
import { readLevel } from './summary.mjs';

const LIMIT = 30_000;

/** Runs a step; when it fails, says in plain words what is missing. */
async function need(what, step) {
  try {
    return await step();
  } catch (error) {
    throw new Error(`${what} (${error.message.split('\n')[0]})`, { cause: error });
  }
}

/**
 * Waits for diagnostics, runs the command from the palette, and reads the summary.
 * @param {import('playwright-core').Page} page a workbench that opens the sample note
 */
export async function observe(page) {
  page.setDefaultTimeout(LIMIT);
  await need('The workbench did not come up.', () => waitForWorkbench(page));
  await need('The Problems panel does not open.', () => openProblems(page));
  const count = await need('The extension published no diagnostics.', () =>
    waitForOtherCount(page),
  );
  const problems = await readProblems(page);
  await need(`The palette has no “${summarize}”.`, () => runCommand(page, summarize));
  const level = await need('The command opened no summary.', () => readLevel(page));
  return { count, problems, level };
}

/**
 * Prints what was seen, and sees to it that it is what it should be.
 * @param {{ count: number, problems: string[], level: string }} seen
 */
export function report({ count, problems, level }) {
  console.log(`${count} diagnostics, the first:`);
  for (const problem of problems.slice(0, 5)) console.log(`  ${problem}`);
  console.log(`Likely level: ${level}`);
  if (!expected.level.test(level)) throw new Error(`The level should match ${expected.level}.`);
}
