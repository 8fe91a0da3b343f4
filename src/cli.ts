import { version } from '../package.json';
import { assertSpan } from './assertion/assert-span';
import { readArguments, UsageError, type Request } from './cli/arguments';
import { HELP } from './cli/help';
import { InputError, readLines, readText, sources, type Source } from './cli/input';
import { complain, endQuietlyOnClosedPipe, writeLine } from './cli/output';
import { noteRecord, spanRecord } from './cli/records';
import { scan } from './cli/scan';

/** The blank and everything below it: tab, carriage return. */
const BLANK = 0x20;

/** Does one piece of the input; what can't be read is named on standard error and the rest goes on. */
async function attempt(where: string, answer: () => unknown): Promise<void> {
  try {
    await writeLine(await answer());
  } catch (error) {
    complain(`${where}: ${reason(error)}`);
    process.exitCode = 1;
  }
}

/** Why it failed, without a word of the note: the messages of other errors could quote it. */
function reason(error: unknown): string {
  if (error instanceof InputError) return error.message;
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return `can't be read (${String(error.code)})`;
  }
  return `failed (${error instanceof Error ? error.name : typeof error})`;
}

async function eachLine(source: Source, answer: (line: Buffer) => unknown): Promise<void> {
  const name = source.path === null ? '' : `${source.path}: `;
  let number = 0;
  try {
    for await (const line of readLines(source)) {
      number += 1;
      if (line.every((byte) => byte <= BLANK)) continue;
      await attempt(`${name}line ${number}`, () => answer(line));
    }
  } catch (error) {
    complain(`${source.path ?? 'standard input'}: ${reason(error)}`);
    process.exitCode = 1;
  }
}

function answerSpan(line: Buffer) {
  const { id, text, start, end } = spanRecord(line);
  const { assertion, cue } = assertSpan(text, start, end);
  return { id, assertion, cue };
}

async function run(request: Request): Promise<void> {
  switch (request.verb) {
    case 'help':
      process.stdout.write(HELP);
      return;
    case 'version':
      process.stdout.write(`${version}\n`);
      return;
    case 'assert':
      for (const source of sources(request.files)) await eachLine(source, answerSpan);
      return;
    case 'scan':
      for (const source of sources(request.files)) {
        if (request.format === 'ndjson') {
          await eachLine(source, (line) => scan(noteRecord(line)));
        } else {
          const id = source.path ?? '-';
          await attempt(source.path ?? 'standard input', async () =>
            scan({ id, text: await readText(source) }),
          );
        }
      }
  }
}

endQuietlyOnClosedPipe();
try {
  void run(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  complain(`${error.message}; see --help`);
  process.exitCode = 2;
}
