import type { Analysis } from '../analysis';
import { escapeMarkdown } from './escape-markdown';
import { levelsMarkdown } from './summary-levels';
import { patternTable } from './summary-pattern';
import {
  exceptionsMarkdown,
  managementMarkdown,
  nextMarkdown,
  redFlagsMarkdown,
} from './summary-advice';
import { SummaryLinks } from './summary-links';
import type { SummaryOptions } from './summary-options';

/** Said once, at the end. */
export const disclaimer =
  '*An aid for documentation and teaching; no diagnosis. It reads only what the note says, and it can misread: check each statement against the note and the patient.*';

/** The analysis as a page of Markdown for the clinician: red flags, likely levels with their reasons, the pattern, what next. */
export function summaryMarkdown(analysis: Analysis, { title, link }: SummaryOptions): string {
  const links = new SummaryLinks(link);
  const parts = [`# Likely lesion level: ${escapeMarkdown(title)}`];
  if (analysis.findings.length === 0 && analysis.context.length === 0) {
    parts.push('No statement on tone, reflexes, muscle bulk or power was found in this note.');
  } else {
    parts.push(
      redFlagsMarkdown(analysis, links),
      levelsMarkdown(analysis, links),
      patternTable(analysis, links),
      exceptionsMarkdown(analysis, links),
      nextMarkdown(analysis),
      managementMarkdown(analysis),
    );
  }
  parts.push('---', disclaimer, links.definitions());
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
