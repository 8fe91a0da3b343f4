import type { MarkdownString, Uri } from 'vscode';
import type { CueEvidence, Finding } from '../findings/finding';
import { shorten } from '../report/escape-markdown';
import { findingKind } from '../report/finding-kind';
import { findingNerves, findingRoots, siteText } from '../report/site-text';
import { strengthText } from '../report/strength-text';
import type { AssertionId, Pattern } from '../vocabulary/ids';
import { signRow } from '../vocabulary/sign-rows';
import { OPEN_SIGN_PAGE } from './sign-pages';
import { SUMMARIZE } from './summarize-command';

const patternNames: Readonly<Record<Pattern, string>> = {
  umn: 'Upper motor neuron sign',
  lmn: 'Lower motor neuron sign',
  other: 'Abnormal, but neither upper nor lower motor neuron by itself',
  normal: 'Normal finding',
};

const assertionNames: Readonly<Record<AssertionId, string>> = {
  present: 'present',
  absent: 'absent',
  possible: 'possible',
  historical: 'in the past',
  hypothetical: 'not stated as present',
  'other-person': 'of another person',
};

const cueSources: Readonly<Record<CueEvidence['category'], string>> = {
  section: 'by the heading',
  value: 'by the value',
  present: 'by the words',
  absent: 'by the words',
  possible: 'by the words',
  historical: 'by the words',
  hypothetical: 'by the words',
  'other-person': 'by the words',
};

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
    text.appendMarkdown(', grade ').appendText(grade);
    if (gradeValue) text.appendMarkdown(` (${scaleNames[gradeValue.scale]})`);
  }
  const supply = [findingRoots(finding), findingNerves(finding)].filter(Boolean).join(', ');
  const place = siteText(finding);
  if (place) text.appendMarkdown(', ').appendText(place);
  if (supply) text.appendText(` (${supply})`);
  text.appendMarkdown(`, ${assertionNames[finding.assertion]}`);
  if (evidence.cue && evidence.cue.text.trim() !== '') {
    text.appendMarkdown(` ${cueSources[evidence.cue.category]} `);
    appendQuote(text, evidence.cue.text);
  }
}

const scaleNames = {
  reflex: 'reflexes, 0 to 4+',
  mrc: 'MRC, 0 to 5',
  ashworth: 'Modified Ashworth, 0 to 4',
  tardieu: 'Tardieu, 0 to 4',
  beats: 'beats',
  nihss: 'NIHSS motor item, 0 to 4',
  word: 'in words',
} as const;

/** Writes what the hover says of one finding. Short: VS Code scrolls what is higher than a dozen lines. */
export function appendFinding(text: MarkdownString, finding: Finding, note: Uri): void {
  const row = signRow(finding.sign);
  const kind = findingKind(finding);
  const holds = kind !== 'denied';
  appendEvidence(text, finding);
  const strength = row.pattern === 'normal' ? '' : strengthText(row);
  const verdict = [patternNames[row.pattern], holds && strength].filter(Boolean).join(', ');
  text.appendMarkdown(`\n\n**${verdict}.** ${withoutLabel(row.why)}`);
  if (row.caveat && holds) text.appendMarkdown(`\n\n*Caveat:* ${row.caveat}`);
  const links = [
    commandLink('About this sign', OPEN_SIGN_PAGE, finding.sign),
    commandLink('Summarize the likely lesion level', SUMMARIZE, note.toString()),
  ];
  text.appendMarkdown(`\n\n${links.join(' · ')}`);
}

/** The row's reason begins with the label that the hover has just given. */
function withoutLabel(why: string): string {
  const reason = why.replace(/^(?:Upper|Lower) motor neuron[:;] /, '');
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}
