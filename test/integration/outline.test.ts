import assert from 'node:assert/strict';
import { commands, type DocumentSymbol, type FoldingRange, type TextDocument } from 'vscode';
import { openFile, openNote, replace } from './support/notes';

const NOTE = `Clinic

History: weak for a week.

Examination:
Tone: spasticity of the left leg.
Reflexes: knee jerks brisk, ankle jerks normal.
No clonus.


Plan: MRI.
`;

async function symbols({ uri }: TextDocument): Promise<DocumentSymbol[]> {
  const found = await commands.executeCommand<DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return found ?? [];
}

async function folds({ uri }: TextDocument): Promise<[number, number][]> {
  const found = await commands.executeCommand<FoldingRange[] | undefined>(
    'vscode.executeFoldingRangeProvider',
    uri,
  );
  return (found ?? []).map(({ start, end }) => [start, end]);
}

const names = (found: readonly DocumentSymbol[]) => found.map(({ name }) => name);

describe('the outline of a note', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  for (const language of ['clinical-note', 'plaintext']) {
    it(`holds sections and their abnormal findings in ${language}`, async () => {
      const [history, examination, plan, ...more] = await symbols(await openNote(NOTE, language));
      assert.deepEqual(names([history!, examination!, plan!]), ['History', 'Examination', 'Plan']);
      assert.deepEqual(more, []);
      assert.deepEqual(names(examination!.children), ['Tone', 'Reflexes']);
      const [tone, reflexes] = examination!.children;
      assert.match(names(tone!.children).join(), /^UMN: spasticity, left/);
      assert.match(names(reflexes!.children).join(), /^UMN: brisk reflex[^;]*knee[^;]*$/);
      assert.equal(examination!.range.end.line, 7);
      assert.equal(examination!.selectionRange.end.line, 4);
    });
  }

  it('has the findings alone where there are no headings', async () => {
    const found = await symbols(await openNote('She has spasticity of both legs. No clonus.\n'));
    assert.equal(found.length, 1);
    assert.match(found[0]!.name, /^UMN: spasticity/);
  });

  it('follows the note at once', async () => {
    const note = await openNote(NOTE);
    await replace(note, 'Plan', 'Impression: myelopathy.\n\nPlan');
    assert.deepEqual(names(await symbols(note)), ['History', 'Examination', 'Impression', 'Plan']);
  });

  it('is left to Markdown in Markdown', async () => {
    const note = await openNote(`# Letter\n\n${NOTE}`, 'markdown');
    const found = names(await symbols(note));
    assert.ok(!found.includes('Examination'), found.join());
  });

  it('is not there for what is no note', async () => {
    for (const name of ['outline.ts', 'outline.log', 'OUTLINE']) {
      const other = await openFile(name, NOTE);
      assert.ok(!names(await symbols(other)).includes('Examination'), name);
    }
  });
});

describe('folding', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('goes from a heading to the last line of its section that is not blank', async () => {
    assert.deepEqual(await folds(await openNote(NOTE)), [
      [4, 7],
      [6, 7],
    ]);
  });

  it('is not there for what is no note', async () => {
    assert.deepEqual(await folds(await openFile('FOLDING', NOTE)), []);
  });
});
