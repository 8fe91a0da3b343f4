import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, Uri, window, workspace } from 'vscode';
import { lens, problems, until } from './support/notes';

const TEXT = 'Examination:\nThere is spasticity of both legs.\n';

async function openIn(folder: Uri) {
  await lens();
  const uri = Uri.joinPath(folder, 'of-a-folder.note');
  await workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  return document;
}

describe('a workspace of several folders', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('reads each note by the settings of its own folder', async () => {
    // VS Code for the Web opens one folder alone: there the setting of that one is all there is to see.
    const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const small = folders.at(-1);
    assert.ok(small, 'no folder is open');
    const set = (to: number | undefined) =>
      workspace
        .getConfiguration('motorNeuronLens', small)
        .update('analysis.maximumSize', to, ConfigurationTarget.WorkspaceFolder);
    await set(10);
    try {
      await until(await openIn(small), 'too-large');
      for (const other of folders.slice(0, -1)) {
        const note = await openIn(other);
        await until(note);
        assert.equal(problems(note).length, 1);
      }
    } finally {
      await set(undefined);
    }
  });
});
