import type { Problem, Range } from '../consistency/problem';
import type { Note } from '../note/note';
import { linePosition } from '../report/line-position';
import { ruleRows } from '../vocabulary/rule-rows';
import { addressOf, type Failure, type Format, nameOf, type ReadNote } from './format';

const LEVELS = { error: 'error', warning: 'warning', information: 'note' } as const;

/** The problems of notes as a log in the Static Analysis Results Interchange Format, SARIF 2.1.0. Nothing of the notes is quoted. */
export const sarif: Format<object> = {
  id: 'sarif',
  means: 'problems, for code scanning (SARIF 2.1.0)',
  ending: '.sarif',
  several: true,
  between: ',',
  open({ version }) {
    const driver = { name: 'Motor Neuron Lens', version, rules: ruleRows.map(ruleOf) };
    const run = JSON.stringify({ tool: { driver }, columnKind: 'utf16CodeUnits' });
    const head = `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[`;
    return `${head}${run.slice(0, -1)},"results":[`;
  },
  parts: (note) => note.analysis.problems.map((problem) => resultOf(note, problem)),
  write: (result) => JSON.stringify(result),
  close: (failures) => `]${failures.length === 0 ? '' : invocations(failures)}}]}\n`,
};

function ruleOf({ id, name, means, why, severity }: (typeof ruleRows)[number]): object {
  return {
    id,
    shortDescription: { text: name },
    fullDescription: { text: means },
    help: { text: why },
    defaultConfiguration: {
      enabled: severity !== 'off',
      level: severity === 'off' ? 'none' : LEVELS[severity],
    },
  };
}

function resultOf(note: ReadNote, { rule, severity, message, related, ...range }: Problem) {
  const uri = addressOf(nameOf(note));
  return {
    ruleId: rule,
    ruleIndex: ruleRows.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(uri, note.analysis.note, range)],
    relatedLocations: related.map((place, id) => ({
      id,
      message: { text: place.message },
      ...locationOf(uri, note.analysis.note, place),
    })),
  };
}

function locationOf(uri: string, note: Note, { start, end }: Range) {
  const [from, to] = [linePosition(note, start), linePosition(note, end)];
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: {
        startLine: from.line,
        startColumn: from.column,
        endLine: to.line,
        endColumn: to.column,
        charOffset: start,
        charLength: end - start,
      },
    },
  };
}

/** What went wrong on the way, as the standard has it: the run is told to be incomplete. */
function invocations(failures: readonly Failure[]): string {
  const toolExecutionNotifications = failures.map(({ path, line, message }) => ({
    level: 'error',
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: addressOf(path) },
          ...(line === null ? {} : { region: { startLine: line } }),
        },
      },
    ],
  }));
  const invocation = { executionSuccessful: false, toolExecutionNotifications };
  return `,"invocations":[${JSON.stringify(invocation)}]`;
}
