import assert from 'node:assert/strict';
import { commands, env, type Hover, MarkdownString } from 'vscode';
import { openNote } from './support/notes';

/** What the hover calls a lower motor neuron sign. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'Lower motor neuron sign',
  de: 'Zeichen des unteren Motoneurons',
};

describe('the language of the editor', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('is the language of the messages', async () => {
    const name = NAMES[env.language];
    assert.ok(name, `no expectation for ${env.language}`);
    const note = await openNote('Examination:\nWasting of the left deltoid.\n');
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      note.uri,
      note.positionAt(note.getText().indexOf('Wasting') + 1),
    );
    const texts = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof MarkdownString ? content.value : ''));
    assert.ok(
      texts.some((text) => text.includes(name)),
      texts.join('\n'),
    );
  });
});
