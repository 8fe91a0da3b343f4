import type { Analysis } from '../analysis';
import { type Format, type ReadNote } from './format';

/** A note in the document: what the analysis knows of it but for its text. */
interface NoteOfDocument extends Omit<Analysis, 'note' | 'undocumented'> {
  readonly id: unknown;
}

/**
 * Everything but the notes' text: findings with the words they rest on, other features, levels with their reasons, problems. Held
 * to `schemas/analysis.schema.json`.
 */
export const json: Format<NoteOfDocument> = {
  id: 'json',
  means: 'everything that was read, for programs (schemas/analysis.schema.json)',
  ending: '.json',
  several: true,
  between: ',\n',
  open: ({ version }) =>
    `{"generator":${JSON.stringify({ name: 'Motor Neuron Lens', version })},"notes":[\n`,
  parts: (note) => [noteOf(note)],
  write: (note) => JSON.stringify(note),
  close: (failures) => `\n],"failures":${JSON.stringify(failures)}}\n`,
};

function noteOf({ id, analysis }: ReadNote): NoteOfDocument {
  const { findings, rejected, context, localization, problems } = analysis;
  return { id, findings, rejected, context, localization, problems };
}
