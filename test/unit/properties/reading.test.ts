import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { alwaysHolds } from '../support/property';
import { notes, prose, wrapped } from '../support/made-notes';
import { mirroredName, mirroredSide, readingOf } from '../support/readings';

const folder = 'test/notes';
const samples = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const someNotes = fc.oneof({ arbitrary: notes, weight: 4 }, fc.constantFrom(...samples));

const UNRELATED = 'The dietitian came by, and she ate her breakfast.';

describe('what a note says', function () {
  this.timeout(120_000);

  it('does not change with the kind of its line ends', () => {
    alwaysHolds(someNotes, (note) => {
      const lf = note.replace(/\r\n?/gu, '\n');
      const crlf = lf.replace(/\n/gu, '\r\n');
      const offset = (at: number) => at - (crlf.slice(0, at).match(/\r/gu)?.length ?? 0);
      assert.deepEqual(readingOf(crlf, { offset }), readingOf(lf));
      assert.deepEqual(readingOf(lf.replace(/\n/gu, '\r')), readingOf(lf));
    });
  });

  it('does not change with an unrelated paragraph before it or behind it', () => {
    alwaysHolds(someNotes, (note) => {
      const before = `${UNRELATED}\n\n`;
      const offset = (at: number) => at - before.length;
      assert.deepEqual(readingOf(before + note, { offset }), readingOf(note));
      assert.deepEqual(readingOf(`${note}\n\n${UNRELATED}\n`), readingOf(note));
    });
  });

  it('does not change with a byte order mark, blank lines or blanks at the ends of lines', () => {
    alwaysHolds(someNotes, (note) => {
      assert.deepEqual(readingOf(`\ufeff${note}`, { offset: (at) => at - 1 }), readingOf(note));
      assert.deepEqual(readingOf(`\n \n${note}`, { offset: (at) => at - 3 }), readingOf(note));
      assert.deepEqual(readingOf(`${note}\n\n \n`), readingOf(note));
    });
  });

  it('does not change with the kind of its blanks', () => {
    alwaysHolds(someNotes, (note) => {
      assert.deepEqual(readingOf(note.replace(/ /gu, '\u00a0')), readingOf(note));
    });
  });

  it('does not change with capitals, where its words are whole words', () => {
    alwaysHolds(notes, (note) => {
      assert.deepEqual(readingOf(note.toUpperCase()), readingOf(note));
      assert.deepEqual(readingOf(note.toLowerCase()), readingOf(note));
    });
  });

  it('does not change with two spaces after a stop', () => {
    alwaysHolds(notes, (note) => {
      const wide = note.replace(/\. (?=\S)/gu, '.  ');
      const offset = (at: number) => at - (wide.slice(0, at).match(/\. {2}/gu)?.length ?? 0);
      assert.deepEqual(readingOf(wide, { offset }), readingOf(note));
    });
  });

  it('survives a hard wrap', () => {
    alwaysHolds(
      fc.tuple(prose, fc.integer({ min: 50, max: 90 })),
      ([paragraph, width]) => {
        assert.deepEqual(readingOf(wrapped(paragraph, width)), readingOf(paragraph));
      },
      150,
    );
  });

  it('changes sides, and nothing else, where left and right change', () => {
    alwaysHolds(notes, (note) => {
      const offset = (at: number) => {
        const before = mirroredName(note).slice(0, at);
        const count = (word: RegExp) => before.match(word)?.length ?? 0;
        return at + count(/\bleft\b/giu) - count(/\bright\b/giu);
      };
      const there = readingOf(mirroredName(note), { offset, side: mirroredSide });
      assert.deepEqual(there, readingOf(note));
    });
  });
});
