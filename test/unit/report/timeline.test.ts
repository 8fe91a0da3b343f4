import assert from 'node:assert/strict';
import { timelineHtml, timelineSvg } from '../../../src/report/timeline/timeline-figure';
import {
  timelineFile,
  timelineMarkdown,
  timelinePage,
} from '../../../src/report/timeline/timeline-page';
import { cordInjury, entriesOf, motorNeuronDisease } from '../timeline/visits';
import { type Part, partsOf, readDrawing } from './drawing';

const title = 'course.note';
const markdown = (timeline = cordInjury()) =>
  timelineMarkdown(timeline, { title, link: () => null });
const draw = (timeline = cordInjury()) => partsOf(readDrawing(timelineHtml(timeline, null)));
const cells = (drawn: readonly Part[]) => drawn.filter(({ attributes }) => attributes['data-row']);

/** The heights of a row's badges from visit to visit, in pixels from the top. */
function badges(drawn: readonly Part[], row: string): number[] {
  return cells(drawn)
    .filter(({ attributes }) => attributes['data-row'] === row)
    .map(({ parts }) => Number(parts.find(({ name }) => name === 'rect')!.attributes['y']));
}

describe('the timeline in words', () => {
  it('says what changed as a clinician would, with facts only', () => {
    const text = markdown();
    for (const line of [
      '**Tone in both legs**: flaccid on 13 Jan 2026; reduced on 27 Jan 2026; spastic (MAS 3) on 24 Mar 2026; spastic (MAS 2) on 16 Jun 2026.',
      '**Plantar in both legs**: mute on 13 Jan 2026; extensor from 27 Jan 2026 to 16 Jun 2026.',
      '**Spinal shock**, on 13 Jan 2026: Flaccid, areflexic limbs below an acute cord lesion are',
      '| 13 Jan 2026 | none | both legs | Thoracic cord, T6',
    ])
      assert.ok(text.includes(line), `${line}\n\n${text}`);
    assert.equal(text.match(/no diagnosis/g)?.length, 1);
    assert.doesNotMatch(text, /resolved|recovered/);
  });

  it('never takes silence for a change', () => {
    const text = markdown(
      entriesOf(
        'Day 1\nExamination: Tone: spastic legs. Ankle clonus.\n\nDay 9\nExamination: Tone: spastic legs.',
      ),
    );
    assert.match(text, /No change stated \(2\)/);
    assert.match(text, /\*\*Clonus in [^*]+\*\*: clonus, stated once, on day 1\./);
    assert.doesNotMatch(text, /What changed/);
  });

  it('says days and weeks as one does', () => {
    const text = markdown(
      entriesOf(
        'Day 2\nExamination: Tone: flaccid legs.\n\nWeek 10\nExamination: Tone: legs MAS 3.',
      ),
    );
    assert.match(
      text,
      /\*\*Tone in both legs\*\*: flaccid on day 2; spastic \(MAS 3\) in week 10\./,
    );
  });

  it('says that there is nothing', () => {
    assert.match(
      markdown(entriesOf('Day 1\nSlept well.')),
      /No visit states anything .* Left out: 1 that states nothing/,
    );
  });

  it('leads from each visit to its words in the note', () => {
    const places: string[] = [];
    timelineMarkdown(motorNeuronDisease(), {
      title,
      link: ({ note, text }) => (places.push(`${note} ${text}`), 'x:y'),
    });
    assert.ok(
      places.some((place) => /^0 .*1|^0 .*2/.test(place)),
      places.join('; '),
    );
    assert.deepEqual([...new Set(places.map(([note]) => note))].sort(), ['0', '1', '2']);
  });
});

describe('the figure of a timeline', () => {
  it('has a cell for each statement of each visit, low for less and high for more', () => {
    const tone = badges(draw(), 'tone').slice(-4);
    assert.equal(tone.length, 4);
    assert.ok(tone[0]! > tone[1]! && tone[1]! > tone[3]! && tone[3]! > tone[2]!, tone.join());
    const balance = draw(motorNeuronDisease()).filter(
      ({ attributes }) => attributes['data-balance'] === 'umn',
    );
    assert.equal(balance.length, 3);
  });

  it('tells upper from lower motor neuron without colour: by hatch and by words', () => {
    const drawn = cells(draw()).filter(({ attributes }) => attributes['data-row'] === 'tone');
    const looks = drawn.map(({ parts }) => [
      parts.findLast(({ name }) => name === 'rect')!.attributes['fill'],
      parts.find(({ name }) => name === 'text')!.text,
    ]);
    assert.deepEqual(looks.slice(-4), [
      ['url(#mnl-hatch-lmn)', 'flaccid'],
      ['url(#mnl-hatch-lmn)', 'reduced'],
      ['url(#mnl-hatch-umn)', 'MAS 3'],
      ['url(#mnl-hatch-umn)', 'MAS 2'],
    ]);
  });

  it('has a title and a description that tells all of it', () => {
    const [svg] = draw().filter(({ name }) => name === 'svg');
    assert.equal(svg!.attributes['role'], 'img');
    const described = svg!.attributes['aria-labelledby']!.split(' ');
    assert.deepEqual(
      svg!.parts.slice(0, 2).map(({ attributes }) => attributes['id']),
      described,
    );
    assert.match(
      svg!.parts[1]!.text,
      /Tone, both legs: flaccid 13 Jan 2026, .*spastic \(MAS 3\) 24 Mar 2026/,
    );
  });

  it('dashes its line over visits that say nothing', () => {
    const drawn = draw(
      entriesOf(
        'Day 1\nExamination: Tone: flaccid legs.\n\nDay 3\nExamination: Power 5/5 in the legs.\n\nDay 9\nExamination: Tone: spastic legs.',
      ),
    );
    assert.ok(
      drawn.some(({ attributes }) => /mnl-second mnl-line-ink/.test(attributes['class'] ?? '')),
    );
  });

  it('has links only where there is a place to go, and says where they lead', () => {
    const page = timelinePage(cordInjury(), {
      title,
      line: () => 7,
      address: ({ start }) => `x:${start}`,
    });
    assert.match(page, /<a href="x:\d+" aria-label="Tone: flaccid: line 7"><g data-row="tone"/);
    assert.doesNotMatch(timelineSvg(cordInjury()), /<a /);
  });

  it('needs nothing that a strict policy forbids, in a page and in a file', () => {
    const file = timelineFile(cordInjury(), { title, line: () => 1, nonce: 'abc' });
    assert.match(file, /content="default-src 'none'; style-src 'nonce-abc'"/);
    assert.doesNotMatch(file, /<script|<a |<link|<img|src=|url\((?!#)|\sstyle=|\son\w+=/);
    assert.ok(readDrawing(timelineSvg(cordInjury())));
  });

  it('shows whatever the notes say as text', () => {
    const timeline = entriesOf(
      'Day 1\nExamination: Tone: <u>flaccid</u> legs. Power <b>3/5</b> & "4/5" in the left <script>deltoid.\n\nDay 2 <img>\nExamination: Tone: spastic legs.',
    );
    const hostile = '<script>x</script>.note';
    const page = timelinePage(timeline, { title: hostile, line: () => 1, address: null });
    assert.doesNotMatch(page, /<script|<img|<u>|<b>/);
    assert.doesNotMatch(
      timelineMarkdown(timeline, { title: hostile, link: () => null }),
      /(?<!\\)<(?:script|img|u>)/,
    );
  });
});
