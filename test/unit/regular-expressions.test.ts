import assert from 'node:assert/strict';
import 'compromise/one';
import { readdirSync, readFileSync } from 'node:fs';
import { builtWhile, filesThatBuild } from './support/built-regular-expressions';
import { literalsIn } from './support/regular-expressions';

// That nothing backtracks for long is lint's to say; this tries what lint lets pass: starting anew at each place of a long run.
const LENGTH = 20_000;
/** A pattern that looks at the run once needs less than one; one that looks at it from each place some hundreds. */
const MILLISECONDS = 100;
const TRIES = 3;
/** Of the words that a pattern names, so many are repeated for it. */
const MOST_WORDS = 60;

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

/** Runs of the words that a pattern names. */
function words({ source }: RegExp): string[] {
  return (source.match(/\p{L}{2,}/gu) ?? []).slice(0, MOST_WORDS).map((word) => `${word} `);
}

function slowRuns(pattern: RegExp): string[] {
  const runs = new Set([...RUNS, ...named(pattern), ...words(pattern)]);
  return [...runs].filter((run) =>
    TAILS.some((tail) => {
      const text = run.repeat(Math.ceil(LENGTH / run.length)) + tail;
      return searchTime(pattern, text) > MILLISECONDS;
    }),
  );
}

describe('every regular expression of the source', function () {
  this.timeout(240_000);
  const literals = literalsIn('src');

  it('is found', () => assert.ok(literals.length > 300, `${literals.length}`));

  it('takes time that grows with the text, not with its square', () => {
    const slow = literals.flatMap(({ where, pattern }) =>
      slowRuns(pattern).map((run) => `${where} on ${JSON.stringify(run)}`),
    );
    assert.deepEqual(slow, []);
  });
});

/** The files that build theirs, and what of it begins so. */
const BUILT: Readonly<Record<string, RegExp | null>> = {
  // of the words decided on: `the sidecar` tries long ones
  'src/decisions/anchor.ts': null,
  'src/consistency/template.ts': /neurologically/u,
  'src/localization/observe-signs.ts': /foot/u,
  'src/note/dates.ts': /<year>/u,
  'src/note/entries.ts': /ward round/u,
  'src/writing/abbreviations.ts': /\\p\{N\}/u,
};

describe('every regular expression that is built', function () {
  this.timeout(240_000);
  let built: RegExp[] = [];

  before(async () => {
    built = await builtWhile(async () => {
      const { analyze } = await import('../../src/analysis');
      const { findAbbreviations } = await import('../../src/writing/abbreviations');
      for (const name of readdirSync('test/notes')) {
        const text = readFileSync(`test/notes/${name}`, 'utf8');
        analyze(text);
        findAbbreviations(text);
      }
    });
  });

  it('is tried', () => {
    assert.deepEqual(filesThatBuild('src'), Object.keys(BUILT).sort());
    for (const [file, words] of Object.entries(BUILT))
      assert.ok(words === null || built.some(({ source }) => words.test(source)), file);
  });

  it('takes time that grows with the text, not with its square', () => {
    const slow = built.flatMap((pattern) =>
      slowRuns(pattern).map((run) => `${String(pattern).slice(0, 80)} on ${JSON.stringify(run)}`),
    );
    assert.deepEqual(slow, []);
  });
});
