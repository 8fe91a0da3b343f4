import assert from 'node:assert/strict';
import { commands, type TextDocument, workspace } from 'vscode';
import { caretAt, openNote, when } from './support/notes';

const enter = () => commands.executeCommand('type', { text: '\n' });

/** Waits for the note's text; what formats while typing comes after the key. */
async function untilText(note: TextDocument, text: string): Promise<void> {
  await when(
    () => note.getText() === text,
    (listener) => workspace.onDidChangeTextDocument(listener),
  );
}

describe('a list in a note', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('goes on at Enter, and ends at Enter in an empty item', async () => {
    const note = await openNote('Plan:\n1. MRI');
    caretAt(note, note.getText().length);
    await enter();
    await untilText(note, 'Plan:\n1. MRI\n2. ');
    await enter();
    await untilText(note, 'Plan:\n1. MRI\n');
    await commands.executeCommand('type', { text: 'Seen again in May.' });
    assert.equal(note.getText(), 'Plan:\n1. MRI\nSeen again in May.');
  });
});
