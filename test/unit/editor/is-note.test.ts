import assert from 'node:assert/strict';
import { isNote } from '../../../src/editor/is-note';

type TextDocument = Parameters<typeof isNote>[0];

/** As much of a document as says whether it is a note. */
function document(scheme: string, languageId: string) {
  const uri: unknown = { scheme, path: '/folder/a.note' };
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
});
