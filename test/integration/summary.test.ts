import assert from 'node:assert/strict';
import {
  commands,
  type DocumentLink,
  type TextDocument,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { openFile, openNote, replace, until, when, withSetting } from './support/notes';

const SUMMARIZE = 'motorNeuronLens.summarize';
const NOTE =
  'Clinic\n\nThere is spasticity of both legs. Both plantars are upgoing.\nSensory level at T10.\n';

const summarize = (argument?: unknown) =>
  commands.executeCommand<string | undefined>(SUMMARIZE, argument);

/** The summary of a note as a document. */
function summaryOf(note: TextDocument): TextDocument | undefined {
  return window.visibleTextEditors
    .map(({ document }) => document)
    .find(
      ({ uri }) => uri.scheme === 'motor-neuron-lens-summary' && uri.query === note.uri.toString(),
    );
}

describe('the command Summarize Likely Lesion Level', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('answers with the levels of the active note, and says once what it is not', async () => {
    await openNote(NOTE);
    const text = await summarize();
    assert.match(text ?? '', /^# Likely lesion level: /);
    assert.match(text ?? '', /### 1\. \S/);
    assert.match(text ?? '', /confidence/);
    assert.equal(text?.match(/no diagnosis/g)?.length, 1);
  });

  it('links findings to their places, in files and in untitled notes', async () => {
    for (const note of [await openFile('summary 1#2.note', NOTE), await openNote(NOTE)]) {
      await until(note);
      const text = (await summarize(note.uri)) ?? '';
      assert.ok(text.includes(`<${note.uri.toString()}#L3,`), text);
    }
  });

  it('opens beside the note and leaves the note in hand', async () => {
    const note = await openNote(NOTE);
    await summarize();
    assert.equal(window.activeTextEditor?.document, note);
    const pages = () =>
      window.tabGroups.all
        .flatMap(({ tabs, viewColumn }) => tabs.map(({ label }) => ({ label, viewColumn })))
        .filter(({ label }) => label.startsWith('Lesion level of '));
    await when(
      () => pages().length > 0,
      (listener) => window.tabGroups.onDidChangeTabs(listener),
    );
    await summarize();
    const columns = pages().map(({ viewColumn }) => viewColumn);
    assert.deepEqual(columns, [ViewColumn.Two]);
  });

  it('can be had as a Markdown document, which follows the note', async () => {
    const note = await openNote(NOTE);
    await withSetting('summary.view', 'markdown', async () => {
      const text = await summarize();
      const summary = summaryOf(note);
      assert.ok(summary, 'no editor shows the summary');
      assert.equal(summary.languageId, 'markdown');
      assert.equal(summary.getText(), text);
      await replace(note, 'There is spasticity of both legs. Both plantars are upgoing.', 'Well.');
      await when(
        () => !summary.getText().includes('spasticity'),
        (listener) => workspace.onDidChangeTextDocument(listener),
      );
    });
  });

  it('has links in its Markdown document that lead into the note', async () => {
    const note = await openFile('linked.note', NOTE);
    await until(note);
    await withSetting('summary.view', 'markdown', async () => {
      await summarize();
      const { uri } = summaryOf(note)!;
      const links = await commands.executeCommand<DocumentLink[]>(
        'vscode.executeLinkProvider',
        uri,
      );
      const document = summaryOf(note)!;
      const words = links
        .filter(({ target }) => target?.path === note.uri.path && /^L3,\d+$/.test(target.fragment))
        .map(({ range }) => document.getText(range));
      assert.ok(
        words.some((text) => text.includes('spasticity')),
        words.join(),
      );
    });
  });

  it('says in words that there is nothing', async () => {
    await openNote('Thank you for seeing this gentleman about his car.\n');
    assert.match(
      (await summarize()) ?? '',
      /No statement on tone, reflexes, muscle bulk or power was found/,
    );
  });

  it('says why a note is not read', async () => {
    const note = await openNote(NOTE);
    await withSetting('analysis.maximumSize', 5, async () => {
      await until(note, 'too-large');
      assert.match((await summarize()) ?? '', /too large for a level: it has \d+ characters/);
    });
    await until(note);
  });

  it('answers nothing where no note is open', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal(await summarize(), undefined);
    await openFile('summary.ts', '// spasticity of both legs\n');
    assert.equal(await summarize(), undefined);
  });

  it('shows the words that a statement of its page rests on', async () => {
    const note = await openNote(NOTE);
    const start = note.getText().indexOf('spasticity');
    await commands.executeCommand('motorNeuronLens.reveal', note.uri.toString(), start, start + 10);
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), 'spasticity');
  });
});
