import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';
import { comparisonSummary } from '../../../src/report/comparison';
import { partsHtml } from '../../../src/report/parts-html';
import { partsMarkdown } from '../../../src/report/parts-markdown';

const THEN =
  'Examination\nTone normal in the left leg. Left deltoid 3/5. Left knee jerk absent. Clonus at the left ankle.\nRight biceps 5/5. Right plantar extensor.';
const NOW =
  'Examination\nSpastic left leg. Left deltoid 4/5. Left knee jerk 3+.\nRight biceps 5/5. Right plantar flexor. Right grip 4/5.';

const summary = (then = THEN, now = NOW) =>
  comparisonSummary(
    { name: 'then.note', date: '1 Mar 2026', analysis: analyze(then) },
    { name: 'now.note', date: null, analysis: analyze(now) },
  );
const markdown = (then = THEN, now = NOW) =>
  partsMarkdown('What changed', summary(then, now), ({ note, start }) => `x:${note}:${start}`);

describe('the page of what changed between two notes', () => {
  it('names both notes with their dates, and counts', () => {
    const text = markdown();
    assert.match(text, /^# What changed: now\.note/);
    assert.match(
      text,
      /Since “then\.note” \(1 Mar 2026\); this one is “now\.note” \(no date found\)/,
    );
    assert.match(
      text,
      /1 new, 1 changed, 1 better, 1 gone, 1 newly mentioned, 1 not mentioned this time, 1 unchanged\./,
    );
  });

  it('groups by limb what is new, better, changed and gone, with the words of both notes', () => {
    const text = markdown();
    const limbs = [...text.matchAll(/^## (.+)$/gmu)].map(([, name]) => name);
    assert.deepEqual(limbs, ['Likely level', 'Right arm', 'Left arm', 'Right leg', 'Left leg']);
    assert.match(
      text,
      /\*\*New\*\*, leg: normal tone \[“Tone normal”\]\[n\d+\] → spasticity \[“Spastic”\]\[n\d+\]/,
    );
    assert.match(text, /\*\*Better\*\*, deltoid: weakness 3\/5 .+ → weakness 4\/5/);
    assert.match(text, /\*\*Changed\*\*, knee: absent reflex .+ → brisk reflex 3\+/);
    assert.match(text, /\*\*Gone\*\*, plantar: extensor plantar .+ → flexor plantar/);
    assert.match(text, /<x:0:\d+>/);
    assert.match(text, /<x:1:\d+>/);
  });

  it('says of what is not mentioned no more than that', () => {
    const text = markdown();
    assert.match(
      text,
      /\*\*Not mentioned this time\*\*, ankle: clonus \[“[^”]*lonus[^”]*”\]\[n\d+\]$/m,
    );
    assert.match(text, /What the later note does not mention may be as it was\./);
    assert.doesNotMatch(text, /resolved/i);
  });

  it('says that the likely level changed, or did not', () => {
    assert.match(markdown(), /\*\*Was\*\*: .+\. \*\*Is\*\*: /);
    assert.match(markdown(THEN, THEN), /\*\*Unchanged\*\*: /);
  });

  it('says that there is nothing to compare', () => {
    assert.match(markdown('Well.', 'Well.'), /Neither note states anything of tone/);
  });

  it('names the note of each place on its page, and shows what they say as text', () => {
    const hostile = 'Examination\nTone <b>spastic</b> in the left <script>leg.';
    const page = partsHtml(
      'What changed',
      summary(hostile, NOW),
      { title: 'x', line: () => 3, note: ({ note }) => `note ${note}`, address: () => 'x:y' },
      new Map(),
    );
    assert.match(page, /<a href="x:y" title="note 0, line 3">/);
    assert.match(page, /title="note 1, line 3"/);
    assert.doesNotMatch(page, /<script|<b>/);
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, ids.join());
  });
});
