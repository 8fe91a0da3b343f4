import assert from 'node:assert/strict';
import { analyze, type Analysis, type AnalysisOptions } from '../../../src/analysis';
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

/** Whether an offset lies between the two halves of a character. */
function splitsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

/** What must hold of the analysis of any text. @throws where it does not */
export function assertSound(text: string, options: AnalysisOptions = {}): void {
  const analysis = analyze(text, options);
  for (const { start, end, text: words } of spansOf(analysis)) {
    assert.ok(0 <= start && start < end && end <= text.length, `${start} to ${end}`);
    assert.equal(words, text.slice(start, end), `words of ${start} to ${end}`);
    for (const at of [start, end]) assert.ok(!splitsPair(text, at), `half a character at ${at}`);
  }
  for (const inOrder of [analysis.findings, analysis.context, analysis.problems]) {
    const starts = inOrder.map(({ start }) => start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
  }
  const ids = [...analysis.findings, ...analysis.context].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
  const { levels } = analysis.localization;
  assert.ok(levels.length > 0);
  const known = new Set(ids);
  for (const { supportedBy, against, unexplained } of levels)
    for (const id of [...supportedBy, ...against, ...unexplained])
      assert.ok(known.has(id), `${id} is no finding's id`);
}
