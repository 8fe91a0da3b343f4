import { Argument, Command } from 'commander';
import { version } from '../../package.json';
import { type AgreeRequest, runAgree } from './agree';
import { type CompareRequest, runCompare } from './compare';
import { completionScript, SHELLS, type Shell } from './completion/completion';
import {
  agreeHelp,
  assertHelp,
  checkHelp,
  compareHelp,
  completionHelp,
  levelsHelp,
  mainHelp,
  scanHelp,
  timelineHelp,
} from './help';
import {
  dateOption,
  documentOptions,
  errorLinesOption,
  forceOption,
  formatOption,
  inputOption,
  jobsOption,
  maxSizeOption,
  noDecisionsOption,
  noProgressOption,
  outputOption,
  plainFormatOption,
  type ReadingOptions,
  ruleOption,
  textOption,
  timelineFormatOption,
  vocabularyOption,
} from './options';
import { writeText } from './output';
import { readingOf } from './reading';
import { runNotes } from './run-notes';
import type { Task } from './task';
import { runTimeline, type TimelineRequest } from './timeline';
import { UsageError } from './usage-error';

/** The commands, with what they take and what they do; help and shell completion come from the same. */
export function makeProgram(): Command {
  const program = new Command('motor-neuron-lens')
    .description('Reads the motor examination in clinical notes. Nothing leaves this machine.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this; after a command, what it takes')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .addHelpText('after', mainHelp);
  const notes = '[notes...]';
  const means =
    'files, folders, patterns such as "notes/**/*.note"; - or nothing is standard input';

  common(program.command('scan').argument(notes, means), 'scan')
    .description('findings and likely levels of notes')
    .addOption(inputOption())
    .addOption(noDecisionsOption())
    .addOption(outputOption())
    .addOption(forceOption())
    .addOption(textOption())
    .addOption(dateOption())
    .addOption(errorLinesOption())
    .addHelpText('after', scanHelp);
  common(program.command('check').argument(notes, means), 'check')
    .description('problems of notes, for a pre-commit hook or CI')
    .addOption(ruleOption())
    .addOption(inputOption())
    .addOption(noDecisionsOption())
    .addOption(errorLinesOption())
    .addHelpText('after', checkHelp);
  common(program.command('levels').argument(notes, means), 'levels')
    .description('likely levels of the lesion, with reasons')
    .addOption(inputOption())
    .addOption(noDecisionsOption())
    .addOption(errorLinesOption())
    .addHelpText('after', levelsHelp);
  common(
    program.command('assert').argument('[files...]', 'lines of JSON, each with a span'),
    'assert',
  )
    .description('whether what a span names holds of the patient now')
    .addOption(errorLinesOption())
    .addHelpText('after', assertHelp);

  program
    .command('compare')
    .description('what changed from one note to the next')
    .argument('<before>', 'the earlier note')
    .argument('<after>', 'the later one')
    .addOption(plainFormatOption())
    .option('--all', 'show what did not change, too')
    .addOption(vocabularyOption())
    .addOption(maxSizeOption())
    .addHelpText('after', compareHelp)
    .action(async (before: string, after: string, options: CompareOptions) => {
      const reading = await readingOf(options);
      if (reading === null) return;
      const { format, all = false, maxSize: most } = options;
      await runCompare({ before, after, format, all, reading, most });
    });

  program
    .command('timeline')
    .description('tone, reflexes and power over the visits of one patient')
    .argument(
      '<notes...>',
      'one note with dated entries; or several notes, or a folder, a visit each',
    )
    .addOption(timelineFormatOption())
    .addOption(vocabularyOption())
    .addOption(maxSizeOption())
    .addHelpText('after', timelineHelp)
    .action(async (names: string[], options: TimelineOptions) => {
      const reading = await readingOf(options);
      if (reading === null) return;
      const { format, maxSize: most } = options;
      await runTimeline({ names, format, reading, most });
    });

  program
    .command('agree')
    .description("a second annotator's .ann beside what is read here")
    .argument('<notes...>', 'notes that have an .ann')
    .addOption(plainFormatOption())
    .option('--annotations <folder>', 'where the .ann files are (default: beside the notes)')
    .option('--first <folder>', "another annotator's .ann files, instead of what is read here")
    .addOption(vocabularyOption())
    .addOption(maxSizeOption())
    .addHelpText('after', agreeHelp)
    .action(async (names: string[], options: AgreeOptions) => {
      const reading = await readingOf(options);
      if (reading === null) return;
      const { format, annotations = null, first = null, maxSize: most } = options;
      await runAgree({ names, format, annotations, first, reading, most });
    });

  program
    .command('completion')
    .description('script for completion in a shell')
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .addHelpText('after', completionHelp)
    .action((shell: Shell) => writeText(completionScript(program, shell)));

  return program;
}

type CompareOptions = Pick<CompareRequest, 'format'> &
  Pick<ReadingOptions, 'vocabulary' | 'maxSize'> & { readonly all?: true };
type TimelineOptions = Pick<TimelineRequest, 'format'> &
  Pick<ReadingOptions, 'vocabulary' | 'maxSize'>;
type AgreeOptions = Pick<AgreeRequest, 'format'> &
  Pick<ReadingOptions, 'vocabulary' | 'maxSize'> & {
    readonly annotations?: string;
    readonly first?: string;
  };

/** What all verbs that read notes share. */
function common(command: Command, verb: Task['verb']): Command {
  return command
    .addOption(formatOption(verb))
    .addOption(vocabularyOption())
    .addOption(jobsOption())
    .addOption(maxSizeOption())
    .addOption(noProgressOption())
    .action(async (names: string[], options: ReadingOptions) => {
      const reading = await readingOf(options);
      if (reading !== null) await run(verb, names, options, reading);
    });
}

async function run(
  verb: Task['verb'],
  names: readonly string[],
  options: ReadingOptions,
  reading: Task['reading'],
): Promise<void> {
  const { format, maxSize: most, input, output: folder = null, jobs = null, progress } = options;
  if (names.length === 0 && process.stdin.isTTY)
    throw new UsageError('nothing to read: name files or folders, or - for standard input');
  const kind = input ?? (format === 'ndjson' ? 'lines' : 'notes');
  const { force = false, errorLines = false, decisions = true } = options;
  const document = documentOptions(options);
  await runNotes(
    { verb, format, reading, document, decisions, most },
    { names, kind, jobs, folder, force, errorLines, progress },
  );
}
