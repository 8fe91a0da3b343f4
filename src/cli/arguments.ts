import { parseArgs } from 'node:util';
import type { RuleSeverities } from '../consistency/check-note';
import { ruleSeverities } from './rule-options';
import { UsageError } from './usage-error';

/** What the command line asks for. */
export type Request =
  | { readonly verb: 'help' }
  | { readonly verb: 'version' }
  | Work<'assert'>
  | (Work<'scan'> & { readonly format: 'text' | 'ndjson' })
  | (Work<'check'> & { readonly format: CheckFormat; readonly rules: RuleSeverities });

/** What there is to read, and with what. */
interface Work<Verb> {
  readonly verb: Verb;
  readonly files: readonly string[];
  /** The file of own words; undefined where none is named. */
  readonly vocabulary: string | undefined;
}

/** How `check` writes problems. */
export type CheckFormat = 'text' | 'json' | 'sarif' | 'ndjson';

const CHECK_FORMATS: readonly string[] = ['text', 'json', 'sarif', 'ndjson'];

/**
 * Reads the command line.
 *
 * @param args what follows the program's name
 * @throws {UsageError} on an unknown verb, option or format
 */
export function readArguments(args: readonly string[]): Request {
  const { values, positionals } = parse(args);
  if (values.help) return { verb: 'help' };
  if (values.version) return { verb: 'version' };
  const [verb, ...files] = positionals;
  const { vocabulary } = values;
  if (verb === 'check') return checkRequest(files, values);
  if (values.rule !== undefined) throw new UsageError('--rule goes with check');
  const format = values.format ?? (verb === 'assert' ? 'ndjson' : 'text');
  if (format !== 'text' && format !== 'ndjson') throw new UsageError(`unknown format '${format}'`);
  switch (verb) {
    case 'scan':
      return { verb, format, files, vocabulary };
    case 'assert':
      if (format === 'text') throw new UsageError(`assert reads ndjson only`);
      return { verb, files, vocabulary };
    case undefined:
      throw new UsageError('nothing to do: give a verb, scan, check or assert');
    default:
      throw new UsageError(`unknown verb '${verb}'`);
  }
}

function checkRequest(
  files: readonly string[],
  {
    format = 'text',
    rule = [],
    vocabulary,
  }: { format?: string; rule?: readonly string[]; vocabulary?: string },
): Request {
  if (!CHECK_FORMATS.includes(format)) throw new UsageError(`unknown format '${format}'`);
  return {
    verb: 'check',
    format: format as CheckFormat,
    rules: ruleSeverities(rule),
    files,
    vocabulary,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        vocabulary: { type: 'string' },
        rule: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'V' },
      },
    });
  } catch (error) {
    // Node's message goes on to explain how to pass a positional that begins with a dash.
    const [first] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(first);
  }
}
