import assert from 'node:assert/strict';
import { analyze, type Analysis } from '../../../src/analysis';
import type { Span } from '../../../src/note/span';

/** Every span of an analysis: findings, context findings and each piece of evidence. */
function spansOf({ findings, context, problems, note }: Analysis): Span[] {
  return [
    ...findings.flatMap(({ evidence, ...finding }) => [
      ...[finding, evidence.sign, ...evidence.sites],
      ...[evidence.grade, evidence.side, evidence.cue].filter((span) => span !== null),
    ]),
    ...context.flatMap((one) => (one.cue === null ? [one] : [one, one.cue])),
    ...problems
      .flatMap(({ start, end, related }) => [{ start, end }, ...related])
      .map(({ start, end }) => ({ start, end, text: note.text.slice(start, end) })),
  ];
}

/** What must hold of the analysis of any text. @throws where it does not */
export function assertSound(text: string): void {
  const analysis = analyze(text);
  for (const { start, end, text: words } of spansOf(analysis)) {
    assert.ok(0 <= start && start < end && end <= text.length, `${start} to ${end}`);
    assert.equal(words, text.slice(start, end), `words of ${start} to ${end}`);
  }
  const starts = analysis.findings.map(({ start }) => start);
  assert.deepEqual(
    starts,
    [...starts].sort((a, b) => a - b),
  );
  const ids = [...analysis.findings, ...analysis.context].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
  assert.ok(analysis.localization.levels.length > 0);
}
