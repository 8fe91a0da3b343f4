import type { Analysis } from '../analysis';
import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import type { EvidenceId } from '../localization/level';
import { featureName } from '../vocabulary/feature-rows';
import { labelledFinding } from './finding-text';
import { type Line, quote, text } from './summary-parts';

/** Finds the statement an id points to. */
export function statement(
  analysis: Analysis,
  id: EvidenceId,
): Finding | ContextFinding | undefined {
  return (
    analysis.findings.find((finding) => finding.id === id) ??
    analysis.context.find((finding) => finding.id === id)
  );
}

function statements(analysis: Analysis, ids: readonly EvidenceId[]) {
  return ids.map((id) => statement(analysis, id)).filter((found) => found !== undefined);
}

function meaning(of: Finding | ContextFinding): string {
  return 'sign' in of ? labelledFinding(of) : contextText(of);
}

/** A statement beside the motor signs in a few words: `sensory level, T10`. */
export function contextText(of: ContextFinding): string {
  const name = featureName(of.feature);
  const parts = [of.assertion === 'absent' ? `no ${name}` : name, of.side, of.segments.join('–')];
  return parts.filter(Boolean).join(', ');
}

/** One line a statement: its words, linked, and what they were read as. */
export function evidenceLines(analysis: Analysis, ids: readonly EvidenceId[]): Line[] {
  return statements(analysis, ids)
    .sort((a, b) => a.start - b.start)
    .map((found) => [quote(found), text(`: ${meaning(found)}`)]);
}

/** The words of several statements in one line, each linked. */
export function evidenceInline(analysis: Analysis, ids: readonly EvidenceId[]): Line {
  return statements(analysis, ids).flatMap((found, index) =>
    index === 0 ? [quote(found)] : [text(', '), quote(found)],
  );
}
