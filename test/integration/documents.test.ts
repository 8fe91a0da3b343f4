import assert from 'node:assert/strict';
import { commands, languages, Range, window, workspace, WorkspaceEdit } from 'vscode';
import {
  lastHeard,
  lens,
  openFile,
  openNote,
  problems,
  until,
  when,
  withSetting,
} from './support/notes';

const TEXT = 'Examination:\nThere is spasticity of both legs.\n';

describe('what is read', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('has a language of its own for .note, .soap and .clinical', async () => {
    assert.ok((await languages.getLanguages()).includes('clinical-note'));
    for (const name of [
      'stroke-admission.note',
      'physiotherapy-spasticity.soap',
      'spinal-cord-injury-isncsci.clinical',
    ]) {
      assert.equal((await openFile(name)).languageId, 'clinical-note', name);
    }
  });

  for (const language of ['clinical-note', 'plaintext', 'markdown']) {
    it(`is an untitled document of the language ${language}`, async () => {
      assert.equal(problems(await openNote(TEXT, language)).length, 1);
    });
  }

  for (const name of ['a.txt', 'a.md', 'a.note', 'UPPER.TXT', 'späte Visite 1#2.txt']) {
    it(`is the file ${name}`, async () => {
      const note = await openFile(name, TEXT);
      await until(note);
      assert.equal(problems(note).length, 1);
    });
  }

  for (const name of ['a.ts', 'a.log', 'a.json', 'LICENSE', 'a.unknown-ending']) {
    it(`is not the file ${name}`, async () => {
      const other = await openFile(name, TEXT);
      // The next note is read after it would have been.
      await openNote(TEXT);
      assert.equal(lastHeard(other), undefined);
      assert.deepEqual(problems(other), []);
    });
  }

  it('may be empty, or no words at all', async () => {
    for (const text of ['', '\n', '\u0000\u0001\u0002\ufffd\n\u0000', '🧠'.repeat(50)]) {
      assert.deepEqual(problems(await openNote(text)), []);
    }
  });

  for (const [kind, line] of [
    ['of many blocks', `${TEXT}\n`],
    ['of one block', TEXT],
    ['of one line', TEXT.replaceAll('\n', ' ')],
  ] as const) {
    it(`is of a note of two million characters ${kind} what is seen`, async function () {
      this.timeout(120_000);
      const note = await openFile(`${kind}.note`, line.repeat(2_000_000 / line.length));
      await until(note, 'too-large');
      const { analyze } = await lens();
      // the editor may tell only later what it shows
      const isThere = () => problems(note).length > 0;
      await when(isThere, (listener) => languages.onDidChangeDiagnostics(listener));
      const there = problems(note);
      assert.ok(there.length < 1000);
      const [first] = there;
      const few = await openNote(line.repeat(3));
      assert.deepEqual(first?.message, problems(few)[0]?.message);
      assert.equal((await analyze(few)).findings.length, 3);
    });
  }

  it('follows the editor through a note that is too large', async function () {
    this.timeout(120_000);
    const note = await openFile('followed.note', `${TEXT}\n`.repeat(20_000));
    await until(note, 'too-large');
    assert.ok(problems(note).every(({ range }) => range.end.line < 1000));
    const editor = window.activeTextEditor;
    assert.ok(editor);
    editor.revealRange(new Range(40_000, 0, 40_000, 0));
    await until(note, 'too-large');
    const isThere = () =>
      problems(note).some(({ range }) => Math.abs(range.start.line - 40_000) < 50);
    await when(isThere, (listener) => languages.onDidChangeDiagnostics(listener));
    assert.ok(problems(note).every(({ range }) => Math.abs(range.start.line - 40_000) < 1000));
    // and an edit there
    const words = new Range(40_000, 0, 40_003, 0);
    const edit = new WorkspaceEdit();
    edit.replace(note.uri, words, 'Clonus of the right ankle.\n');
    assert.ok(await workspace.applyEdit(edit));
    const isNew = () => problems(note).some(({ message }) => /clonus/iu.test(message));
    await when(isNew, (listener) => languages.onDidChangeDiagnostics(listener));
  });

  it('is as large as the setting allows', async () => {
    const note = await openNote(TEXT);
    await withSetting('analysis.maximumSize', 10, () => until(note, 'too-large'));
    await until(note);
    assert.equal(problems(note).length, 1);
  });

  it('is nothing where the extension is switched off', async () => {
    const note = await openNote(TEXT);
    await withSetting('enable', false, async () => {
      await until(note, 'off');
      assert.deepEqual(problems(note), []);
    });
    await until(note);
    assert.equal(problems(note).length, 1);
  });
});
