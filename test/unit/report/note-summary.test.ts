import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';
import { noteSummary } from '../../../src/report/note-summary';

const NOTE =
  'Examination:\nTone: spastic in both legs. Knee and ankle jerks 4+ bilaterally. Both plantars upgoing.\nPower 3/5 in both legs, arms 5/5.\nSensory level at T10.\n';

describe('the summary for the note', () => {
  it('says pattern, level, side and confidence, why, and what next, in a few lines', () => {
    const lines = noteSummary(analyze(NOTE), 'text').split('\n');
    assert.equal(lines[0], 'Motor Neuron Lens summary');
    const labels = lines.slice(1, -1).map((line) => line.slice(0, line.indexOf(':')));
    for (const label of ['Pattern', 'Most likely level', 'Why', 'To examine next'])
      assert.ok(labels.includes(label), `${label} in ${labels.join()}`);
    assert.match(lines.join('\n'), /Pattern: both arms normal, .*both legs UMN/);
    assert.match(lines.join('\n'), /Most likely level: .*(?:high|moderate|low) confidence\)/);
    assert.match(lines.at(-1)!, /^End of Motor Neuron Lens summary\..*no diagnosis/);
    assert.ok(lines.length <= 12, lines.join('\n'));
    assert.ok(lines.every((line) => line.trim() !== ''));
  });

  it('is a list in Markdown', () => {
    const [heading, ...items] = noteSummary(analyze(NOTE), 'markdown').split('\n');
    assert.equal(heading, '**Motor Neuron Lens summary**');
    assert.ok(items.every((item) => item.startsWith('- ')));
  });

  it('says that there is nothing', () => {
    assert.match(noteSummary(analyze('Thank you.'), 'text'), /Findings: none on tone/);
  });

  it('puts red flags first', () => {
    const note =
      'Saddle anaesthesia, urinary retention, both ankle jerks absent, weak ankles 3/5.\n';
    assert.match(noteSummary(analyze(note), 'text').split('\n')[1]!, /^Red flag: /);
  });
});
