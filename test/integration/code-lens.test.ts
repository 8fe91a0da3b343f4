import assert from 'node:assert/strict';
import { type CodeLens, commands, type TextDocument } from 'vscode';
import { openFile, openNote, withSetting } from './support/notes';

const NOTE = `History: weak for a week.

Examination:
Tone: spasticity of the right leg.
Reflexes: right knee jerk brisk.

Plan: MRI.
`;

async function lenses({ uri }: TextDocument): Promise<CodeLens[]> {
  const found = await commands.executeCommand<CodeLens[] | undefined>(
    'vscode.executeCodeLensProvider',
    uri,
  );
  return found ?? [];
}

describe('the line over the examination', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('is off by default', async () => {
    assert.deepEqual(await lenses(await openNote(NOTE)), []);
  });

  it('tells pattern and level, and opens the summary', async () => {
    const note = await openNote(NOTE);
    await withSetting('codeLens', true, async () => {
      const [lens, ...more] = await lenses(note);
      assert.deepEqual(more, []);
      assert.equal(lens?.range.start.line, 2);
      assert.match(lens.command?.title ?? '', /^UMN right leg · LMN none · \S/);
      const { command, arguments: given } = lens.command!;
      assert.match(
        await commands.executeCommand<string>(command, ...(given as unknown[])),
        /^# Likely lesion level: /,
      );
    });
  });

  it('stands over each examination, and over a note without headings', async () => {
    await withSetting('codeLens', true, async () => {
      const two = await openNote(`${NOTE}\nExamination:\nNormal tone in both legs.\n`);
      const lines = (await lenses(two)).map(({ range, command }) => [
        range.start.line,
        command?.title.split(' · ', 2).join(' · '),
      ]);
      assert.deepEqual(lines, [
        [2, 'UMN right leg · LMN none'],
        [8, 'UMN none · LMN none'],
      ]);
      const letter = await openNote('She has spasticity of both legs.\n');
      assert.deepEqual(
        (await lenses(letter)).map(({ range }) => range.start.line),
        [0],
      );
    });
  });

  it('is not there where nothing is found, nor in what is no note', async () => {
    await withSetting('codeLens', true, async () => {
      assert.deepEqual(await lenses(await openNote('Examination: chest clear.\n')), []);
      assert.deepEqual(await lenses(await openFile('LENS', NOTE)), []);
    });
  });
});
