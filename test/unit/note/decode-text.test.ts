import assert from 'node:assert/strict';
import { decodeText, NotText } from '../../../src/note/decode-text';

const bytes = (...values: number[]) => Uint8Array.of(...values);

describe('bytes as text', () => {
  it('are UTF-8 unless something else is said, without a byte order mark', () => {
    assert.equal(decodeText(new TextEncoder().encode('é😀\r\n')), 'é😀\r\n');
    assert.equal(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61)), 'a');
    assert.equal(decodeText(bytes()), '');
  });

  it('are UTF-16 where they begin so', () => {
    assert.equal(decodeText(bytes(0xff, 0xfe, 0xe9, 0)), 'é');
    assert.equal(decodeText(bytes(0xfe, 0xff, 0, 0xe9)), 'é');
  });

  for (const [encoding, text] of [
    ['windows1252', 'é'],
    ['iso88591', 'é'],
    ['koi8r', 'И'],
    ['macroman', 'È'],
    ['cp866', 'щ'],
  ] as const) {
    it(`are read as ${encoding}, as VS Code calls it`, () => {
      assert.equal(decodeText(bytes(0xe9), encoding), text);
    });
  }

  for (const [what, wrong, encoding] of [
    ['a NUL', bytes(0x61, 0), 'utf8'],
    ['half a character', bytes(0xc3), 'utf8'],
    ['half a unit of UTF-16', bytes(0xff, 0xfe, 0x61), 'utf8'],
    ['an encoding that nobody knows', bytes(0x61), 'cp850'],
  ] as const) {
    it(`are no text with ${what}`, () => assert.throws(() => decodeText(wrong, encoding), NotText));
  }
});
