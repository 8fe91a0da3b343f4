import assert from 'node:assert/strict';
import { abbreviationRows, type AbbreviationRow } from '../../../src/vocabulary/abbreviation-rows';
import { findAbbreviations, spelledOut } from '../../../src/writing/abbreviations';
import { read } from '../support/read';

/** What is read of a text, without its words. */
function told(text: string): unknown[] {
  const { findings, context } = read(text);
  return [
    ...findings.map(({ sign, assertion, side, sites, region, gradeValue }) => ({
      ...{ sign, assertion, side, sites, region },
      grade: [gradeValue?.scale, gradeValue?.value],
    })),
    ...context.map(({ feature, assertion, side }) => ({ feature, assertion, side })),
  ];
}

function spellOut(text: string, short: string, meaning: string): string {
  const found = findAbbreviations(text).find((one) => one.text === short);
  assert.ok(found, `${short} in ${text}`);
  return text.slice(0, found.start) + spelledOut(text, found, meaning) + text.slice(found.end);
}

describe('the abbreviations', () => {
  it('are read the same when they are spelt out', () => {
    const changed = abbreviationRows.flatMap(({ short, means }) =>
      Object.entries(means).flatMap(([meaning, example]) => {
        if (example === null) return [];
        const after = spellOut(example, short, meaning);
        const [was, is] = [told(example), told(after)].map((one) => JSON.stringify(one));
        return was === is ? [] : [`${example} ${was} → ${after} ${is}`];
      }),
    );
    assert.deepEqual(changed, []);
  });

  it('have an example for the meaning that the reader takes, and another only where they are ambiguous', () => {
    for (const { short, means } of abbreviationRows)
      assert.ok(Object.values(means)[0] !== null, short);
  });

  it('have a source, and no row twice', () => {
    const shorts = abbreviationRows.map(({ short }) => short);
    assert.equal(new Set(shorts).size, shorts.length);
    const documented = abbreviationRows as readonly (AbbreviationRow & { source: string })[];
    for (const { short, source } of documented) assert.ok(source, short);
  });

  it('are whole words in their own case', () => {
    const words = (text: string) => findAbbreviations(text).map((one) => one.text);
    assert.deepEqual(words('KJ/AJ 2+, kj, KJX, 2KJ, KJs brisk'), ['KJ', 'AJ', 'KJs']);
    assert.deepEqual(words('B/L weakness of RUE'), ['B/L', 'RUE']);
  });

  it('stay undecided where they are ambiguous', () => {
    const meanings = (text: string) => findAbbreviations(text)[0]?.meanings;
    assert.deepEqual(meanings('TA 3/5'), ['tibialis anterior', 'tendo Achillis']);
    assert.deepEqual(meanings('LL weak'), ['lower limb', 'left leg']);
  });

  it('take a capital at the beginning of a sentence or a line', () => {
    const out = (text: string) => spellOut(text, 'KJ', 'knee jerk');
    assert.equal(out('KJ brisk'), 'Knee jerk brisk');
    assert.equal(out('Well.\n- KJ brisk'), 'Well.\n- Knee jerk brisk');
    assert.equal(out('Right KJ brisk'), 'Right knee jerk brisk');
  });
});
