import type { Analysis } from '../analysis';
import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import type { EvidenceId } from '../localization/level';
import { escapeMarkdown } from './escape-markdown';
import { labelledFinding } from './finding-text';
import type { SummaryLinks } from './summary-links';

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

function meaning(of: Finding | ContextFinding): string {
  if ('sign' in of) return labelledFinding(of);
  const name = of.feature.replaceAll('-', ' ');
  const parts = [of.assertion === 'absent' ? `no ${name}` : name, of.side, of.segments.join('–')];
  return parts.filter(Boolean).join(', ');
}

/** One line a statement: its words, linked, and what they were read as. */
export function evidenceLines(
  analysis: Analysis,
  ids: readonly EvidenceId[],
  links: SummaryLinks,
): string {
  return ids
    .map((id) => statement(analysis, id))
    .filter((found) => found !== undefined)
    .sort((a, b) => a.start - b.start)
    .map((found) => `- ${links.to(found)}: ${escapeMarkdown(meaning(found))}`)
    .join('\n');
}

/** The words of several statements in one line, each linked. */
export function evidenceInline(
  analysis: Analysis,
  ids: readonly EvidenceId[],
  links: SummaryLinks,
): string {
  return ids
    .map((id) => statement(analysis, id))
    .filter((found) => found !== undefined)
    .map((found) => links.to(found))
    .join(', ');
}
