import assert from 'node:assert/strict';
import { literalsIn } from './support/regular-expressions';

// That nothing backtracks for long is lint's to say; this tries what lint lets pass: starting anew at each place of a long run.
const LENGTH = 20_000;
/** A pattern that looks at the run once needs less than one; one that looks at it from each place some hundreds. */
const MILLISECONDS = 100;
const TRIES = 3;

const RUNS: readonly string[] = [
  ...[
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\u00a0',
    'a',
    'A',
    'é',
    '1',
    '-',
    '+',
    '/',
    '.',
    ',',
    ':',
    '(',
    ')',
  ],
  ...['"', "'", '|', '#', '*', '_', '\ud83e', 'a ', 'A1', 'R/L ', '- ', '1/', '> ', ' \n', '- -'],
];
/** What stands behind the run: the end, or what no pattern expects. */
const TAILS: readonly string[] = ['', '\u0001'];

/** Characters that a pattern names itself. */
function named({ source }: RegExp): string[] {
  return source.replace(/\\[a-z]/giu, '').match(/[^\\[\](){}?*+^$|]/gu) ?? [];
}

function searchTime(pattern: RegExp, text: string): number {
  let best = Infinity;
  for (let turn = 0; turn < TRIES && best > MILLISECONDS; turn += 1) {
    const started = performance.now();
    text.search(pattern);
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

describe('every regular expression of the source', function () {
  this.timeout(120_000);
  const literals = literalsIn('src');

  it('is found', () => assert.ok(literals.length > 300, `${literals.length}`));

  it('takes time that grows with the text, not with its square', () => {
    const slow: string[] = [];
    for (const { where, pattern } of literals) {
      for (const run of new Set([...RUNS, ...named(pattern)])) {
        for (const tail of TAILS) {
          const text = run.repeat(Math.ceil(LENGTH / run.length)) + tail;
          if (searchTime(pattern, text) > MILLISECONDS)
            slow.push(`${where} on ${JSON.stringify(run)}`);
        }
      }
    }
    assert.deepEqual(slow, []);
  });
});
