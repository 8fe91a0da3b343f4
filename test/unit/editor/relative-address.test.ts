import assert from 'node:assert/strict';
import { relativeAddress } from '../../../src/editor/summary/relative-address';

const uri = (path: string, scheme = 'file') => ({ scheme, authority: '', path });

describe('the address of a note in a saved summary', () => {
  it('leads from folder to folder', () => {
    const saved = uri('/home/a/out/x.lesion-level.md');
    assert.equal(relativeAddress(saved, uri('/home/a/out/x 1.note')), 'x%201.note');
    assert.equal(relativeAddress(saved, uri('/home/a/notes/x.note')), '../notes/x.note');
    assert.equal(relativeAddress(saved, uri('/home/a/out/deep/<x>.note')), 'deep/%3Cx%3E.note');
    assert.equal(relativeAddress(uri('/x.md'), uri('/y.note')), 'y.note');
  });

  it('is none where there is no way', () => {
    assert.equal(relativeAddress(uri('/a.md'), uri('/a.note', 'vscode-vfs')), null);
    assert.equal(relativeAddress(uri('/a', 'untitled'), uri('Note-1', 'untitled')), null);
  });
});
