import { once } from 'node:events';

/** Writes one line of JSON to standard output, and waits where the reader is slower than the notes. */
export async function writeLine(value: unknown): Promise<void> {
  await writeText(`${JSON.stringify(value)}\n`);
}

/** Writes text to standard output as it is. */
export async function writeText(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes a message for people to standard error. */
export function complain(message: string): void {
  process.stderr.write(`motor-neuron-lens: ${message}\n`);
}

/**
 * A reader that has seen enough (`| head`) closes the pipe: that ends the work, and is no error. A full disk ends it too, and is
 * one.
 */
export function endWithStandardOutput(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
    complain(`standard output can't be written (${String(code)})`);
    process.exit(1);
  });
}
