import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One case of a fixture file: a note and the lines that say what is expected of it. */
export interface Case {
  readonly file: string;
  readonly title: string;
  readonly text: string;
  /** What stands after `#>`, a line each. */
  readonly expectations: readonly string[];
}

/** The tests run from the checkout's top, as npm does. */
export const fixtures = join('test', 'fixtures');

/** All cases of a folder of fixtures, in the order of the files' names. */
export function casesOf(folder: string): Case[] {
  const path = join(fixtures, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((file) => parseCases(file, readFileSync(join(path, file), 'utf8')));
}

/** A case begins at `### title`; its text is all up to the first `#>`; a blank line before the next case is no text. */
export function parseCases(file: string, content: string): Case[] {
  const [, ...parts] = content.split(/^### /m);
  return parts.map((part) => {
    const [title = '', ...lines] = part.split('\n');
    const first = lines.findIndex((line) => line.startsWith('#>'));
    const textLines = first === -1 ? lines : lines.slice(0, first);
    return {
      file,
      title,
      text: textLines.join('\n').trimEnd(),
      expectations: lines
        .filter((line) => line.startsWith('#>'))
        .map((line) => line.slice(2).trim()),
    };
  });
}
