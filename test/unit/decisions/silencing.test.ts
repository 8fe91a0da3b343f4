import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';
import type { SilencingScope } from '../../../src/decisions/decision';
import { emptySidecar, readSidecar, writeSidecar } from '../../../src/decisions/sidecar';
import { silence } from '../../../src/decisions/silence';

const NOTE =
  'Examination:\nReflexes 5/5 in the arms. Babinski 2+ on the left.\nReflexes 5/5 in the legs.\n\nImpression:\nReflexes 6/5.\n';

const places = (text: string, options = {}) =>
  analyze(text, options)
    .problems.filter(({ rule }) => rule === 'scale')
    .map(({ start }) => text.slice(0, start).split('\n').length);

/** The lines on which the rule is still raised after its first problem was silenced so far. */
function after(scope: SilencingScope): number[] {
  const [problem] = analyze(NOTE).problems.filter(({ rule }) => rule === 'scale');
  assert.ok(problem);
  const decision = silence('T1', NOTE, problem, scope);
  const written = writeSidecar(emptySidecar, [decision], NOTE);
  const { decisions, problems } = readSidecar(written, NOTE);
  assert.deepEqual(problems, []);
  return places(NOTE, { decisions });
}

describe('a silenced problem', () => {
  it('is raised where it is not silenced', () => {
    assert.deepEqual(places(NOTE), [2, 2, 3, 6]);
  });

  it('is silenced at its words, in their line, in their section, in the note', () => {
    assert.deepEqual(after('place'), [2, 3, 6]);
    assert.deepEqual(after('line'), [3, 6]);
    assert.deepEqual(after('section'), [6]);
    assert.deepEqual(after('note'), []);
  });

  it('is of one rule', () => {
    const decision = silence('T1', NOTE, { rule: 'ambiguous', start: 0, end: 5 }, 'note');
    assert.equal(places(NOTE, { decisions: [decision] }).length, 4);
  });

  it('is silenced in all of a note without headings', () => {
    const text = 'Reflexes 5/5 in the arms.\nReflexes 5/5 in the legs.\n';
    const [problem] = analyze(text).problems.filter(({ rule }) => rule === 'scale');
    assert.ok(problem);
    assert.deepEqual(places(text, { decisions: [silence('T1', text, problem, 'section')] }), []);
  });

  it('is raised again where the words of its silencing are gone', () => {
    const decision = silence('T1', NOTE, { rule: 'scale', start: 0, end: 11 }, 'section');
    const text = NOTE.replace('Examination', 'Findings');
    assert.deepEqual(places(text, { decisions: [decision] }), [2, 2, 3, 6]);
  });

  it('is raised where the words of the silencing stand in a summary of ours, which is not read', () => {
    const text = `${NOTE}\nMotor Neuron Lens summary\nReflexes 7/5.\nEnd of Motor Neuron Lens summary\n`;
    const start = text.indexOf('Reflexes 7/5');
    const written = { rule: 'scale', start, end: start + 12 } as const;
    for (const scope of ['line', 'section'] as const)
      assert.ok(places(text, { decisions: [silence('T1', text, written, scope)] }).includes(2));
  });

  it('is not silenced by a comment on a line that is not there, or that enables another rule', () => {
    const text = 'Reflexes 5/5.\n<!-- motor-neuron-lens-disable-next-line -->';
    assert.deepEqual(places(text), [1]);
    const enabled = ['disable scale', 'enable ambiguous', 'disable-line scale', 'enable']
      .map((words) => `<!-- motor-neuron-lens-${words} -->`)
      .join('\nReflexes 5/5.\n');
    assert.deepEqual(places(`${enabled}\nReflexes 5/5.\n`), [8]);
  });

  it('can be silenced by comments, of a rule or of all, from a line on or in one', () => {
    const lines = NOTE.split('\n');
    const withComment = (at: number, words: string) =>
      places([...lines.slice(0, at), `<!-- ${words} -->`, ...lines.slice(at)].join('\n'));
    assert.deepEqual(withComment(1, 'motor-neuron-lens-disable-next-line scale'), [4, 7]);
    assert.deepEqual(withComment(1, 'motor-neuron-lens-disable-next-line ambiguous'), [3, 3, 4, 7]);
    assert.deepEqual(withComment(2, 'motor-neuron-lens-disable'), [2, 2]);
    const ended = NOTE.replace(
      'Impression:',
      '<!-- motor-neuron-lens-enable scale -->\n\nImpression:',
    );
    assert.deepEqual(places(`<!-- motor-neuron-lens-disable scale -->\n${ended}`), [9]);
    assert.deepEqual(places('Reflexes 5/5 <!-- motor-neuron-lens-disable-line scale -->\n'), []);
  });
});
