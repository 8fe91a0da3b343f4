import assert from 'node:assert/strict';
import { analyze } from '../../src/analysis';
import { signPages } from '../../src/vocabulary/sign-pages';
import { holdsBaseline, printMiss } from './support/baseline';

describe('the examples on the signs’ pages', function () {
  this.timeout(300_000);

  it('are found, or not, at least as often as recorded', () => {
    let right = 0;
    let all = 0;
    for (const { id, examples } of signPages) {
      const found = (text: string) => analyze(text).findings.some(({ sign }) => sign === id);
      for (const [text, wanted] of [
        ...examples.match.map((text) => [text, true] as const),
        ...examples.noMatch.map((text) => [text, false] as const),
      ]) {
        all += 1;
        if (found(text) === wanted) right += 1;
        else printMiss(`example  ${id}: ${wanted ? 'not found' : 'found'} in "${text}"`);
      }
    }
    assert.ok(all > 0);
    holdsBaseline('signExamples', { right: right / all });
  });
});
