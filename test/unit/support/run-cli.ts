import { spawn } from 'node:child_process';

/** How a run of the command line ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line to its end; one that takes longer than `timeout` milliseconds is ended, and its code is null. */
export async function cli(
  args: readonly string[],
  input: string | Buffer = '',
  timeout = 15_000,
): Promise<Ended> {
  const child = spawn(process.execPath, ['dist/cli.js', ...args], { timeout });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
  child.stdin.on('error', () => undefined).end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}
