import { FileSystemError, type Uri, workspace } from 'vscode';

/** The sidecar of a note, `stroke.ann` beside `stroke.note`, as brat has it; undefined for a note that lies nowhere. */
export function sidecarUri(note: Uri): Uri | undefined {
  if (note.scheme === 'untitled') return undefined;
  return note.with({ path: note.path.replace(/(?:\.[^./]*)?$/, '.ann'), query: '', fragment: '' });
}

/** The file's text; empty where there is none. @throws where it is there and can't be read */
export async function readFile(uri: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return '';
    throw error;
  }
}

export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Puts a text in the file's place in one step, so that nobody finds half of it; takes the file away where the text is empty. */
export async function replaceFile(uri: Uri, text: string): Promise<void> {
  if (text === '') {
    await workspace.fs.delete(uri);
    return;
  }
  const bytes = new TextEncoder().encode(text);
  const beside = uri.with({ path: `${uri.path}.part` });
  await workspace.fs.writeFile(beside, bytes);
  await workspace.fs.rename(beside, uri, { overwrite: true });
}
