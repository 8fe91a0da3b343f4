import assert from 'node:assert/strict';
import { commands, languages } from 'vscode';
import { lastHeard, openFile, openNote, problems, until, withSetting } from './support/notes';

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

  it('is not a note of two million characters', async function () {
    this.timeout(60_000);
    const note = await openFile('large.note', TEXT.repeat(2_000_000 / TEXT.length));
    await until(note, 'too-large');
    assert.deepEqual(problems(note), []);
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
