import type { Finding } from '../findings/finding';
import type { AssertionId } from '../vocabulary/ids';
import { signRow } from '../vocabulary/sign-rows';
import { findingKind, kindLabels } from './finding-kind';
import { findingRoots, siteText } from './site-text';

const asserted: Readonly<Record<AssertionId, string>> = {
  present: '',
  absent: 'no ',
  possible: 'possible ',
  historical: 'in the past: ',
  hypothetical: 'not stated as present: ',
  'other-person': "another person's ",
};

/** A finding in a few words: `brisk reflex (3+), right knee, L2–L4`; `no clonus, left ankle`. */
export function findingText(finding: Finding): string {
  const grade = finding.grade === null ? '' : ` (${finding.grade.replace(/\s+/g, ' ')})`;
  const name = `${asserted[finding.assertion]}${signRow(finding.sign).name}${grade}`;
  return [name, siteText(finding), findingRoots(finding)].filter(Boolean).join(', ');
}

/** What is said of words, without where they stand: `no clonus, left`. */
export function statedText({
  sign,
  side,
  assertion,
}: Pick<Finding, 'sign' | 'side' | 'assertion'>): string {
  const name = `${asserted[assertion]}${signRow(sign).name}`;
  return side === null ? name : `${name}, ${side === 'bilateral' ? 'both sides' : side}`;
}

/** A finding in a few words, headed by what it says of the motor neurons: `UMN: brisk reflex (3+), right knee, L2–L4`. */
export function labelledFinding(finding: Finding): string {
  const kind = findingKind(finding);
  // The words say themselves that it is denied or doubted; the label then says of what.
  const label = kind === 'denied' || kind === 'possible' ? finding.pattern : kind;
  return `${kindLabels[label]}: ${findingText(finding)}`;
}
