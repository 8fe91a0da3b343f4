import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';
import { rulePages } from '../../../src/vocabulary/rule-pages';

describe('the examples on the rules’ pages', () => {
  for (const { id, fires, quiet } of rulePages) {
    const raised = (text: string) =>
      analyze(text, { rules: { [id]: 'warning' } }).problems.some(({ rule }) => rule === id);

    it(`${id} is raised where its page says so`, () => {
      for (const text of fires) assert.ok(raised(text), text);
    });

    it(`${id} is not raised where its page says so`, () => {
      for (const text of quiet) assert.ok(!raised(text), text);
    });
  }
});
