import type { Finding } from '../findings/finding';

/** What a reader must tell apart at a glance. */
export type FindingKind = 'umn' | 'lmn' | 'other' | 'possible' | 'normal' | 'denied';

/** Kinds that say something abnormal is there, or may be. */
export const abnormalKinds: readonly FindingKind[] = ['umn', 'lmn', 'other', 'possible'];

/**
 * The kind of a finding: its pattern where it is stated as present; `possible` where it is doubted; `denied` for all that does
 * not hold of this patient now (absent, past, planned for, someone else's).
 */
export function findingKind({ assertion, pattern }: Finding): FindingKind {
  if (assertion === 'present') return pattern;
  return assertion === 'possible' && pattern !== 'normal' ? 'possible' : 'denied';
}

/** A letter for each kind, so that none is told by colour alone. */
export const kindLetters: Readonly<Record<FindingKind, string>> = {
  umn: 'U',
  lmn: 'L',
  other: 'A',
  possible: '?',
  normal: 'N',
  denied: '×',
};

/** What the kind is called in messages. */
export const kindLabels: Readonly<Record<FindingKind, string>> = {
  umn: 'UMN',
  lmn: 'LMN',
  other: 'Abnormal',
  possible: 'Possible',
  normal: 'Normal',
  denied: 'Not present',
};
