import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { messages } from '../support/messages';

type Bundle = Readonly<Record<string, string>>;

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('a translation of the messages', () => {
  const english = messages();

  for (const name of readdirSync('l10n')) {
    const bundle = JSON.parse(readFileSync(`l10n/${name}`, 'utf8')) as Bundle;

    it(`${name} has words for some messages (MISSES=1 lists those without, and words that belong to none)`, () => {
      const missing = [...english].filter((message) => !(message in bundle));
      const stale = Object.keys(bundle).filter((message) => !english.has(message));
      if (process.env['MISSES']) console.log({ missing, stale });
      assert.ok(missing.length < english.size);
    });

    it(`${name} fills in what its messages do`, () => {
      for (const [message, translation] of Object.entries(bundle)) {
        assert.notEqual(translation.trim(), '', message);
        assert.deepEqual(placeholders(translation), placeholders(message), message);
      }
    });
  }
});
