import assert from 'node:assert/strict';
import { commands, type TextDocument } from 'vscode';
import { lastHeard, lens, openNote, problems, replace, underlined, until } from './support/notes';

/** The first line is where the caret stands; what is at the caret waits. */
const NOTE = 'Clinic\n\nTone: spasticity of the left leg.\nThe right knee jerk is brisk.\n';

function places(note: TextDocument): [number, string][] {
  return problems(note).map(({ range }) => [range.start.line, note.getText(range)]);
}

describe('a note that is edited', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('keeps its signs at their words, before it is read again', async () => {
    const note = await openNote(NOTE);
    const before = places(note);
    assert.equal(before.length, 2);
    await replace(note, 'Clinic', 'Neurology clinic\n😀 of today');
    assert.equal(lastHeard(note)?.state, 'waiting');
    const moved = before.map(([line, words]) => [line + 1, words]);
    assert.deepEqual(places(note), moved);
    await until(note);
    assert.deepEqual(places(note), moved);
  });

  it('loses a mended sign at once', async () => {
    const note = await openNote(NOTE);
    await replace(note, 'spasticity', 'normal');
    assert.equal(lastHeard(note)?.state, 'waiting');
    assert.equal(problems(note).length, 1);
    await until(note);
    assert.equal(problems(note).length, 1);
  });

  it('gets a new sign', async () => {
    const note = await openNote(NOTE);
    await replace(note, 'brisk.', 'brisk.\nFasciculations of the tongue.');
    await until(note);
    assert.ok(underlined(note).some((words) => /fasciculations/i.test(words)));
  });

  it('lets the editor go on while it is read, and leaves off what an edit has overtaken', async function () {
    this.timeout(60_000);
    const note = await openNote(NOTE);
    const { onDidChangeNote } = await lens();
    const read: number[] = [];
    const listening = onDidChangeNote(({ uri, state, version }) => {
      if (uri === note.uri.toString() && state === 'analyzed') read.push(version);
    });
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    await replace(note, 'Clinic', 'Clinic\n\nThe left arm is weak, 4/5 power.\n'.repeat(2000));
    const { version } = note;
    // asked for now, so that its reading begins at once, and is overtaken
    const { uri } = note;
    const asked = commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
    await replace(note, 'brisk', 'absent');
    await asked;
    await until(note);
    clearInterval(counting);
    listening.dispose();
    assert.ok(turns > 3, `${turns} turns`);
    assert.ok(!read.includes(version) && read.includes(note.version));
  });

  it('shows results of the last version only', async () => {
    const note = await openNote(NOTE);
    const { analyze, onDidChangeNote } = await lens();
    const late: number[] = [];
    const listening = onDidChangeNote(({ uri, state, version }) => {
      if (uri === note.uri.toString() && state === 'analyzed') late.push(note.version - version);
    });
    for (const words of ['flaccid', 'spastic', 'wasted', 'normal']) {
      await replace(note, /\w+(?= of the left leg)/.exec(note.getText())![0], words);
    }
    await until(note);
    listening.dispose();
    assert.ok(late.length > 0);
    assert.deepEqual(new Set(late), new Set([0]));
    const { findings } = await analyze(note);
    const present = findings.filter((f) => f.assertion === 'present' && f.pattern !== 'normal');
    assert.deepEqual(underlined(note).length, present.length);
  });
});
