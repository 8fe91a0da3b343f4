import type { Analysis } from '../analysis';
import { exceptions, management, nextExaminations, redFlags } from './summary-advice';
import { examinationProblems } from './summary-problems';
import { likelyLevels } from './summary-levels';
import { paragraph, type Summary, text } from './summary-parts';
import { patternTable } from './summary-pattern';

/** Said once, at the end. */
export const disclaimer =
  'An aid for documentation and teaching; no diagnosis. It reads only what the note says, and it can misread: check each statement against the note and the patient.';

/** The analysis for the clinician: red flags, likely levels with their reasons, the pattern, what next. */
export function summarize(analysis: Analysis, title: string): Summary {
  const empty = analysis.findings.length === 0 && analysis.context.length === 0;
  const parts = empty
    ? paragraph(
        text('No statement on tone, reflexes, muscle bulk or power was found in this note.'),
      )
    : [
        ...redFlags(analysis),
        ...likelyLevels(analysis),
        ...patternTable(analysis),
        ...examinationProblems(analysis),
        ...exceptions(analysis),
        ...nextExaminations(analysis),
        ...management(analysis),
      ];
  return { title, parts, disclaimer };
}
