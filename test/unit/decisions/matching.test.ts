import assert from 'node:assert/strict';
import { applyDecisions } from '../../../src/decisions/apply-decisions';
import { anchor } from '../../../src/decisions/anchor';
import { decide } from '../../../src/decisions/decide';
import type { Finding } from '../../../src/findings/finding';
import { makeFinding } from '../support/finding';

const TEXT = 'Weak hip and knee on the left, weak hip and knee on the right.';
const weak = (start: number, end: number, given: Partial<Finding> = {}) =>
  makeFinding({ sign: 'weakness', start, text: TEXT.slice(start, end), ...given });
const rejectedOf = (findings: Finding[], ...decided: Finding[]) =>
  applyDecisions(
    TEXT,
    findings,
    decided.map((one, n) => decide(`T${n + 1}`, TEXT, one, 'rejected')),
  ).rejected.map(({ id }) => id);

describe('of several findings at one place, a decision is of', () => {
  it('the one with its very words', () => {
    const findings = [weak(0, 29, { id: 'whole' }), weak(0, 8, { id: 'hip' })];
    assert.deepEqual(rejectedOf(findings, weak(0, 8)), ['hip']);
    assert.deepEqual(rejectedOf(findings, weak(0, 29)), ['whole']);
  });

  it('the one on its side', () => {
    const findings = [
      weak(0, 8, { id: 'left', side: 'left' }),
      weak(0, 8, { id: 'right', side: 'right' }),
    ];
    assert.deepEqual(rejectedOf(findings, weak(0, 8, { side: 'right' })), ['right']);
    assert.deepEqual(rejectedOf(findings, weak(0, 8, { side: 'left' })), ['left']);
  });

  it('the one that was read alike, where side and words are the same', () => {
    const findings = [
      weak(0, 8, { id: 'denied', assertion: 'absent' }),
      weak(0, 8, { id: 'told', assertion: 'present' }),
    ];
    assert.deepEqual(rejectedOf(findings, weak(0, 8)), ['told']);
    assert.deepEqual(rejectedOf(findings, weak(0, 8, { assertion: 'absent' })), ['denied']);
  });

  it('its words before its side, and its side before its reading', () => {
    const findings = [
      weak(0, 29, { id: 'side', side: 'left' }),
      weak(0, 8, { id: 'words', side: 'right' }),
    ];
    assert.deepEqual(rejectedOf(findings, weak(0, 8, { side: 'left' })), ['words']);
    const others = [
      weak(0, 8, { id: 'reading', side: 'right' }),
      weak(0, 8, { id: 'side', side: 'left', assertion: 'absent' }),
    ];
    assert.deepEqual(rejectedOf(others, weak(0, 8, { side: 'left' })), ['side']);
  });

  it('one that no other decision is of', () => {
    const findings = [weak(0, 8, { id: 'first' }), weak(0, 8, { id: 'second' })];
    assert.deepEqual(rejectedOf(findings, weak(0, 8), weak(0, 8)), ['first', 'second']);
    assert.deepEqual(rejectedOf([weak(0, 8)], weak(31, 39)), []);
  });
});

describe('a decision on what is now read otherwise', () => {
  const accepted = decide('T1', TEXT, weak(0, 8, { side: 'left' }), 'accepted');
  const applied = (finding: Finding, decision = accepted) =>
    applyDecisions(TEXT, [finding], [decision]).findings[0];

  it('accepts only the reading that it was made on', () => {
    assert.equal(applied(weak(0, 8, { side: 'left' }))?.decision?.verdict, 'accepted');
    assert.equal(applied(weak(0, 8, { side: 'right' }))?.decision, undefined);
    assert.equal(applied(weak(0, 8, { side: 'left', assertion: 'absent' }))?.decision, undefined);
  });

  it('corrects what is still read as it was', () => {
    const right = { side: 'right', assertion: 'historical' } as const;
    const corrected = decide('T1', TEXT, weak(0, 8, { side: 'left' }), 'corrected', right);
    const both = applied(weak(0, 8, { side: 'left' }), corrected);
    assert.deepEqual([both?.side, both?.assertion], ['right', 'historical']);
    const side = applied(weak(0, 8, { side: 'left', assertion: 'absent' }), corrected);
    assert.deepEqual([side?.side, side?.assertion], ['right', 'absent']);
    const assertion = applied(weak(0, 8, { side: 'bilateral' }), corrected);
    assert.deepEqual([assertion?.side, assertion?.assertion], ['bilateral', 'historical']);
    const none = applied(weak(0, 8, { side: 'bilateral', assertion: 'absent' }), corrected);
    assert.equal(none?.decision, undefined);
  });
});

describe('the words of a decision', () => {
  const place = (start: number, end: number) =>
    decide('T1', TEXT, weak(start, end, { id: 'x' }), 'rejected');

  it('are not found inside longer ones', () => {
    const decision = place(9, 12);
    assert.equal(TEXT.slice(9, 12), 'and');
    assert.equal(anchor('Weak hip, sandy knee on the left, weak hands.', decision), null);
  });

  it('are not found in other company', () => {
    assert.equal(anchor('Mr Jones was seen. His weak hip hurts.', place(31, 39)), null);
    const after = anchor(`Seen today. ${TEXT}`, place(31, 39));
    assert.equal(after?.span.start, 43);
  });

  it('of two alike places are found at the nearer one', () => {
    const alone = { ...place(5, 8), context: { before: '', after: '' } };
    const found = anchor('The hip. Weak knee, hip; the other hip is strong.', alone);
    assert.equal(found?.span.start, 4);
  });

  it('stay where they are though all around them is new', () => {
    assert.equal(anchor('Very hip now', place(5, 8))?.span.start, 5);
  });

  it('are looked for at no more places than a note can have', () => {
    const decision = place(9, 12);
    assert.equal(anchor('on and on '.repeat(5000), decision), null);
  });
});
