import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

for (const path of ['dist/extension.js', 'dist/web/extension.js']) {
  describe(`the extension’s bundle ${path}`, () => {
    const bundle = readFileSync(path, 'utf8');

    it('requires the vscode API and nothing else: no network, no processes, no files', () => {
      const required = [...bundle.matchAll(/\brequire\d*\(\s*["']([^"']+)["']\s*\)/g)].map(
        ([, name]) => name,
      );
      assert.deepEqual([...new Set(required)], ['vscode']);
    });

    it('names nothing that reaches the network or runs text as code', () => {
      const reaching = bundle.match(
        /\b(?:fetch|importScripts|eval)\s*\(|\bnew (?:Function|WebSocket|XMLHttpRequest|EventSource)\b|\bsendBeacon\b|\bimport\(/g,
      );
      assert.deepEqual(reaching, null);
    });

    it('asks for nothing that only Node has', () => {
      // compromise looks for `process.env` where there is a `process`.
      const fromNode = bundle.match(
        /["']node:\w+|\bprocess\.(?!env)\w+|\bBuffer\.\w+|\b__(?:dirname|filename)\b/g,
      );
      assert.deepEqual(fromNode, null);
    });
  });
}

describe('the command line’s bundle', () => {
  const bundle = readFileSync('dist/cli.js', 'utf8');

  it('asks Node for nothing that reaches the network or starts a process', () => {
    const required = [...bundle.matchAll(/\brequire\d*\(\s*["']([^"']+)["']\s*\)/g)].map(
      ([, name = '']) => name.replace(/^node:/, ''),
    );
    const reaching =
      /^(?:https?|http2|net|tls|dns|dgram|child_process|cluster|inspector|repl|vm|undici)(?:\/|$)/;
    assert.deepEqual(
      required.filter((name) => reaching.test(name)),
      [],
    );
    assert.ok(required.includes('fs') || required.includes('fs/promises'));
  });

  it('names nothing that reaches the network or runs text as code', () => {
    const named = bundle.match(
      /(?<![.\w])fetch\s*\(|(?<![.\w])eval\s*\(|\bnew (?:Function|WebSocket|XMLHttpRequest|EventSource)\b/g,
    );
    assert.deepEqual(named, null);
  });
});

describe('what ships', () => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string> | undefined>;

  it('depends on nothing that is not in the bundles', () => assert.deepEqual(dependencies, {}));

  it('is built with exact versions', () => {
    for (const [name, version] of Object.entries(devDependencies))
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
  });
});

describe('the licences of what is in the bundles', () => {
  it('are all there, in words', () => {
    const licenses = readFileSync('dist/third-party-licenses.txt', 'utf8');
    const bundle = readFileSync('dist/extension.js', 'utf8');
    const packages = [...bundle.matchAll(/^ *\/\/ node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm)];
    const names = new Set(packages.map(([, name]) => name ?? ''));
    assert.ok(names.size >= 4, [...names].join());
    for (const name of names) {
      const [, words = ''] = licenses.split(new RegExp(`^${name} \\d\\S+ \\(\\S+\\)$`, 'm'));
      assert.match(words.slice(0, 400), /copyright/i, name);
    }
  });
});
