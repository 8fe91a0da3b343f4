import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Analysis, analyze } from '../../../src/analysis';
import { noteSummary } from '../../../src/report/note-summary';

/** What must not change: what is found, and where the lesion is. Offsets move, so they are left out. */
function told({ findings, context, localization }: Analysis) {
  return {
    findings: findings.map(({ text, sign, assertion, side, sites, grade, section }) =>
      [text, sign, assertion, side, sites.join(), grade, section].join(' '),
    ),
    context: context.map(({ text, feature, assertion, side }) =>
      [text, feature, assertion, side].join(' '),
    ),
    levels: localization.levels.map(({ name, confidence }) => `${name} ${confidence}`),
    patterns: localization.patterns.map(({ region, side, pattern }) => [region, side, pattern]),
  };
}

const notes = readdirSync('test/notes').map(
  (name) => [name, readFileSync(`test/notes/${name}`, 'utf8')] as const,
);

describe('a summary within the note', function () {
  this.timeout(120_000);

  for (const [format, from] of [
    ['text', 0],
    ['markdown', 1],
  ] as const) {
    it(`is not read, however often it was inserted (${format})`, () => {
      for (const [name, note] of notes.filter((_, n) => n % 6 === from)) {
        const before = analyze(note);
        const once = `${note}\n\n${noteSummary(before, format)}\n`;
        assert.deepEqual(told(analyze(once)), told(before), name);
        const twice = `${noteSummary(analyze(once), format)}\n\n${once}`;
        assert.deepEqual(told(analyze(twice)), told(before), name);
        assert.equal(noteSummary(analyze(twice), format), noteSummary(before, format));
      }
    });
  }

  it('is not read after any paragraph of the note', () => {
    for (const [name, note] of notes.slice(0, 5)) {
      const before = analyze(note);
      const block = noteSummary(before, 'text');
      const lines = note.split('\n');
      const ends = [...lines.keys()].filter((n) => lines[n] === '');
      fc.assert(
        fc.property(fc.constantFrom(...ends), (at) => {
          const mixed = [...lines.slice(0, at), block, ...lines.slice(at)].join('\n');
          assert.deepEqual(told(analyze(mixed)), told(before), `${name} at line ${at}`);
        }),
        { numRuns: 4 },
      );
    }
  });

  it('leaves the offsets of what stands below it right', () => {
    const block = noteSummary(analyze('Clonus 😀 at the left ankle.'), 'text');
    const text = `Tone normal. 😀\r\n${block.replaceAll('\n', '\r\n')}\r\nClonus at the left ankle.\r\n`;
    for (const { start, end, text: words } of analyze(text).findings)
      assert.equal(text.slice(start, end), words);
    assert.equal(analyze(text).findings.at(-1)?.sign, 'clonus');
    assert.equal(analyze(text).findings.length, 2);
  });

  it('ends at a blank line where its last line was lost, and takes no more of the note', () => {
    const cut = noteSummary(analyze('Right foot drop.'), 'text')
      .split('\n')
      .slice(0, -1)
      .join('\n');
    const { findings } = analyze(`${cut}\n\nClonus at the left ankle.\n`);
    assert.deepEqual(
      findings.map(({ sign, side }) => [sign, side]),
      [['clonus', 'left']],
    );
  });

  it('is known where a formatter parted its heading from its list', () => {
    const block = noteSummary(analyze('Right foot drop.'), 'markdown').replace('**\n-', '**\n\n-');
    assert.deepEqual(analyze(`${block}\n`).findings, []);
  });

  it('is not taken from a sentence that names the extension', () => {
    const { findings } = analyze('Read with Motor Neuron Lens summary. Right foot drop.\n');
    assert.equal(findings.length, 1);
  });
});
