import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { messages } from '../support/messages';

type Bundle = Readonly<Record<string, string>>;

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('a translation of the messages', () => {
  const english = messages();

  for (const name of readdirSync('l10n')) {
    const bundle = JSON.parse(readFileSync(`l10n/${name}`, 'utf8')) as Bundle;

    it(`${name} has words for every message, and none that belong to no message`, () => {
      assert.deepEqual(
        [...english].filter((message) => !(message in bundle)),
        [],
        'without words',
      );
      assert.deepEqual(
        Object.keys(bundle).filter((message) => !english.has(message)),
        [],
        'of no message',
      );
    });

    it(`${name} fills in what its messages do`, () => {
      for (const [message, translation] of Object.entries(bundle)) {
        assert.notEqual(translation.trim(), '', message);
        assert.deepEqual(placeholders(translation), placeholders(message), message);
      }
    });
  }
});
