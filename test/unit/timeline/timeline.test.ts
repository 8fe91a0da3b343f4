import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../src/analysis';
import { decide } from '../../../src/decisions/decide';
import type { Timeline } from '../../../src/timeline/timeline';
import { optionsOf, visitsWithin } from '../../../src/timeline/visit';
import { cordInjury, entriesOf, motorNeuronDisease } from './visits';

/** A row of a limb over the visits, in words. */
function row({ series }: Timeline, limb: string, id: string): (string | null)[] | undefined {
  const found = series.find(
    (one) => `${one.limb.side ?? '-'} ${one.limb.region}` === limb && one.row.id === id,
  );
  return found?.cells.map((cell) => cell?.words ?? null);
}

const heights = ({ series }: Timeline, id: string) =>
  series
    .find(({ row: { id: own } }) => own === id)
    ?.cells.map((cell) => cell?.marks.map(({ height }) => height));

describe('a timeline', () => {
  it('shows spinal shock turning spastic', () => {
    const timeline = cordInjury();
    assert.deepEqual(
      timeline.visits.map(({ when }) => when),
      ['13 Jan 2026', '27 Jan 2026', '24 Mar 2026', '16 Jun 2026'],
    );
    assert.deepEqual(row(timeline, 'bilateral leg', 'tone'), [
      'flaccid',
      'reduced',
      'spastic (MAS 3)',
      'spastic (MAS 2)',
    ]);
    assert.deepEqual(row(timeline, 'bilateral leg', 'plantar'), [
      'mute',
      ...Array<string>(3).fill('extensor'),
    ]);
    assert.equal(timeline.visits[0]?.analysis.localization.exceptions[0]?.id, 'spinal-shock');
    const levels = timeline.visits.map(({ analysis }) => analysis.localization.levels[0]?.level);
    assert.deepEqual(levels, Array<string>(4).fill('spinal-cord'));
  });

  it('shows both motor neurons progressing, in the order of time', () => {
    const timeline = motorNeuronDisease();
    assert.deepEqual(
      timeline.visits.map(({ when }) => when),
      ['14 Jan 2026', '20 May 2026', '18 Nov 2026'],
    );
    assert.deepEqual(row(timeline, 'right arm', 'power'), [
      'weak (4/5)',
      'weak (3/5)',
      'weak (2/5)',
    ]);
    assert.deepEqual(row(timeline, 'left leg', 'reflexes'), [
      'normal (2+)',
      'normal (2+)',
      'brisk (3+)',
    ]);
    const count = (of: 'umn' | 'lmn') =>
      timeline.visits.map(
        ({ analysis }) =>
          analysis.localization.patterns.filter(
            ({ pattern }) => pattern === of || pattern === 'both',
          ).length,
      );
    for (const counts of [count('umn'), count('lmn')]) {
      assert.ok(
        counts.every((one, index) => one >= (counts[index - 1] ?? 1)),
        counts.join(),
      );
      assert.ok(counts.at(-1)! > counts[0]!);
    }
  });

  it('has a gap where a visit says nothing, and leaves out what says nothing of the motor signs', () => {
    const timeline = entriesOf(
      'Day 1\nTone: flaccid legs.\n\nDay 2\nSlept well.\n\nDay 3\nPower 5/5 in both legs.\n\nDay 9\nTone: spastic legs.',
    );
    assert.deepEqual(
      timeline.visits.map(({ when }) => when),
      ['Day 1', 'Day 3', 'Day 9'],
    );
    assert.equal(timeline.silent, 1);
    assert.deepEqual(row(timeline, 'bilateral leg', 'tone'), ['flaccid', null, 'spastic']);
  });

  it('stands below normal for less, above for more, on both sides for both', () => {
    const timeline = entriesOf(
      'Day 1\nExamination: Ankle jerks absent and knee jerks brisk bilaterally. Tone normal in the legs.\n\nDay 2\nExamination: Knee jerks 2+ bilaterally. Tone in both legs flaccid.',
    );
    assert.deepEqual(heights(timeline, 'reflexes'), [[-2, 1], [0]]);
    assert.deepEqual(heights(timeline, 'tone'), [[0], [-2]]);
    assert.equal(row(timeline, 'bilateral leg', 'reflexes')?.[0], 'absent and brisk');
  });

  it('has power lower the less there is, and of several grades the lowest and the highest', () => {
    const timeline = entriesOf(
      'Day 1\nExamination: Left deltoid 0/5.\n\nDay 2\nExamination: Left deltoid 1/5, left biceps 3/5.\n\nDay 3\nExamination: Left deltoid 5/5.',
    );
    const [first, second, third] = heights(timeline, 'power')!.map((marks) => marks?.[0] ?? NaN);
    assert.ok(first! < second! && second! < third! && third === 0);
    assert.equal(row(timeline, 'left arm', 'power')?.[1], 'weak (1/5 to 3/5)');
  });

  it('takes denied and doubted signs for what they are, and leaves the past out', () => {
    const timeline = entriesOf(
      'Day 1\nExamination: No fasciculations in the left arm. Possible spasticity of the left arm.\n\nDay 2\nHistory: Fasciculations of the left arm in the past, now gone. Examination: Left biceps 5/5.',
    );
    assert.equal(row(timeline, 'left arm', 'fasciculations')?.[0], 'no fasciculations');
    assert.equal(row(timeline, 'left arm', 'tone')?.[0], 'possibly spastic');
    assert.equal(heights(timeline, 'fasciculations')?.[1], undefined);
  });

  it('tells no side that the notes do not tell', () => {
    const timeline = entriesOf(
      'Day 1\nExamination: Hip flexion 3/5.\n\nDay 2\nExamination: Tone normal throughout.',
    );
    assert.deepEqual(row(timeline, '- leg', 'power'), ['weak (3/5)', null]);
    assert.deepEqual(row(timeline, 'bilateral arm', 'tone'), [null, 'normal']);
  });

  it('follows what the reader decided of an entry’s findings', () => {
    const text =
      'Day 1\nExamination: Tone: flaccid legs.\n\nDay 9\nExamination: Tone: spastic legs.';
    const finding = analyze(text).findings.find(({ sign }) => sign === 'spasticity')!;
    const decisions = [decide('T1', text, finding, 'rejected')];
    const counts = visitsWithin({ name: 'x.note', text }).map(
      (visit) => analyze(visit.text, optionsOf(visit, { decisions })).rejected.length,
    );
    assert.deepEqual(counts, [0, 1]);
    for (const visit of visitsWithin({ name: 'x.note', text }))
      for (const { span } of optionsOf(visit, { decisions }).decisions ?? [])
        assert.equal(visit.text.slice(span.start, span.end), finding.text);
  });

  it('has as many cells as visits in every row, each resting on statements of its visit', () => {
    const sentence = fc.constantFrom(
      ...['Tone flaccid in the legs.', 'Left deltoid 3/5.', 'KJ 3+ bilaterally.', 'Slept well.'],
      ...['Day 2', '12 Mar 2026', 'Week 1', 'No clonus.', 'Plantars extensor.'],
    );
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 14 }), (lines) => {
        const { visits, series } = entriesOf(lines.join('\n'));
        for (const { cells } of series) {
          assert.equal(cells.length, visits.length);
          assert.ok(cells.some((cell) => cell !== null));
          cells.forEach((cell, index) => {
            for (const finding of cell?.findings ?? [])
              assert.ok(visits[index]!.analysis.findings.includes(finding));
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});
