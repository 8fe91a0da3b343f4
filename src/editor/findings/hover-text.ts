import { l10n, type MarkdownString, type Uri } from 'vscode';
import type { Analysis } from '../../analysis';
import type { CueEvidence, Finding } from '../../findings/finding';
import { shorten } from '../../report/escape-markdown';
import { findingKind } from '../../report/finding-kind';
import { findingNerves, findingRoots, siteText } from '../../report/site-text';
import { strengthText } from '../../report/strength-text';
import type { AssertionId, Pattern } from '../../vocabulary/ids';
import type { Abbreviation } from '../../writing/abbreviations';
import { signRow } from '../../vocabulary/sign-rows';
import { decisionCommands } from '../decisions/decision-commands';
import { OPEN_SIGN_PAGE } from '../notes/documentation';
import { SUMMARIZE } from '../summary/summarize-command';

/** The commands that a hover's links may call. */
export const hoverCommands: readonly string[] = [
  OPEN_SIGN_PAGE,
  SUMMARIZE,
  decisionCommands.reject,
  decisionCommands.withdraw,
];

const patternNames: Readonly<Record<Pattern, string>> = {
  umn: l10n.t('Upper motor neuron sign'),
  lmn: l10n.t('Lower motor neuron sign'),
  other: l10n.t('Abnormal, but neither upper nor lower motor neuron by itself'),
  normal: l10n.t('Normal finding'),
};

/** Of a sign that is denied, the name of its pattern alone would read as if it were there. */
const deniedPatternNames: Readonly<Record<Pattern, string>> = {
  umn: l10n.t('Would be an upper motor neuron sign'),
  lmn: l10n.t('Would be a lower motor neuron sign'),
  other: l10n.t('Would be abnormal, but neither upper nor lower motor neuron by itself'),
  normal: l10n.t('Would be a normal finding'),
};

const assertionNames: Readonly<Record<AssertionId, string>> = {
  present: l10n.t('present'),
  absent: l10n.t('absent'),
  possible: l10n.t('possible'),
  historical: l10n.t('in the past'),
  hypothetical: l10n.t('not stated as present'),
  'other-person': l10n.t('of another person'),
};

function cueSource(category: CueEvidence['category']): string {
  switch (category) {
    case 'section':
      return l10n.t('by the heading');
    case 'value':
      return l10n.t('by the value');
    default:
      return l10n.t('by the words');
  }
}

/** A command link for a trusted Markdown string. */
function commandLink(title: string, command: string, argument: unknown): string {
  return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`;
}

function appendQuote(text: MarkdownString, words: string): void {
  // The note's words are text, whatever stands in them: never Markdown.
  text.appendMarkdown('“').appendText(shorten(words)).appendMarkdown('”');
}

function appendEvidence(text: MarkdownString, finding: Finding): void {
  const { grade, gradeValue, evidence } = finding;
  appendQuote(text, finding.text);
  text.appendMarkdown(`: **${signRow(finding.sign).name}**`);
  if (grade !== null) {
    text.appendMarkdown(`, ${l10n.t('grade')} `).appendText(shorten(grade));
    if (gradeValue) text.appendMarkdown(` (${scaleNames[gradeValue.scale]})`);
  }
  const supply = [findingRoots(finding), findingNerves(finding)].filter(Boolean).join(', ');
  const place = siteText(finding);
  if (place) text.appendMarkdown(', ').appendText(place);
  if (supply) text.appendText(` (${supply})`);
  text.appendMarkdown(`, ${assertionNames[finding.assertion]}`);
  if (evidence.cue && evidence.cue.text.trim() !== '') {
    text.appendMarkdown(` ${cueSource(evidence.cue.category)} `);
    appendQuote(text, evidence.cue.text);
  }
}

const scaleNames = {
  reflex: l10n.t('reflexes, 0 to 4+'),
  mrc: l10n.t('MRC, 0 to 5'),
  ashworth: l10n.t('Modified Ashworth, 0 to 4'),
  tardieu: l10n.t('Tardieu, 0 to 4'),
  beats: l10n.t('beats'),
  nihss: l10n.t('NIHSS motor item, 0 to 4'),
  word: l10n.t('in words'),
} as const;

/**
 * Writes what the hover says of one finding. Short: VS Code scrolls what is higher than a dozen lines.
 *
 * @param analysis of the whole note; undefined where only a part of it is read: then there is no level, and nothing to decide
 */
export function appendFinding(
  text: MarkdownString,
  finding: Finding,
  analysis: Analysis | undefined,
  note: Uri,
): void {
  appendEvidence(text, finding);
  appendDecision(text, finding);
  const rejected = finding.decision?.verdict === 'rejected';
  if (!rejected) appendMeaning(text, finding, analysis?.localization.exceptions ?? []);
  const argument = { note: note.toString(), finding: finding.id };
  const decide = rejected
    ? commandLink(l10n.t('A finding after all'), decisionCommands.withdraw, argument)
    : commandLink(l10n.t('Not a finding here'), decisionCommands.reject, argument);
  const links = [
    commandLink(l10n.t('About this sign'), OPEN_SIGN_PAGE, finding.sign),
    commandLink(l10n.t('Summarize the likely lesion level'), SUMMARIZE, note.toString()),
    decide,
  ];
  text.appendMarkdown(`\n\n${(analysis ? links : links.slice(0, 1)).join(' · ')}`);
}

/** What it says of the motor neurons and why, and when not to believe it: what fits this note before what holds in general. */
function appendMeaning(
  text: MarkdownString,
  finding: Finding,
  exceptions: Analysis['localization']['exceptions'],
): void {
  const row = signRow(finding.sign);
  const holds = findingKind(finding) !== 'denied';
  const strength = row.pattern === 'normal' ? '' : strengthText(row);
  const isDenied = finding.assertion === 'absent' || finding.assertion === 'hypothetical';
  const names = isDenied ? deniedPatternNames : patternNames;
  const verdict = [names[row.pattern], holds && strength].filter(Boolean).join(', ');
  text.appendMarkdown(`\n\n**${verdict}.** ${withoutLabel(row.why)}`);
  const here = exceptions.filter(({ firedBy }) => firedBy.includes(finding.id));
  for (const { name, effect } of here) text.appendMarkdown(`\n\n*${name}:* ${effect}`);
  if (row.caveat && holds && here.length === 0) {
    text.appendMarkdown(`\n\n*${l10n.t('Caveat:')}* ${row.caveat}`);
  }
}

function appendDecision(text: MarkdownString, { decision, side, assertion }: Finding): void {
  if (!decision) return;
  const { verdict, read } = decision;
  if (verdict === 'rejected')
    text.appendMarkdown(`\n\n${l10n.t('Decided to be no finding here.')}`);
  if (verdict === 'accepted') text.appendMarkdown(`\n\n${l10n.t('Accepted as read.')}`);
  if (verdict !== 'corrected') return;
  const was = [
    read.side === side ? '' : (read.side ?? l10n.t('no side')),
    read.assertion === assertion ? '' : assertionNames[read.assertion],
  ];
  text.appendMarkdown(
    `\n\n${l10n.t('Corrected by a reader; it had been read as {0}.', was.filter(Boolean).join(', '))}`,
  );
}

/** The row's reason begins with the label that the hover has just given. */
function withoutLabel(why: string): string {
  const reason = why.replace(/^(?:Upper|Lower) motor neuron[:;] /, '');
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

/** Whether the hover's findings say what an abbreviation stands for: `KJ` in a reflex of the knee. */
export function isSpelledOut({ meanings }: Abbreviation, findings: readonly Finding[]): boolean {
  const said = findings.map((one) => `${signRow(one.sign).name} ${siteText(one)}`).join(' ');
  const [only, ...others] = meanings;
  if (only === undefined || others.length > 0) return false;
  const words = only.split(' ').filter((word) => !reflexWords.includes(word));
  return words.length > 0 && words.every((word) => said.includes(word));
}

/** The name of a reflex's sign says that it is one. */
const reflexWords = ['jerk', 'jerks', 'reflex', 'reflexes', 'response'];

/** What an abbreviation stands for, or can stand for. */
export function appendAbbreviation(
  text: MarkdownString,
  { text: short, meanings }: Abbreviation,
): void {
  text.appendText(`${short}: ${meanings.join(l10n.t(', or '))}`);
}
