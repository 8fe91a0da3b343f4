import assert from 'node:assert/strict';
import { commands, type Uri, workspace } from 'vscode';
import { file, lastHeard, openFile, openNote, until } from './support/notes';

const NOTE =
  'Clinic\n\nThere is spasticity of both legs. Both plantars are upgoing.\nSensory level at T10.\n';

/** Saves the summary of a note, and gives what the file then holds. */
async function saved(note: Uri, name: string, command = 'saveSummary'): Promise<string> {
  const target = await file(name);
  const answer = await commands.executeCommand<Uri>(`motorNeuronLens.${command}`, note, target);
  assert.equal(answer.toString(), target.toString());
  return new TextDecoder().decode(await workspace.fs.readFile(target));
}

describe('the command Save Summary As', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('writes one page that loads nothing, runs nothing and names the lines of the note', async () => {
    const note = await openFile('to save.note', NOTE);
    await until(note);
    const page = await saved(note.uri, 'to save.lesion-level.html');
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.match(page, /content="default-src 'none'; style-src 'nonce-[\da-f]{32}'"/);
    assert.match(page, /“spasticity”<\/bdi> <small>line 3<\/small>/);
    assert.match(page, /<svg [^>]*role="img"/);
    assert.doesNotMatch(page, /<script|<a |<link|<img|src=|url\((?!#)|\sstyle=/);
    assert.ok(!page.includes(note.uri.path), 'the page names the folder');
  });

  it('writes Markdown with links to the note beside it, which is not read as a note', async () => {
    const note = await openFile('to save.note', NOTE);
    await until(note);
    const text = await saved(note.uri, 'to save.lesion-level.md');
    assert.match(text, /^\[n1\]: <to%20save\.note#L3>$/m);
    const document = await openFile('to save.lesion-level.md');
    // Read after it, had it been a note.
    await openNote(NOTE);
    assert.equal(lastHeard(document), undefined);
  });

  it('writes the figure', async () => {
    const note = await openNote(NOTE);
    assert.match(await saved(note.uri, 'figure.svg'), /^<svg xmlns=[^>]*>[\s\S]*<\/svg>\n$/);
  });

  it('says that there is nothing to save, and saves nothing', async () => {
    const target = await file('nothing.html');
    const none = await commands.executeCommand('motorNeuronLens.saveSummary', undefined, target);
    assert.equal(none, undefined);
    await assert.rejects(async () => workspace.fs.stat(target));
  });

  it('is the first half of printing', async () => {
    const note = await openNote(NOTE);
    assert.match(await saved(note.uri, 'print.html', 'printSummary'), /@page \{ size: A4/);
  });
});
