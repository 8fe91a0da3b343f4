import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import type { MotorNeuronLensApi, NoteChange } from '../../src/api';
import { openNote, replace, until } from './support/notes';

/** As another extension gets it. */
async function api(): Promise<MotorNeuronLensApi> {
  const id = 'motor-neuron-lens.motor-neuron-lens';
  const found = await extensions.getExtension<MotorNeuronLensApi>(id)?.activate();
  assert.ok(found, 'nothing is exported');
  return found;
}

describe('the API for other extensions', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('reads a document: findings with offsets, and the likely levels', async () => {
    const note = await openNote('Examination:\nThere is spasticity of both legs. Toes upgoing.\n');
    const { findings, localization } = await (await api()).analyze(note);
    assert.ok(findings.length >= 2);
    for (const { start, end, text } of findings) {
      assert.equal(note.getText().slice(start, end), text);
    }
    assert.ok(localization.levels.length > 0);
  });

  it('reads what is no document of the editor', async () => {
    const note = await openNote('The right knee jerk is brisk.\n');
    const own = {
      uri: { toString: () => 'own:/never-opened' },
      version: 1,
      getText: () => note.getText(),
    };
    const { analyze } = await api();
    assert.deepEqual((await analyze(own)).findings, (await analyze(note)).findings);
  });

  it('gives what nobody can change', async () => {
    const exported = await api();
    const analysis = await exported.analyze(await openNote('The right knee jerk is brisk.\n'));
    const [finding] = analysis.findings;
    for (const part of [exported, analysis, analysis.findings, finding, finding?.evidence]) {
      assert.ok(part !== undefined && Object.isFrozen(part));
    }
  });

  it('tells of each change, until the listener is disposed of', async () => {
    const heard: NoteChange[] = [];
    const listening = (await api()).onDidChangeNote((change) => heard.push(change));
    const note = await openNote('The right knee jerk is brisk.\n');
    const last = heard.at(-1);
    assert.deepEqual(last, { uri: note.uri.toString(), version: note.version, state: 'analyzed' });
    listening.dispose();
    const count = heard.length;
    await replace(note, 'brisk', 'absent');
    await until(note);
    assert.equal(heard.length, count);
  });
});
