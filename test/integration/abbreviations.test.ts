import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Hover,
  MarkdownString,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { openFile, openNote } from './support/notes';

function rangeOf(document: TextDocument, words: string): Range {
  const at = document.getText().indexOf(words);
  return new Range(document.positionAt(at), document.positionAt(at + words.length));
}

async function hovers(document: TextDocument, words: string): Promise<string[]> {
  const found = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, words).start,
  );
  return found
    .flatMap(({ contents }) => contents)
    .filter((content): content is MarkdownString => content instanceof MarkdownString)
    .map(({ value }) => value.replaceAll('&nbsp;', ' '));
}

async function actions(document: TextDocument, words: string): Promise<CodeAction[]> {
  const ask = () =>
    commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, words),
      'refactor.rewrite',
    );
  const first = await ask();
  // VS Code answers nothing, too, where it was interrupted by something else of the window.
  const found = first.length > 0 ? first : await ask();
  return found.filter(({ title }) => title.startsWith('Spell out'));
}

async function apply(found: readonly CodeAction[], title: string): Promise<void> {
  const action = found.find((one) => one.title === title);
  assert.ok(action?.edit, `${title} in ${found.map((one) => one.title).join()}`);
  assert.ok(await workspace.applyEdit(action.edit));
}

describe('abbreviations', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('are spelt out on hover', async () => {
    const note = await openNote('Plan: EMG next week.\n');
    assert.deepEqual(await hovers(note, 'EMG'), ['EMG: electromyography']);
  });

  it('are spelt out within the one hover of a finding', async () => {
    const note = await openNote('Examination:\nPower: right EHL 4/5.\n');
    const [hover, ...more] = await hovers(note, 'EHL');
    assert.deepEqual(more, []);
    assert.match(hover!, /great toe extension.*EHL: extensor hallucis longus$/s);
  });

  it('are not spelt out once more where the finding says what they stand for', async () => {
    const note = await openNote('Examination:\nRight KJ brisk (3+).\n');
    const [hover] = await hovers(note, 'KJ');
    assert.match(hover!, /right knee/);
    assert.doesNotMatch(hover!, /KJ: /);
  });

  it('give all their meanings where they are ambiguous', async () => {
    const note = await openNote('Tapped the TA.\n');
    assert.match((await hovers(note, 'TA.')).join(), /TA: tibialis anterior, or tendo Achillis$/);
    const titles = (await actions(note, 'TA')).map(({ title }) => title);
    assert.deepEqual(titles, ['Spell out TA: tibialis anterior', 'Spell out TA: tendo Achillis']);
  });

  it('are spelt out in the note, one or all that are clear', async () => {
    const note = await openNote('KJ 3+, AJ 2+. Tone WNL, MS normal.\n');
    await apply(await actions(note, 'AJ'), 'Spell out AJ: ankle jerk');
    assert.equal(note.getText(), 'KJ 3+, ankle jerk 2+. Tone WNL, MS normal.\n');
    await apply(await actions(note, 'KJ'), 'Spell out all abbreviations');
    assert.equal(
      note.getText(),
      'Knee jerk 3+, ankle jerk 2+. Tone within normal limits, MS normal.\n',
    );
  });

  it('are left alone elsewhere, and in a file that is no note', async () => {
    const note = await openNote('The knee jerk is brisk.\n');
    assert.deepEqual(await actions(note, 'knee'), []);
    const log = await openFile('abbreviations.log', 'KJ brisk\n');
    assert.deepEqual(await actions(log, 'KJ'), []);
    assert.deepEqual(await hovers(log, 'KJ'), []);
  });
});
