import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyze } from '../../../src/analysis';
import { ConfirmedNotes } from '../../../src/editor/assistant/confirmed-notes';
import { factsOf, type Topic } from '../../../src/editor/assistant/facts';

const topics: readonly Topic[] = ['findings', 'levels', 'problems'];

describe('facts for an assistant', () => {
  it('are the same for the same note, and say how many they are', () => {
    const text = readFileSync('test/notes/stroke-admission.note', 'utf8');
    for (const topic of topics) {
      const [one, other] = [factsOf(topic, analyze(text)), factsOf(topic, analyze(text))];
      assert.equal(JSON.stringify(one), JSON.stringify(other));
      const list = (one.record as Record<string, readonly object[]>)[topic];
      assert.equal(list?.length, one.count);
    }
  });

  it('quote the words a statement rests on, by their line, and no others', () => {
    const secret = 'Quaggazanzibar';
    const text = `${secret} was seen.\nSpastic left leg, clonus at the left ankle. ${secret}.\nPower 5/5 ${secret}. Reflexes 5/5.\n`;
    const analysis = analyze(text);
    for (const topic of topics) {
      const { record } = factsOf(topic, analysis);
      assert.ok(!JSON.stringify(record).includes(secret), topic);
    }
    const { levels } = factsOf('levels', analysis).record as {
      levels: { supportedBy: { id: string; line: number; words: string }[] }[];
    };
    const [reason] = levels[0]?.supportedBy ?? [];
    assert.equal(reason?.line, 2);
    assert.ok(text.includes(reason.words));
  });

  it('tell what the reader decided', () => {
    const text = 'Spasticity of the left leg.';
    const [finding] = analyze(text).findings;
    assert.ok(finding);
    const { findings } = factsOf('findings', {
      ...analyze(text),
      findings: [{ ...finding, decision: { id: 'T1', verdict: 'accepted', read: finding } }],
    }).record as { findings: { decidedByReader?: string }[] };
    assert.equal(findings[0]?.decidedByReader, 'accepted');
  });
});

describe('notes that the user was asked about', () => {
  it('are answered once for each asking', () => {
    const confirmed = new ConfirmedNotes();
    assert.equal(confirmed.take('a'), false);
    confirmed.ask('a');
    confirmed.ask('a');
    assert.deepEqual(
      [confirmed.take('a'), confirmed.take('a'), confirmed.take('a')],
      [true, true, false],
    );
  });

  it('are not answered where it can’t be told which was meant', () => {
    const confirmed = new ConfirmedNotes();
    confirmed.ask('declined');
    confirmed.ask('open');
    assert.equal(confirmed.take('open'), false);
    confirmed.ask('open');
    assert.equal(confirmed.take('other'), false);
    confirmed.ask('open');
    assert.equal(confirmed.take('open'), true);
  });
});
