import { sourceText } from './source-text';
import type { Analysis } from '../analysis';
import { escapeMarkdown } from './escape-markdown';
import { evidenceInline } from './summary-evidence';
import type { SummaryLinks } from './summary-links';

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${heading}\n\n${lines.join('\n')}`;
}

function because(words: string): string {
  return words ? ` (${words})` : '';
}

/** Warnings that stand first, whatever the level. */
export function redFlagsMarkdown(analysis: Analysis, links: SummaryLinks): string {
  return analysis.localization.redFlags
    .map(({ message, source, firedBy }) => {
      const from = because(evidenceInline(analysis, firedBy, links));
      return `> **Red flag.** ${escapeMarkdown(message)}${from} — ${escapeMarkdown(sourceText(source))}`;
    })
    .join('\n>\n');
}

/** The named exceptions that changed how the signs were read. */
export function exceptionsMarkdown(analysis: Analysis, links: SummaryLinks): string {
  const lines = analysis.localization.exceptions.map(({ name, effect, source, firedBy }) => {
    const from = because(evidenceInline(analysis, firedBy, links));
    return `- **${escapeMarkdown(name)}**${from}: ${escapeMarkdown(effect)} — ${escapeMarkdown(sourceText(source))}`;
  });
  return section('What changes the reading', lines);
}

/** What would tell the likely levels apart. */
export function nextMarkdown({ localization }: Analysis): string {
  const lines = localization.nextExaminations.map(
    ({ what, why }) => `- **${escapeMarkdown(what)}**: ${escapeMarkdown(why)}`,
  );
  return section('What to examine next', lines);
}

/** Directions of management, folded away: they are general, and never a dose. */
export function managementMarkdown({ localization }: Analysis): string {
  if (localization.management.length === 0) return '';
  const lines = localization.management.map(
    ({ direction, source }) =>
      `- ${escapeMarkdown(direction)} — ${escapeMarkdown(sourceText(source))}`,
  );
  const summary = '<summary>Directions of management, in general</summary>';
  return ['<details>', summary, '', ...lines, '', '</details>'].join('\n');
}
