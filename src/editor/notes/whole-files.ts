import { FileSystemError, type Uri, workspace } from 'vscode';
import { newNonce } from '../summary/nonce';

/** What is there is no text: it is neither read nor written over. */
class NotText extends Error {
  readonly code = 'not UTF-8 text';

  constructor() {
    super('not UTF-8 text');
  }
}

/** The file's text; empty where there is none. @throws where it is there and can't be read */
export async function readFile(uri: Uri): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return '';
    throw error;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new NotText();
  }
}

/** A name of this window's own beside the file: two windows must not write into one. */
const part = `.${newNonce().slice(0, 8)}.part`;

/**
 * Puts a text in the file's place in one step, so that nobody finds half of it; takes the file away where the text is empty.
 *
 * @param known what the text was made from
 * @returns false where the file holds something else than that by now: nothing is done then
 */
export async function replaceFile(uri: Uri, known: string, text: string): Promise<boolean> {
  if (text === '') {
    if ((await readFile(uri)) !== known) return false;
    await workspace.fs.delete(uri);
    return true;
  }
  const beside = uri.with({ path: uri.path + part });
  await workspace.fs.writeFile(beside, new TextEncoder().encode(text));
  try {
    if ((await readFile(uri)) === known) {
      await workspace.fs.rename(beside, uri, { overwrite: true });
      return true;
    }
  } catch (error) {
    await workspace.fs.delete(beside);
    throw error;
  }
  await workspace.fs.delete(beside);
  return false;
}
