import assert from 'node:assert/strict';
import {
  commands,
  type CompletionList,
  ConfigurationTarget,
  languages,
  Position,
  SnippetString,
  type TextDocument,
  type Uri,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import {
  file,
  lens,
  openNote,
  underlined,
  untilProblems,
  when,
  withSetting,
} from './support/notes';

const FILE = '.motor-neuron-lens.yaml';

/** Waits until the findings listed are those words. */
const untilUnderlined = (note: TextDocument, words: readonly string[]) =>
  untilProblems(note, () => underlined(note).join('|') === words.join('|'));

/** Writes the folder's file for as long as the work takes, and waits until it is read as gone. */
async function withFile(content: string, work: (uri: Uri) => Promise<void>): Promise<void> {
  const uri = await file(FILE, content);
  try {
    await work(uri);
  } finally {
    await workspace.fs.delete(uri);
  }
}

const told = (uri: Uri) =>
  languages.getDiagnostics(uri).filter(({ source }) => source === 'Motor Neuron Lens');

describe('own words', () => {
  it('from the settings are found at once, and gone with the setting', async () => {
    const note = await openNote('Right leg board-stiff. No clonus.');
    assert.deepEqual(underlined(note), []);
    await withSetting('vocabulary', { signs: { spasticity: ['board-stiff'] } }, async () => {
      await untilUnderlined(note, ['board-stiff']);
    });
    await untilUnderlined(note, []);
  });

  it('of user and workspace are joined', async () => {
    const note = await openNote('Right leg board-stiff, left arm judders.');
    const configuration = () => workspace.getConfiguration('motorNeuronLens');
    await withSetting('vocabulary', { signs: { spasticity: ['board-stiff'] } }, async () => {
      const { Workspace } = ConfigurationTarget;
      await configuration().update('vocabulary', { signs: { clonus: ['judders'] } }, Workspace);
      await untilUnderlined(note, ['board-stiff', 'judders']);
      await configuration().update('vocabulary', undefined, Workspace);
      await untilUnderlined(note, ['board-stiff']);
    });
  });

  it('from the folder’s file are found as the file comes, changes and goes', async () => {
    const note = await openNote('Right leg board-stiff, left arm judders.');
    await withFile('signs:\n  spasticity: [board-stiff]\n', async () => {
      await untilUnderlined(note, ['board-stiff']);
      await file(FILE, 'signs:\n  clonus: [judders]\n');
      await untilUnderlined(note, ['judders']);
    });
    await untilUnderlined(note, []);
  });

  it('count as an unsaved editor of the file has them', async () => {
    const note = await openNote('Right leg board-stiff, left arm judders.');
    await withFile('signs:\n  spasticity: [board-stiff]\n', async (uri) => {
      await untilUnderlined(note, ['board-stiff']);
      const open = await workspace.openTextDocument(uri);
      const edit = new WorkspaceEdit();
      edit.insert(uri, open.positionAt(open.getText().length), '  clonus: [judders]\n');
      assert.ok(await workspace.applyEdit(edit));
      await untilUnderlined(note, ['board-stiff', 'judders']);
      assert.ok(open.isDirty);
      await open.save();
    });
    await untilUnderlined(note, []);
  });

  it('that are wrong are told in their file, and the others count', async () => {
    const note = await openNote('Right leg board-stiff, left arm judders.');
    const content = 'signs:\n  clonnus: [judders]\n  spasticity: [board-stiff, 3]\n';
    await withFile(content, async (uri) => {
      await untilUnderlined(note, ['board-stiff']);
      await when(
        () => told(uri).length === 2,
        (listener) => languages.onDidChangeDiagnostics(listener),
      );
      assert.deepEqual(
        told(uri).map(({ message, range: { start, end } }) => [
          message,
          start.line,
          start.character,
          end.character,
        ]),
        [
          ["There is no sign 'clonnus'. Did you mean 'clonus'?", 1, 2, 9],
          ['This is no text: a wording that looks like a number needs quotes.', 2, 28, 29],
        ],
      );
      await file(FILE, 'signs: [\n');
      await untilUnderlined(note, []);
      await when(
        () => told(uri).some(({ message }) => !message.includes('clonnus')),
        (listener) => languages.onDidChangeDiagnostics(listener),
      );
      await file(FILE, 'signs:\n  spasticity: [board-stiff]\n');
      await untilUnderlined(note, ['board-stiff']);
      await when(
        () => told(uri).length === 0,
        (listener) => languages.onDidChangeDiagnostics(listener),
      );
    });
    await untilUnderlined(note, []);
  });

  it('can be ignored everywhere: in the settings of the workspace where there is no file', async () => {
    const note = await openNote('Founder of the Spastic Society. Right leg spastic.');
    const setting = () => workspace.getConfiguration('motorNeuronLens').inspect('vocabulary');
    await untilUnderlined(note, ['Spastic', 'spastic']);
    await commands.executeCommand(
      'motorNeuronLens.ignoreWording',
      note.uri.toString(),
      'Spastic Society',
    );
    await untilUnderlined(note, ['spastic']);
    assert.deepEqual(setting()?.workspaceValue, { ignored: ['Spastic Society'] });
    await workspace
      .getConfiguration('motorNeuronLens')
      .update('vocabulary', undefined, ConfigurationTarget.Workspace);
    await untilUnderlined(note, ['Spastic', 'spastic']);
  });

  it('can be ignored everywhere: in the folder’s file, which keeps its comments', async () => {
    const note = await openNote('Founder of the Spastic Society. Right leg spastic.');
    const before = '# ours\nignored:\n  - spastic bladder # urology\n';
    await withFile(before, async (uri) => {
      await untilUnderlined(note, ['Spastic', 'spastic']);
      await commands.executeCommand(
        'motorNeuronLens.ignoreWording',
        note.uri.toString(),
        'Spastic Society',
      );
      await untilUnderlined(note, ['spastic']);
      assert.equal(
        new TextDecoder().decode(await workspace.fs.readFile(uri)),
        `${before}  - Spastic Society\n`,
      );
    });
    await untilUnderlined(note, ['Spastic', 'spastic']);
  });

  it('count for what other extensions ask, too', async () => {
    const note = await openNote('Right leg board-stiff.');
    await withSetting('vocabulary', { signs: { spasticity: ['board-stiff'] } }, async () => {
      await untilUnderlined(note, ['board-stiff']);
      const { findings } = await (await lens()).analyze(note);
      assert.deepEqual(
        findings.map(({ sign }) => sign),
        ['spasticity'],
      );
    });
    await untilUnderlined(note, []);
  });

  it('are completed in the folder’s file', async () => {
    await withFile('signs:\n  sp\n', async (uri) => {
      await lens();
      const document = await workspace.openTextDocument(uri);
      // VS Code may still have the text of a file that was there before.
      await when(
        () => document.getText() === 'signs:\n  sp\n',
        (listener) => workspace.onDidChangeTextDocument(listener),
      );
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new Position(1, 4),
      );
      const spasticity = items.find(
        ({ label }) => typeof label === 'object' && label.label === 'spasticity',
      );
      assert.ok(
        spasticity?.insertText instanceof SnippetString,
        items.map(({ label }) => JSON.stringify(label)).join(),
      );
      assert.match(spasticity.insertText.value, /^spasticity:/);
    });
  });
});
