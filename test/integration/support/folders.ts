import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { commands, type Diagnostic, languages, Uri, workspace } from 'vscode';
import { file, lens, when } from './notes';

/** What the analysis of a folder tells. */
interface Result {
  readonly read: number;
  readonly notRead: number;
  readonly cancelled: boolean;
}

/** A note with an upper motor neuron sign. */
export const UPPER = 'Neuro exam:\nThe right knee jerk is brisk. No clonus.\n';
/** With lower motor neuron signs. */
export const LOWER =
  'Neuro exam:\nFasciculations and wasting of the left hand. Left biceps jerk absent.\n';

export const bytes = (text: string) => new TextEncoder().encode(text);
export const write = (uri: Uri, content: string | Uint8Array) =>
  workspace.fs.writeFile(uri, typeof content === 'string' ? bytes(content) : content);

const folders: Uri[] = [];

/** A new folder with files, within the opened one. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uri> {
  await lens();
  const folder = await file(`folder-${crypto.randomUUID()}`);
  await workspace.fs.createDirectory(folder);
  folders.push(folder);
  await Promise.all(
    Object.entries(files).map(([name, content]) => write(Uri.joinPath(folder, name), content)),
  );
  return folder;
}

/** Runs the command on a folder. */
export async function analyze(folder: Uri, ...more: unknown[]): Promise<Result> {
  const result = await commands.executeCommand<Result | undefined>(
    'motorNeuronLens.analyzeFolder',
    folder,
    ...more,
  );
  assert.ok(result, 'no result');
  return result;
}

/** The table as a program reads it. */
export async function table(folder: Uri): Promise<Record<string, string>[]> {
  const to = Uri.joinPath(folder, 'table.csv');
  const saved = await commands.executeCommand<Uri>('motorNeuronLens.exportFolderTable', { to });
  assert.equal(saved.toString(), to.toString());
  const text = new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(to));
  await workspace.fs.delete(to);
  return parse(text, { columns: true, record_delimiter: '\r\n' });
}

/** The extension's entries in the Problems panel on a file. */
export const ours = (uri: Uri): Diagnostic[] =>
  languages.getDiagnostics(uri).filter(({ source }) => source === 'Motor Neuron Lens');

/** Waits until a file's entries are as they should be. */
export async function untilEntries(uri: Uri, are: (found: Diagnostic[]) => boolean): Promise<void> {
  await when(
    () => are(ours(uri)),
    (listener) => languages.onDidChangeDiagnostics(listener),
  );
}

/** Leaves nothing of a test behind: other tests read the whole workspace too. */
export async function clearFolders(): Promise<void> {
  await commands.executeCommand('motorNeuronLens.clearFolderResults');
  await commands.executeCommand('workbench.action.closeAllEditors');
  await commands.executeCommand('notifications.clearAll');
  for (const folder of folders.splice(0)) await workspace.fs.delete(folder, { recursive: true });
}
