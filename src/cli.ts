import { version } from '../package.json';
import type { AnalysisOptions } from './analysis';
import { assertSpan } from './assertion/assert-span';
import { readArguments, type Request } from './cli/arguments';
import { check, fails, problemsRecord } from './cli/check';
import { HELP } from './cli/help';
import { InputError, readLines, readText, sources, type Source } from './cli/input';
import { complain, endQuietlyOnClosedPipe, writeLine, writeText } from './cli/output';
import { noteRecord, spanRecord } from './cli/records';
import { scan } from './cli/scan';
import { UsageError } from './cli/usage-error';
import { readVocabulary } from './cli/vocabulary';
import { problemsText } from './report/problems-text';
import { type ReadNote, writeDocument } from './formats/format';
import { sarif } from './formats/sarif';

/** The blank and everything below it: tab, carriage return. */
const BLANK = 0x20;

/** Does one piece of the input; what can't be read is named on standard error and the rest goes on. */
async function attempt(where: string, answer: () => unknown): Promise<void> {
  try {
    await write(await answer());
  } catch (error) {
    complain(`${where}: ${reason(error)}`);
    process.exitCode = 1;
  }
}

/** Text as it is, everything else as a line of JSON, and nothing where there is nothing to say. */
async function write(answer: unknown): Promise<void> {
  if (typeof answer === 'string') await writeText(answer);
  else if (answer !== null) await writeLine(answer);
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

function answerSpan(line: Buffer, { vocabulary }: AnalysisOptions) {
  const { id, text, start, end } = spanRecord(line);
  const { assertion, cue } = assertSpan(text, start, end, vocabulary);
  return { id, assertion, cue };
}

/** The own words that the command line names; what is wrong among them is told. Null where they can't be read. */
async function ownWords(path: string | undefined): Promise<AnalysisOptions | null> {
  if (path === undefined) return {};
  try {
    const { vocabulary, problems } = await readVocabulary(path);
    for (const problem of problems) complain(problem);
    if (problems.length > 0) process.exitCode = 1;
    return { vocabulary };
  } catch (error) {
    complain(`${path}: ${reason(error)}`);
    process.exitCode = 2;
    return null;
  }
}

type CheckRequest = Extract<Request, { verb: 'check' }>;

async function runCheck(
  { format, rules, files }: CheckRequest,
  words: AnalysisOptions,
): Promise<void> {
  const reading = { ...words, rules };
  const failing = <A extends Parameters<typeof fails>[0]>(analysis: A): A => {
    if (fails(analysis)) process.exitCode = 1;
    return analysis;
  };
  const checked: ReadNote[] = [];
  const records: object[] = [];
  for (const source of sources(files)) {
    if (format === 'ndjson') {
      await eachLine(source, (line) => {
        const record = noteRecord(line);
        return problemsRecord(record.id, failing(check(record, reading)));
      });
      continue;
    }
    const path = source.path ?? '-';
    await attempt(source.path ?? 'standard input', async () => {
      const analysis = failing(check({ id: path, text: await readText(source) }, reading));
      if (format === 'text') return problemsText(analysis, path);
      checked.push({ id: path, number: checked.length + 1, analysis });
      records.push(problemsRecord(path, analysis));
      return null;
    });
  }
  if (format === 'json') await writeLine(records);
  if (format === 'sarif') {
    const options = { version, date: '', nonce: '', text: false };
    await writeText(writeDocument(sarif, checked, options));
  }
}

async function run(request: Request): Promise<void> {
  const isWork = request.verb === 'scan' || request.verb === 'assert';
  const options = isWork ? await ownWords(request.vocabulary) : {};
  if (options === null) return;
  switch (request.verb) {
    case 'help':
      process.stdout.write(HELP);
      return;
    case 'version':
      process.stdout.write(`${version}\n`);
      return;
    case 'assert':
      for (const source of sources(request.files)) {
        await eachLine(source, (line) => answerSpan(line, options));
      }
      return;
    case 'check':
      await runCheck(request, options);
      return;
    case 'scan':
      for (const source of sources(request.files)) {
        if (request.format === 'ndjson') {
          await eachLine(source, (line) => scan(noteRecord(line), options));
        } else {
          const id = source.path ?? '-';
          await attempt(source.path ?? 'standard input', async () =>
            scan({ id, text: await readText(source) }, options),
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
