import type { DocumentFilter, TextDocument, Uri } from 'vscode';
import { isNamedOtherwise } from '../../note/file-names';

/** The extension's own language. */
export const CLINICAL_NOTE = 'clinical-note';

/** Languages in which clinical notes are written. */
export const noteLanguages: readonly string[] = [CLINICAL_NOTE, 'markdown', 'plaintext'];

/** For providers; they still ask `isNote`. */
export const noteSelector: readonly DocumentFilter[] = noteLanguages.map((language) => ({
  language,
}));

/** For what VS Code's own Markdown support already gives. */
export const outlinedNotes: readonly DocumentFilter[] = noteSelector.filter(
  ({ language }) => language !== 'markdown',
);

/** Documents that the editor makes for itself: output panels, commit messages, earlier versions, notebook cells, chats. */
const notWritten =
  /^(?:output|debug|log|git|gitfs|gitlens.*|scm|comment|comments|search-editor|walkThrough.*|welcome.*|vscode-(?!local|remote|test-web|vfs).*|vscode|chat.*|copilot.*|pr|review|motor-neuron-lens-.*)$/;

/** Plain text is a note by its file's ending: a log, a list of packages or a licence is none. */
const textEnding = /\.(?:txt|text|note|soap|clinical)$/i;

/** Whether a document is one that a clinician writes: by language, by who made it, and for plain text by its name. */
export function isNote({ languageId, uri, isUntitled }: TextDocument): boolean {
  if (isUntitled && languageId === 'plaintext') return !isOther(uri, languageId);
  return isNoteFile(uri, languageId);
}

/** Whether a file would be a note, opened in a language. */
export function isNoteFile(uri: Uri, languageId: string): boolean {
  return !isOther(uri, languageId) && (languageId !== 'plaintext' || textEnding.test(uri.path));
}

function isOther(uri: Uri, languageId: string): boolean {
  if (!noteLanguages.includes(languageId) || notWritten.test(uri.scheme)) return true;
  return isNamedOtherwise(uri.path);
}
