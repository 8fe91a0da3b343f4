import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

describe('the extension’s bundle', () => {
  const bundle = readFileSync('dist/extension.js', 'utf8');

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
});
