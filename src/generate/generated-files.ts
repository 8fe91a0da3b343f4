import { rulePages } from '../vocabulary/rule-pages';
import { signPages } from '../vocabulary/sign-pages';
import { analysisSchema } from './analysis-schema';
import { bratConfiguration } from './brat-configuration';
import { checkRows } from './check-rows';
import { idTypes } from './id-types';
import { ruleIndex } from './rule-index';
import { rulePage } from './rule-page';
import { signIndex } from './sign-index';
import { signPage } from './sign-page';
import { manifestWithSchema, vocabularySchema } from './vocabulary-schema';

/** The folder of the signs' pages, from the checkout's top; it holds nothing else. */
export const PAGES = 'docs/signs';

/** The folder of the rules' pages; it holds nothing else. */
export const RULE_PAGES = 'docs/rules';

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
    ['schemas/analysis.schema.json', analysisSchema()],
    ['package.json', manifestWithSchema()],
    [`${PAGES}/README.md`, signIndex()],
    ...signPages.map((row): [string, string] => [`${PAGES}/${row.id}.md`, signPage(row)]),
    [`${RULE_PAGES}/README.md`, ruleIndex()],
    ...rulePages.map((row): [string, string] => [`${RULE_PAGES}/${row.id}.md`, rulePage(row)]),
  ]);
}
