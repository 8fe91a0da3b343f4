import assert from 'node:assert/strict';
import { writeDocument } from '../../../src/formats/format';
import { formatOf, formats } from '../../../src/formats/formats';
import { uuidOf } from '../../../src/formats/uuid';
import { notesOfAllKinds, options, readNote } from './support';

describe('the table of formats', () => {
  it('has each id and each ending once', () => {
    for (const of of ['id', 'ending'] as const)
      assert.equal(new Set(formats.map((format) => format[of])).size, formats.length);
    for (const format of formats) assert.equal(formatOf(format.id), format);
    assert.equal(formatOf('xml'), undefined);
  });

  for (const format of formats) {
    it(`${format.id}: the same notes give the same document, from parts that can be handed on`, () => {
      const notes = format.several ? notesOfAllKinds() : [readNote('KJ 3+, clonus L ankle.')];
      const document = writeDocument(format, notes, options);
      assert.equal(writeDocument(format, notes, options), document);
      const handedOn = {
        ...format,
        parts: (...args: Parameters<typeof format.parts>) =>
          structuredClone(format.parts(...args)) as unknown[],
      };
      assert.equal(writeDocument(handedOn, notes, options), document);
    });
  }
});

describe('the page', () => {
  it('is one whole document with its figures, and escapes the note’s name', () => {
    const html = formatOf('html');
    assert.ok(html);
    const note = readNote('Spasticity of both legs, KJ 3+.', '<script>.note');
    const page = writeDocument(html, [note], options);
    assert.match(
      page,
      /^<!DOCTYPE html>[\s\S]*default-src 'none'; style-src 'nonce-abc'[\s\S]*<svg/,
    );
    assert.doesNotMatch(page, /<script/);
  });
});

describe('a UUID made of a name', () => {
  it('has the form of version 8, and differs where names differ', () => {
    const names = Array.from({ length: 5000 }, (_, n) => `note ${n}`);
    const made = names.map(uuidOf);
    assert.equal(new Set(made).size, names.length);
    for (const uuid of made)
      assert.match(uuid, /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});
