import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { generatedFiles, PAGES } from '../../src/generate/generated-files';

describe('generated files', () => {
  const files = generatedFiles();

  for (const [path, content] of files) {
    it(`${path} is what the rows say (else: npm run generate)`, () => {
      assert.equal(readFileSync(path, 'utf8').replaceAll('\r\n', '\n'), content);
    });
  }

  it('there is no page without a sign', () => {
    const stray = readdirSync(PAGES).filter((name) => !files.has(`${PAGES}/${name}`));
    assert.deepEqual(stray, []);
  });
});
