import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, Selection, window, workspace } from 'vscode';
import { openFile, openNote, when } from './support/notes';

const NOTE = `Clinic

Tone: spasticity of the left leg. Normal tone in the arms.
No clonus.
${'\n'.repeat(80)}The right knee jerk is brisk.
`;

/** The words that are selected after a command. */
async function after(command: string): Promise<string> {
  await commands.executeCommand(`motorNeuronLens.${command}`);
  const editor = window.activeTextEditor!;
  return editor.document.getText(editor.selection);
}

describe('stepping through the signs', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('goes to the next abnormal one, and round the end', async () => {
    await openNote(NOTE);
    assert.match(await after('nextFinding'), /spasticity/);
    assert.match(await after('nextFinding'), /brisk/);
    assert.match(await after('nextFinding'), /spasticity/);
  });

  it('goes back, and round the beginning', async () => {
    await openNote(NOTE);
    window.activeTextEditor!.selection = new Selection(0, 0, 0, 0);
    assert.match(await after('previousFinding'), /brisk/);
    assert.match(await after('previousFinding'), /spasticity/);
    assert.match(await after('previousFinding'), /brisk/);
  });

  it('brings what was out of sight into sight', async () => {
    await openNote(NOTE);
    window.activeTextEditor!.selection = new Selection(5, 0, 5, 0);
    await after('nextFinding');
    const editor = window.activeTextEditor!;
    await when(
      () => editor.visibleRanges.some((range) => range.contains(editor.selection)),
      (listener) => window.onDidChangeTextEditorVisibleRanges(listener),
    );
  });

  it('leaves the caret where there is nothing', async () => {
    await openNote('She is well. No clonus.\n');
    window.activeTextEditor!.selection = new Selection(0, 4, 0, 4);
    assert.equal(await after('nextFinding'), '');
    assert.equal(window.activeTextEditor!.selection.active.character, 4);
  });

  it('does nothing in what is no note', async () => {
    await openFile('step.ts', '// spasticity of both legs\n');
    assert.equal(await after('nextFinding'), '');
  });
});

describe('the command Toggle Highlights', () => {
  const inspect = () => workspace.getConfiguration('motorNeuronLens').inspect('highlights');
  const set = (value: string | undefined, target: ConfigurationTarget) =>
    workspace.getConfiguration('motorNeuronLens').update('highlights', value, target);
  const toggle = () => commands.executeCommand('motorNeuronLens.toggleHighlights');

  afterEach(async () => {
    await set(undefined, ConfigurationTarget.Global);
    await set(undefined, ConfigurationTarget.Workspace);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('switches them off for the user, and leaves no trace when they are back', async () => {
    await openNote(NOTE);
    await toggle();
    assert.equal(inspect()?.globalValue, 'off');
    await toggle();
    assert.equal(inspect()?.globalValue, undefined);
  });

  it('gives back what was set, where it was set', async () => {
    await openNote(NOTE);
    await set('underline', ConfigurationTarget.Workspace);
    await toggle();
    assert.equal(inspect()?.workspaceValue, 'off');
    await toggle();
    assert.equal(inspect()?.workspaceValue, 'underline');
    assert.equal(inspect()?.globalValue, undefined);
  });

  it('switches on what was off by hand', async () => {
    await openNote(NOTE);
    await set('off', ConfigurationTarget.Global);
    await set('off', ConfigurationTarget.Workspace);
    await toggle();
    assert.notEqual(workspace.getConfiguration('motorNeuronLens').get('highlights'), 'off');
  });
});

describe('the command Open the Page of a Sign', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  const labels = () => window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
  const shows = (page: string) =>
    when(
      () => labels().some((label) => label.includes(page)),
      (listener) => window.tabGroups.onDidChangeTabs(listener),
    );
  const about = (sign?: unknown) => commands.executeCommand('motorNeuronLens.openSignPage', sign);

  it('opens the page of the sign at the caret', async () => {
    const note = await openNote(NOTE);
    const caret = note.positionAt(note.getText().indexOf('spasticity') + 3);
    window.activeTextEditor!.selection = new Selection(caret, caret);
    await about();
    await shows('spasticity.md');
  });

  it('opens the page of the sign that it is given', async () => {
    await openNote(NOTE);
    await about('clonus');
    await shows('clonus.md');
  });

  it('leaves alone what is no sign', async () => {
    await openNote(NOTE);
    const before = labels();
    await about('../../package.json');
    await about({ sign: 'clonus' });
    assert.deepEqual(labels(), before);
  });
});
