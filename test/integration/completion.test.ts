import assert from 'node:assert/strict';
import {
  commands,
  type CompletionItem,
  type CompletionList,
  type TextDocument,
  workspace,
} from 'vscode';
import { openFile, openNote, withSetting } from './support/notes';

/** What is offered at the end of a document. */
async function offered(document: TextDocument): Promise<CompletionItem[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(document.getText().length),
  );
  return items;
}

const label = ({ label: text }: CompletionItem) => (typeof text === 'string' ? text : text.label);

describe('completion in notes', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('offers muscles with roots and nerve', async () => {
    const [item, ...more] = await offered(await openNote('Wasting of the right tibialis an'));
    assert.deepEqual(more.map(label), []);
    assert.equal(label(item!), 'tibialis anterior');
    assert.equal(item!.detail, 'L4–L5, deep peroneal nerve');
  });

  it('offers signs with what they mean and why, the preferred term first', async () => {
    const items = await offered(await openNote('There is spast'));
    assert.equal(label(items[0]!), 'spasticity');
    assert.equal(items[0]!.detail, 'UMN sign');
    assert.match(items[0]!.documentation as string, /Upper motor neuron/);
  });

  it('offers the values of a scale behind a reflex', async () => {
    const items = await offered(await openNote('Right knee jerk '));
    assert.deepEqual(items.map(label), ['2+', '3+', '4+', '1+', '0']);
  });

  it('asks anew at each letter, and offers no word that is whole: Enter is a new line then', async () => {
    const part = await openNote('There is clo', 'plaintext');
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      part.uri,
      part.positionAt(part.getText().length),
    );
    assert.equal(list.isIncomplete, true);
    assert.ok(list.items.map(label).includes('clonus'));
    const whole = await offered(await openNote('There is clonus', 'plaintext'));
    assert.ok(!whole.some(({ detail }) => detail?.includes('sign')));
  });

  it('is quiet below three letters, where it is off, and in a file that is no note', async () => {
    assert.deepEqual(await offered(await openNote('There is sp')), []);
    const note = await openNote('There is spast');
    await withSetting('completion', false, async () => assert.deepEqual(await offered(note), []));
    const log = await openFile('completion.log', 'There is spast');
    assert.ok(!(await offered(log)).map(label).includes('spasticity'));
  });

  it('does not take Enter, nor offer words that merely stand in the note, in clinical notes', async () => {
    const note = await openNote('');
    const editor = workspace.getConfiguration('editor', note);
    assert.equal(editor.get('acceptSuggestionOnEnter'), 'off');
    assert.equal(editor.get('wordBasedSuggestions'), 'off');
  });
});
