import assert from 'node:assert/strict';
import { isNote } from '../../../src/editor/notes/is-note';

type TextDocument = Parameters<typeof isNote>[0];

/** As much of a document as says whether it is a note. */
function document(scheme: string, languageId: string, path = '/folder/a.note') {
  const uri: unknown = { scheme, path };
  return { languageId, uri, isUntitled: false } as TextDocument;
}

describe('a note', () => {
  for (const scheme of [
    'file',
    'untitled',
    'vscode-remote',
    'vscode-vfs',
    'vscode-local',
    'vscode-test-web',
    'memfs',
    'sftp',
    'http',
  ]) {
    it(`may lie anywhere: ${scheme}`, () => assert.ok(isNote(document(scheme, 'clinical-note'))));
  }

  for (const scheme of [
    'output',
    'git',
    'vscode-notebook-cell',
    'vscode-userdata',
    'comment',
    'motor-neuron-lens-summary',
  ]) {
    it(`is nothing that the editor makes for itself: ${scheme}`, () =>
      assert.ok(!isNote(document(scheme, 'markdown'))));
  }

  for (const name of ['README.md', 'CHANGELOG.md', 'readme.de.md', 'CONTRIBUTING.markdown']) {
    it(`is nothing that is written about a program: ${name}`, () =>
      assert.ok(!isNote(document('file', 'markdown', `/folder/${name}`))));
  }

  for (const name of ['requirements.txt', 'requirements-dev.txt', 'CMakeLists.txt']) {
    it(`is no list for a program: ${name}`, () =>
      assert.ok(!isNote(document('file', 'plaintext', `/folder/${name}`))));
  }

  for (const name of ['security-guard.md', 'my-readme-letter.md', 'notice of discharge.md']) {
    it(`may be called so: ${name}`, () =>
      assert.ok(isNote(document('file', 'markdown', `/folder/${name}`))));
  }
});
