import assert from 'node:assert/strict';
import { cli } from '../support/run-cli';

const SECRET = 'Quaggazanzibar';
const good = (id: string) => JSON.stringify({ id, text: `${SECRET}: spastic left leg.` });
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

/** Lines that are read, with what comes of them. */
const read: readonly string[] = [
  good('first'),
  `\ufeff${good('byte order mark')}`,
  `{"id":"prototype","text":"no clonus","__proto__":{"text":1},"constructor":{"prototype":{}}}`,
  `{"id":"twice","text":"no clonus","text":"no clonus"}`,
  `{"id":"other keys","text":"no clonus","start":"x","extra":${deep(1000)}}`,
  `{"id":"half a character","text":"no clonus \\ud83d"}`,
  `{"id":"NUL","text":"no clonus \\u0000"}`,
  `{"id":{"deep":${deep(50)}},"text":"no clonus"}`,
  `{"id":"empty","text":""}`,
];
/** Lines that can't be read, and what is said of them. */
const wrong: readonly (readonly [line: string, says: RegExp])[] = [
  [`{"id":"no text"}`, /"text" is missing or no string/],
  [`{"id":"wrong type","text":["${SECRET}"]}`, /"text" is missing or no string/],
  [`{"id":"nothing","text":null}`, /"text" is missing or no string/],
  [`"${SECRET}"`, /not a JSON object/],
  [`[${good('in a list')}]`, /not a JSON object/],
  [deep(200_000), /not (?:a JSON object|JSON)/],
  [`{"text":"${SECRET}`, /not JSON/],
  [`{'text':'${SECRET}'}`, /not JSON/],
  [`{"text":"${SECRET}\0"}`, /binary, not text/],
];

describe('hostile lines of JSON', () => {
  for (const verb of ['scan', 'check']) {
    it(`are named by their number, never quoted, and the others are done: ${verb}`, async () => {
      const lines = [...read, ...wrong.map(([line]) => line), good('last')];
      const { code, out, err } = await cli([verb, '--format', 'ndjson'], lines.join('\n'), 60_000);
      assert.equal(code, 1);
      const ids = out
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { id: unknown }).id);
      assert.equal(ids.length, read.length + 1);
      assert.deepEqual([ids[0], ids.at(-1)], ['first', 'last']);
      const said = err.split('\n').filter(Boolean);
      wrong.forEach(([, says], n) => {
        const where = new RegExp(`line ${read.length + n + 1}: `);
        assert.ok(
          said.some((line) => where.test(line) && says.test(line)),
          `${where}\n${err}`,
        );
      });
      assert.ok(!err.includes(SECRET));
    });
  }

  it('that end in the middle are named too', async () => {
    const { code, out, err } = await cli(
      ['scan', '--format', 'ndjson'],
      `${good('whole')}\n${good('half').slice(0, -10)}`,
    );
    assert.equal(code, 1);
    assert.match(out, /"whole"/);
    assert.match(err, /line 2: not JSON/);
    assert.ok(!err.includes(SECRET));
  });

  it('with an id nested deeper than can be written are named, and the others are done', async () => {
    const { code, out, err } = await cli(
      ['scan', '--format', 'ndjson'],
      `{"id":${deep(200_000)},"text":"no clonus"}\n${good('next')}`,
    );
    assert.equal(code, 1);
    assert.match(out, /"next"/);
    assert.match(err, /line 1: "id" is nested too deeply/);
  });

  it('of spans are named where the span is none', async () => {
    const spans = [
      [0, 4, true],
      [-1, 4, false],
      [4, 4, false],
      [0, 1e9, false],
      [0.5, 2, false],
      ['0', 4, false],
      [null, null, false],
    ] as const;
    const lines = spans.map(([start, end]) => JSON.stringify({ text: 'weak arm', start, end }));
    const { code, out, err } = await cli(['assert'], lines.join('\n'));
    assert.equal(code, 1);
    assert.equal(out.split('\n').filter(Boolean).length, 1);
    for (const [n, [, , fine]] of spans.entries()) {
      if (!fine) assert.match(err, new RegExp(`line ${n + 1}: `));
    }
  });
});
