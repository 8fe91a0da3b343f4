import { type Uri, workspace } from 'vscode';

/** The sidecar of a note, `stroke.ann` beside `stroke.note`, as brat has it; undefined for a note that lies nowhere. */
export function sidecarUri(note: Uri): Uri | undefined {
  if (note.scheme === 'untitled') return undefined;
  return note.with({ path: note.path.replace(/(?:\.[^./]*)?$/, '.ann'), query: '', fragment: '' });
}

export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
