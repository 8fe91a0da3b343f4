import { signRows } from '../vocabulary/sign-rows';
import { bratConfiguration } from './brat-configuration';
import { checkRows } from './check-rows';
import { idTypes } from './id-types';
import { signIndex } from './sign-index';
import { signPage } from './sign-page';
import { manifestWithSchema, vocabularySchema } from './vocabulary-schema';

/** The folder of the signs' pages, from the checkout's top; it holds nothing else. */
export const PAGES = 'docs/signs';

/**
 * Everything that is generated: paths from the checkout's top, with `/`, and contents.
 *
 * @throws {Error} where the rows contradict themselves
 */
export function generatedFiles(): ReadonlyMap<string, string> {
  checkRows();
  return new Map([
    ['src/vocabulary/ids.ts', idTypes()],
    ['docs/brat/annotation.conf', bratConfiguration()],
    ['schemas/own-vocabulary.schema.json', vocabularySchema()],
    ['package.json', manifestWithSchema()],
    [`${PAGES}/README.md`, signIndex()],
    ...signRows.map((row): [string, string] => [`${PAGES}/${row.id}.md`, signPage(row)]),
  ]);
}
