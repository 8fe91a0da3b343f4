import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { generatedFiles, PAGES, RULE_PAGES } from '../../src/generate/generated-files';

describe('generated files', () => {
  const files = generatedFiles();

  for (const [path, content] of files) {
    it(`${path} is what the rows say (else: npm run generate)`, () => {
      assert.equal(readFileSync(path, 'utf8').replaceAll('\r\n', '\n'), content);
    });
  }

  for (const folder of [PAGES, RULE_PAGES]) {
    it(`there is no page without a row in ${folder}`, () => {
      const stray = readdirSync(folder).filter((name) => !files.has(`${folder}/${name}`));
      assert.deepEqual(stray, []);
    });
  }
});
