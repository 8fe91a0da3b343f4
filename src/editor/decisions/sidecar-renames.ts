import { type Disposable, type FileWillRenameEvent, workspace, WorkspaceEdit } from 'vscode';
import { noteEnding } from '../../note/file-names';
import { exists, sidecarUri } from './sidecar-file';

/** A note that is renamed or moved takes its sidecar along, unless one is there already. */
export class SidecarRenames implements Disposable {
  readonly #subscription = workspace.onWillRenameFiles((event) => event.waitUntil(renames(event)));

  dispose(): void {
    this.#subscription.dispose();
  }
}

async function renames({ files }: FileWillRenameEvent): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  for (const { oldUri, newUri } of files) {
    const [from, to] = [sidecarUri(oldUri), sidecarUri(newUri)];
    if (!from || !to || !noteEnding.test(oldUri.path)) continue;
    if ((await exists(from)) && !(await exists(to))) edit.renameFile(from, to);
  }
  return edit;
}
