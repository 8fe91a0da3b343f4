import assert from 'node:assert/strict';
import {
  type Diagnostic,
  extensions,
  languages,
  Position,
  Range,
  Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { MotorNeuronLensApi, NoteChange } from '../../../src/api';

/** The last thing heard of each note, by its address. Begins with the first call of `api`. */
const heard = new Map<string, NoteChange>();
let api: MotorNeuronLensApi | undefined;

/** The extension's exported API; the extension is activated where it is not. */
export async function lens(): Promise<MotorNeuronLensApi> {
  const extension = extensions.getExtension<MotorNeuronLensApi>(
    'motor-neuron-lens.motor-neuron-lens',
  );
  assert.ok(extension, 'the extension is not installed');
  if (!api) {
    api = await extension.activate();
    api.onDidChangeNote((change) => heard.set(change.uri, change));
  }
  return api;
}

/** What was last heard of a document; undefined where it was never read. */
export function lastHeard({ uri }: TextDocument): NoteChange | undefined {
  return heard.get(uri.toString());
}

/** Waits until the note stands so, in the document's present version. */
export async function until(
  document: TextDocument,
  state: NoteChange['state'] = 'analyzed',
): Promise<void> {
  const stands = () => {
    const last = lastHeard(document);
    return last?.state === state && last.version === document.version;
  };
  const { onDidChangeNote } = await lens();
  await when(stands, (listener) => onDidChangeNote(listener));
}

/** Waits for an event after which a condition holds; mocha's time limit ends it. */
export async function when(
  holds: () => boolean,
  event: (listener: () => void) => { dispose(): void },
): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const listening = event(() => {
      if (!holds()) return;
      listening.dispose();
      resolve();
    });
  });
}

let opened = 0;

/**
 * Opens a text that stands in no file, and waits until it is read. Each gets a name of its own: VS Code gives `Untitled-1` anew
 * while it still lets go of the last one, and then shows the old text.
 */
export async function openNote(content: string, language = 'clinical-note'): Promise<TextDocument> {
  await lens();
  const untitled = await workspace.openTextDocument(Uri.parse(`untitled:/Note-${(opened += 1)}`));
  const edit = new WorkspaceEdit();
  edit.insert(untitled.uri, new Position(0, 0), content);
  if (content !== '') assert.ok(await workspace.applyEdit(edit));
  const document = await languages.setTextDocumentLanguage(untitled, language);
  await window.showTextDocument(document);
  await until(document);
  return document;
}

/** A file of the opened folder, which holds a copy of the sample notes; made anew where a content is given. */
export async function file(name: string, content?: string): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  const uri = Uri.joinPath(folder.uri, name);
  if (content !== undefined) await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

/** Opens a file in an editor. */
export async function openFile(name: string, content?: string): Promise<TextDocument> {
  await lens();
  const document = await workspace.openTextDocument(await file(name, content));
  await window.showTextDocument(document);
  return document;
}

/** Replaces the first place where some words stand. */
export async function replace(document: TextDocument, words: string, by: string): Promise<void> {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `the note does not say ${words}`);
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(at), document.positionAt(at + words.length));
  edit.replace(document.uri, range, by);
  assert.ok(await workspace.applyEdit(edit));
}

/** The extension's own diagnostics of a document, in the order of the text. */
export function problems({ uri }: TextDocument): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Motor Neuron Lens')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The words of the note under its diagnostics. */
export function underlined(document: TextDocument): string[] {
  return problems(document).map(({ range }) => document.getText(range));
}

/** Waits until the diagnostics of a document are so. */
export async function untilProblems(
  document: TextDocument,
  are: (found: Diagnostic[]) => boolean,
): Promise<void> {
  await when(
    () => are(problems(document)),
    (listener) => languages.onDidChangeDiagnostics(listener),
  );
}

/** Sets a setting for as long as the work takes. */
export async function withSetting(
  name: string,
  value: unknown,
  work: () => Promise<void>,
): Promise<void> {
  const set = (to: unknown) => workspace.getConfiguration('motorNeuronLens').update(name, to, true);
  await set(value);
  try {
    await work();
  } finally {
    await set(undefined);
  }
}

/** Puts the caret of the active editor at an offset. */
export function caretAt(document: TextDocument, offset: number): void {
  const editor = window.activeTextEditor;
  assert.equal(editor?.document, document);
  const at = document.positionAt(offset);
  editor.selection = new Selection(at, at);
}
