import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readContext } from '../../../src/context/read-context';
import { readNote } from '../../../src/note/note';

const scraps = [
  'pp ',
  '↓ ',
  'to ',
  'T8',
  '-',
  '/',
  '\n',
  ' | ',
  'R ',
  'L ',
  'no ',
  'numb',
  "can't ",
  '(',
  ';',
  ', ',
  'sensation ',
  'normal',
  '. ',
  '+',
  '   ',
  'RIGHT   LEFT\n',
  '😀',
  'not ',
  'face ',
];

describe('any text', () => {
  it('is read without an error, with ranges inside it and ids of its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string()), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          const found = readContext(readNote(text));
          assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
          for (const { start, end, text: words } of found) {
            assert.ok(start >= 0 && start < end && end <= text.length);
            assert.equal(words, text.slice(start, end));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is read the same every time', () => {
    const text = 'Numb to T10, JPS ↓ toes b/l, PERRL, no sphincter sx, falls to the left.';
    assert.deepEqual(readContext(readNote(text)), readContext(readNote(text)));
  });

  it('is read in time that grows with its length only', () => {
    const line =
      'pp reduced and numb and pin and touch , no no no below below T8 cannot cannot difficulty ';
    const started = process.cpuUsage().user;
    readContext(readNote(line.repeat(300)));
    const short = process.cpuUsage().user - started;
    const again = process.cpuUsage().user;
    readContext(readNote(`${line.repeat(20)}.\n`.repeat(30)));
    assert.ok(process.cpuUsage().user - again < 20_000_000, 'thirty sentences of 20 lines each');
    assert.ok(short < 20_000_000, 'one sentence of 27,000 characters');
  });
});
