import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { readVocabularyFile } from '../vocabulary/own-vocabulary-file';
import { decode, readWhole } from './input';

/** As many bytes as a file of own words may have. */
const MOST = 5_000_000;

/** Own words, and what was wrong among them: `FILE:LINE:COLUMN: …`, counted from 1. */
export interface VocabularyInput {
  readonly vocabulary: OwnVocabulary;
  readonly problems: readonly string[];
}

/**
 * Reads own words from a YAML or JSON file.
 *
 * @throws where the file can't be read or is no text
 */
export async function readVocabulary(path: string): Promise<VocabularyInput> {
  const text = decode(await readWhole({ path }, MOST));
  const { vocabulary, problems } = readVocabularyFile(text);
  return {
    vocabulary,
    problems: problems.map(({ start, message }) => {
      const lines = text.slice(0, start).split(/\r\n|\r|\n/u);
      const column = (lines.at(-1) ?? '').length + 1;
      return `${path}:${lines.length}:${column}: ${message}`;
    }),
  };
}
