import type { Analysis } from '../analysis';
import type { Problem, Range } from '../consistency/problem';
import { ruleRows } from '../vocabulary/rule-rows';
import { linePosition } from './line-position';

/** A note that was checked. */
export interface CheckedNote {
  /** Path of its file as given, `-` for standard input. */
  readonly path: string;
  readonly analysis: Pick<Analysis, 'note' | 'problems'>;
}

const LEVELS = { error: 'error', warning: 'warning', information: 'note' } as const;

/**
 * The problems of notes as a log in the Static Analysis Results Interchange Format, SARIF 2.1.0. Nothing of the notes is quoted.
 *
 * @param version of this program
 */
export function sarif(notes: readonly CheckedNote[], version: string): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Motor Neuron Lens', version, rules: ruleRows.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: notes.flatMap((note) =>
          note.analysis.problems.map((problem) => resultOf(note, problem)),
        ),
      },
    ],
  };
}

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

function resultOf(note: CheckedNote, { rule, severity, message, related, ...range }: Problem) {
  return {
    ruleId: rule,
    ruleIndex: ruleRows.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(note, range)],
    relatedLocations: related.map((place, id) => ({
      id,
      message: { text: place.message },
      ...locationOf(note, place),
    })),
  };
}

function locationOf({ path, analysis: { note } }: CheckedNote, { start, end }: Range) {
  const [from, to] = [linePosition(note, start), linePosition(note, end)];
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
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

/** A path as a relative reference, or as a file URI where it is absolute. */
function uriOf(path: string): string {
  const slashed = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (slashed.startsWith('/')) return `file://${slashed}`;
  return /^[a-z]%3A\//iu.test(slashed) ? `file:///${slashed.replace('%3A', ':')}` : slashed;
}
