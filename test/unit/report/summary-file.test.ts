import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { analyze } from '../../../src/analysis';
import { darkColors } from '../../../src/report/page-file';
import { summaryFile } from '../../../src/report/summary-file';

const file = summaryFile(analyze('Spasticity of both legs.\nBoth plantars <b>up</b>going.'), {
  title: '</title><script>.note',
  line: () => 7,
  nonce: 'abc',
});

describe('the summary as a file', () => {
  it('loads nothing, runs nothing and leads nowhere', () => {
    assert.ok(file.includes(`content="default-src 'none'; style-src 'nonce-abc'"`));
    assert.deepEqual(file.match(/<(?:script|a|img|link|iframe|object)\b/g), null);
    assert.doesNotMatch(file, /\sstyle=|\son\w+=|https?:\/\/(?!www\.w3\.org\/2000\/svg)|@import/);
    assert.ok(file.includes('<small>line 7</small>'));
    assert.ok(
      file.includes('<title>Likely lesion level: &lt;/title&gt;&lt;script&gt;.note</title>'),
    );
  });

  it('knows a dark screen and white paper', () => {
    assert.match(file, /@media screen and \(prefers-color-scheme: dark\)/);
    assert.match(file, /@page \{ size: A4;/);
    for (const { id, defaults } of manifest.contributes.colors) {
      const dark = darkColors[`--vscode-${id.replace('.', '-')}`];
      if (dark !== undefined) assert.equal(dark, defaults.dark.toLowerCase(), id);
    }
    const used = [...file.matchAll(/--vscode-motorNeuronLens-\w+/g)].map(([name]) => name);
    for (const name of new Set(used)) assert.ok(name in darkColors, name);
  });
});
