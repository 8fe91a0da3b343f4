import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { file, lens, openFile, problems, untilProblems, withSetting } from './support/notes';

const NOTE = 'Examination:\nSpasticity of the left leg. Reflexes 5/5 throughout.\n';

/** What a settings file may hold by mistake. */
const WRONG: readonly (readonly [setting: string, value: unknown])[] = [
  ['enable', 'yes'],
  ['analysis.delay', 'soon'],
  ['analysis.maximumSize', null],
  ['problems.severity', 'constructor'],
  ['problems.show', 'umn'],
  ['problems.show', { umn: true }],
  ['highlights', 3],
  ['rules', null],
  ['rules', ['off']],
  ['rules', { scale: 'loud', nothing: 'off' }],
  ['vocabulary', 'spasticity'],
  ['vocabulary', { ignored: 'spasticity', signs: [] }],
];

describe('wrong settings', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  for (const [setting, value] of WRONG) {
    it(`count as not set: ${setting} ${JSON.stringify(value)}`, async () => {
      await withSetting(setting, value, async () => {
        const note = await openFile('settings.note', NOTE);
        await untilProblems(note, (found) => found.length === 2);
        assert.equal(problems(note).length, 2);
        const { findings } = await (await lens()).analyze(note);
        assert.ok(findings.some(({ sign }) => sign === 'spasticity'));
      });
    });
  }

  it('are not written over by what would have to throw them away', async () => {
    const wrong = { ignored: 'judder' };
    const settings = () => workspace.getConfiguration('motorNeuronLens');
    await settings().update('vocabulary', wrong, false);
    try {
      const note = await openFile('kept.note', NOTE);
      await commands.executeCommand('motorNeuronLens.ignoreWording', note.uri.toString(), 'x y z');
      assert.deepEqual(settings().inspect('vocabulary')?.workspaceValue, wrong);
      await commands.executeCommand('notifications.clearAll');
    } finally {
      await settings().update('vocabulary', undefined, false);
    }
  });

  it('nor is a file of words that is no text', async () => {
    const bytes = new Uint8Array([0x23, 0xff, 0xfe, 0x0a]);
    const words = await file('.motor-neuron-lens.yaml', '');
    try {
      await workspace.fs.writeFile(words, bytes);
      const note = await openFile('kept.note', NOTE);
      await commands.executeCommand('motorNeuronLens.ignoreWording', note.uri.toString(), 'x y z');
      assert.deepEqual(new Uint8Array(await workspace.fs.readFile(words)), bytes);
      await commands.executeCommand('notifications.clearAll');
    } finally {
      await workspace.fs.delete(words);
    }
  });
});
