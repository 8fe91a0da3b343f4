import { isMainThread } from 'node:worker_threads';
import { CommanderError } from 'commander';
import { complain, endWithStandardOutput } from './cli/output';
import { makeProgram } from './cli/program';
import { UsageError } from './cli/usage-error';
import { work } from './cli/worker';

async function main(): Promise<void> {
  endWithStandardOutput();
  try {
    const args = process.argv.slice(2);
    if (args.length === 0) throw new UsageError('nothing to do: give a command');
    await makeProgram().parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    if (!(error instanceof UsageError || error instanceof CommanderError)) throw error;
    complain(`${inOneLine(error.message)}; see --help`);
    process.exitCode = 2;
  }
}

function inOneLine(message: string): string {
  return message
    .replace(/^error: /u, '')
    .replace(/\s+/gu, ' ')
    .replace(/\.$/u, '');
}

if (isMainThread) void main();
else work();
