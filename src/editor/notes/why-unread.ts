import { FileSystemError, l10n } from 'vscode';
import { NotText } from '../../note/decode-text';
import type { NoteState } from './open-note';

/** Why a file or a folder could not be read, in words without any of the note's. */
export function whyUnread(error: unknown): string {
  if (error instanceof NotText) return error.message;
  // The code or the name alone: a message could hold words of the note.
  const name = error instanceof Error ? error.name : 'Error';
  return l10n.t('can’t be read ({0})', error instanceof FileSystemError ? error.code : name);
}

export function tooLarge(limit: number): string {
  const setting = 'motorNeuronLens.analysis.maximumSize';
  return l10n.t('too large: the setting {0} allows {1} characters', setting, limit);
}

export function isOff(): string {
  return l10n.t('the setting {0} is off', 'motorNeuronLens.enable');
}

/** Why an open note is not read, in few words; empty where it is. */
export function whyNotRead(state: NoteState): string {
  switch (state.kind) {
    case 'too-large':
      return tooLarge(state.limit);
    case 'off':
      return isOff();
    case 'failed':
      return l10n.t('can’t be read ({0})', state.reason);
    default:
      return '';
  }
}
