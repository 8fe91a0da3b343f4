import { l10n, workspace } from 'vscode';
import { readSidecar } from '../../decisions/sidecar';
import type { NoteFile } from '../notes/note-file';
import type { FileOptions } from '../notes/note-inputs';
import { readFile } from '../notes/whole-files';
import { sidecarUri } from './sidecar-file';

/** The decisions on a note that is open in no editor, as its sidecar has them; where that is broken, in words what is. */
export async function readFileDecisions({ uri, text }: NoteFile): Promise<FileOptions> {
  const file = sidecarUri(uri);
  if (!file) return {};
  const name = workspace.asRelativePath(file).replace(/^.*\//, '');
  try {
    const { decisions, problems } = readSidecar(await readFile(file), text);
    if (problems.length === 0) return { decisions };
    const remark = l10n.t('{0}: {1} lines can’t be read', name, problems.length);
    return { decisions, remark };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'Error';
    return { remark: l10n.t('{0} can’t be read ({1})', name, reason) };
  }
}
