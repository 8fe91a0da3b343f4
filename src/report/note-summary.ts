import type { Analysis } from '../analysis';
import type { Level, PatternRow } from '../localization/level';
import { SUMMARY_END, SUMMARY_HEADING } from '../note/own-summaries';
import { escapeMarkdown } from './escape-markdown';
import { shownLevels, shownNextExaminations } from './shown-levels';
import { patternLabels, patternWords } from './summary-pattern';

/** How the summary is written. */
export type NoteSummaryFormat = 'text' | 'markdown';

interface Statement {
  readonly label: string;
  readonly words: string;
}

/**
 * The analysis in a few lines, to stand within the note. It begins and ends with lines by which the reader knows it, so that what it
 * says is not read as findings of its own; no line of it is blank. Without a line break at its end.
 */
export function noteSummary(analysis: Analysis, format: NoteSummaryFormat): string {
  const statements = statementsOf(analysis);
  const last = `${SUMMARY_END}. An aid for documentation, no diagnosis: check it against the note and the patient.`;
  if (format === 'text') {
    const lines = statements.map(({ label, words }) => `${label}: ${oneLine(words)}`);
    return [SUMMARY_HEADING, ...lines, last].join('\n');
  }
  const items = statements.map(({ label, words }) => `- **${label}:** ${escapeMarkdown(words)}`);
  return [`**${SUMMARY_HEADING}**`, ...items, `- ${last}`].join('\n');
}

function statementsOf(analysis: Analysis): Statement[] {
  const { findings, context, localization } = analysis;
  if (findings.length === 0 && context.length === 0)
    return [{ label: 'Findings', words: 'none on tone, reflexes, muscle bulk or power' }];
  const [first, second] = shownLevels(analysis);
  const next = shownNextExaminations(analysis);
  const statements: (Statement | false | undefined)[] = [
    ...localization.redFlags.map(({ message }) => ({ label: 'Red flag', words: message })),
    { label: 'Pattern', words: patternText(localization.patterns) },
    first && { label: 'Most likely level', words: levelText(first) },
    first?.why ? { label: 'Why', words: first.why } : undefined,
    second && { label: 'Also possible', words: levelText(second) },
    localization.pair && {
      label: 'Two lesions together',
      words: localization.pair.lesions.map(({ name }) => name).join('; '),
    },
    next.length > 0 && {
      label: 'To examine next',
      words: next.map(({ what }) => what).join('; '),
    },
  ];
  return statements.filter((one): one is Statement => Boolean(one));
}

/** The name holds the side and the segment. */
const levelText = ({ name, confidence }: Level): string => `${name} (${confidence} confidence)`;

const bothSides: Readonly<Record<PatternRow['region'], string>> = {
  head: 'head',
  arm: 'both arms',
  trunk: 'trunk',
  leg: 'both legs',
};

/** The documented parts of the body, sides alike drawn together: `right arm UMN, both legs normal`. */
function patternText(rows: readonly PatternRow[]): string {
  const told = (['head', 'arm', 'trunk', 'leg'] as const).flatMap((region) => {
    const words = (side: PatternRow['side']): string | undefined => {
      const row = rows.find((one) => one.region === region && one.side === side);
      return row && row.pattern !== 'not-documented' ? patternWords(row) : undefined;
    };
    const [right, left] = [words('right'), words('left')];
    const parts = [
      [`right ${region}`, right],
      [`left ${region}`, left],
    ];
    const shown = right === left ? [[bothSides[region], right]] : parts;
    return shown.flatMap(([place, said]) => (said === undefined ? [] : [`${place} ${said}`]));
  });
  return told.join(', ') || patternLabels['not-documented'];
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
