import assert from 'node:assert/strict';
import {
  commands,
  type CompletionItem,
  type CompletionList,
  type SnippetString,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { caretAt, file, lens, openFile, openNote, withSetting } from './support/notes';

/** The blocks offered at the end of a document. */
async function offered(document: TextDocument): Promise<CompletionItem[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(document.getText().length),
  );
  return items.filter(({ insertText }) => (insertText as SnippetString | undefined)?.value);
}

const labels = (items: readonly CompletionItem[]) =>
  items.map(({ label }) => (typeof label === 'string' ? label : label.label));

describe('the blocks of the examination', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('are offered at the start of a line, in every kind of note', async () => {
    for (const language of ['clinical-note', 'markdown', 'plaintext']) {
      const note = await openNote('Examination:\n', language);
      const names = labels(await offered(note));
      for (const name of ['power', 'reflexes', 'tone', 'plantars', 'isncsci'])
        assert.ok(names.includes(name), `${name} in ${language}: ${names.join()}`);
    }
  });

  it('are offered by their prefix, whatever its case', async () => {
    assert.deepEqual(labels(await offered(await openNote('Examination:\nrefl'))), ['reflexes']);
    assert.deepEqual(labels(await offered(await openNote('Examination:\nIsncs'))), ['isncsci']);
  });

  it('have the values of the scale as choices, and are tables in Markdown', async () => {
    const [block] = await offered(await openNote('reflexes'));
    assert.match((block!.insertText as SnippetString).value, /\$\{1\|NT,2\+,3\+,4\+,1\+,0\|\}/);
    const [table] = await offered(await openNote('reflexes', 'markdown'));
    assert.match((table!.insertText as SnippetString).value, /^\| Reflexes \| Right \| Left \|/);
  });

  it('are not offered for a whole word of plain text, where Enter would take them for a heading', async () => {
    assert.deepEqual(labels(await offered(await openNote('Reflexe', 'plaintext'))), ['reflexes']);
    assert.deepEqual(await offered(await openNote('Reflexes', 'plaintext')), []);
  });

  it('are not offered within a sentence, where they are turned off, or in a file that is no note', async () => {
    assert.deepEqual(await offered(await openNote('She has normal power')), []);
    const note = await openNote('Examination:\npower');
    await withSetting('completion', false, async () => assert.deepEqual(await offered(note), []));
    const log = await openFile('offered.log', 'power');
    assert.deepEqual(await offered(log), []);
  });

  it('are inserted by the command at the caret, on lines of their own, and read', async () => {
    const note = await openNote('Seen today. Well.\n');
    caretAt(note, 'Seen today.'.length);
    await commands.executeCommand('motorNeuronLens.insertExamination', 'reflexes');
    const lines = note.getText().split('\n');
    assert.equal(lines[0], 'Seen today.');
    assert.match(lines[1]!, /^Reflexes +Right +Left$/);
    assert.match(lines[2]!, /^Biceps +NT +NT$/);
    assert.match(lines.at(-2)!, /^ ?Well\.$/);
    // The first tab stop is chosen: what is typed takes its place.
    await commands.executeCommand('type', { text: '3+' });
    const { analyze } = await lens();
    const [finding] = (await analyze(note)).findings;
    assert.deepEqual(
      [finding?.sign, finding?.side, finding?.sites, finding?.grade],
      ['hyperreflexia', 'right', ['biceps-reflex'], '3+'],
    );
  });

  it('are not inserted into a file that is no note', async () => {
    const program = await workspace.openTextDocument(await file('block.ts', '\n'));
    await window.showTextDocument(program);
    await commands.executeCommand('motorNeuronLens.insertExamination', 'reflexes');
    assert.equal(program.getText(), '\n');
  });
});
