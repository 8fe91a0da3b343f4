// What was packed and installed is what may ship: no more files than named, and code that reaches nothing.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file of the package is of one of these kinds. */
const ALLOWED = [
  /^(?:package\.json|readme\.md|changelog\.md|security\.md|license(?:\.txt)?|\.vsixmanifest)$/i,
  /^package\.nls(?:\.[a-z-]+)?\.json$/,
  /^language-configuration\.json$/,
  /^dist\/(?:web\/)?extension\.js$/,
  /^dist\/third-party-licenses\.txt$/,
  /^(?:l10n|schemas|syntaxes)\/[\w.-]+\.json$/,
  /^docs\/(?:signs|rules)\/[\w-]+\.md$/,
  /^docs\/(?:brat\/annotation\.conf|clinical-reference\.md)$/,
  /^media\/(?:screenshots\/)?[\w.-]+\.(?:png|svg)$/,
  /^media\/walkthrough\/[\w.-]+\.md$/,
  /^test\/notes\/[\w-]+\.(?:note|soap|txt|clinical|md)$/,
];

/** Network, processes, text run as code, and what would send anything home. */
const REACHING =
  /\b(?:fetch|importScripts|eval)\s*\(|\bnew (?:Function|WebSocket|XMLHttpRequest|EventSource)\b|\bsendBeacon\b|\bimport\(|\b(?:child_process|createTelemetryLogger|TelemetryReporter|appInsights)\b/g;
const REQUIRED = /\brequire\d*\(\s*["']([^"']+)["']\s*\)/g;

/**
 * @param {string} folder where the package's files lie
 * @throws where a file or a bundle is not what may ship
 */
export function assertShipped(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const others = files.filter((name) => !ALLOWED.some((kind) => kind.test(name)));
  assert.deepEqual(others, [], 'files that are not named');
  const bundles = files.filter((name) => name.endsWith('.js'));
  assert.deepEqual(bundles.sort(), ['dist/extension.js', 'dist/web/extension.js']);
  for (const name of bundles) {
    const bundle = readFileSync(join(folder, name), 'utf8');
    assert.deepEqual(bundle.match(REACHING), null, name);
    const required = [...bundle.matchAll(REQUIRED)].map(([, module]) => module);
    assert.deepEqual([...new Set(required)], ['vscode'], name);
    assert.ok(!bundle.includes('sourceMappingURL'), `${name} names a source map`);
  }
  const { dependencies = {}, extensionDependencies = [] } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  assert.deepEqual([Object.keys(dependencies), extensionDependencies], [[], []]);
  return { files: files.length, bundles: bundles.length };
}
