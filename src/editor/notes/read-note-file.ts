import { FileType, l10n, type Uri, workspace } from 'vscode';
import { decodeText } from '../../note/decode-text';
import { fileLanguage } from './file-language';
import { NoteFile } from './note-file';
import { settingsFor } from './settings';
import { isOff, tooLarge, whyUnread } from './why-unread';

/** Bytes of the longest character (UTF-16 unit) of a text in any encoding, and of a byte order mark. */
const WIDEST = 4;

/** A note's file as it stands now; or why it is left unread, in words without any of the note's. */
export async function readNoteFile(uri: Uri): Promise<NoteFile | string> {
  const languageId = fileLanguage(uri);
  const { enabled, maximumSize } = settingsFor({ uri, languageId });
  if (!enabled) return isOff();
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0) return l10n.t('no regular file');
    // What is surely too large is not even fetched.
    if (size > WIDEST * (maximumSize + 1)) return tooLarge(maximumSize);
    const bytes = await workspace.fs.readFile(uri);
    const text = decodeText(bytes, encodingOf(uri, languageId));
    return text.length > maximumSize ? tooLarge(maximumSize) : new NoteFile(uri, languageId, text);
  } catch (error) {
    return whyUnread(error);
  }
}

function encodingOf(uri: Uri, languageId: string): string | undefined {
  const set = workspace.getConfiguration('files', { uri, languageId }).get<unknown>('encoding');
  return typeof set === 'string' ? set : undefined;
}
