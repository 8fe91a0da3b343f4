import { l10n } from 'vscode';
import type { Annotated } from '../../agreement/agreement';
import { statedText } from '../../report/finding-text';
import type { Dispute } from './annotator-comparison';

/** What either side says of the words, or that it says nothing: `spasticity, left`. */
export function saidText(said: Annotated | null): string {
  return said === null ? l10n.t('nothing') : statedText(said);
}

/** A dispute in one line: `Ours: spasticity, left. Theirs: spasticity, right.` Nothing of the note is quoted. */
export function disputeText({ first, second }: Dispute): string {
  return l10n.t('Ours: {0}. Theirs: {1}.', saidText(first), saidText(second));
}

/** Whether taking theirs can be written down as a decision: on what we read there, or have rejected. */
export function isTakeable({ ours, rejected }: Dispute): boolean {
  return ours !== null || rejected !== null;
}
