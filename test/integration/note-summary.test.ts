import assert from 'node:assert/strict';
import { commands, env } from 'vscode';
import { caretAt, lens, openFile, openNote, until } from './support/notes';

const NOTE =
  'Examination:\nThere is spasticity of both legs. Both plantars are upgoing.\n\nPlan: MRI.\n';

const insert = () => commands.executeCommand('motorNeuronLens.insertSummary');

async function told(document: Parameters<Awaited<ReturnType<typeof lens>>['analyze']>[0]) {
  const { analyze } = await lens();
  const { findings, localization } = await analyze(document);
  return {
    findings: findings.map(({ text, sign, side }) => [text, sign, side]),
    level: localization.levels[0]?.name,
  };
}

describe('the summary as text', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('is inserted below the caret’s line, and changes nothing that is read', async () => {
    const note = await openNote(NOTE);
    const before = await told(note);
    caretAt(note, NOTE.indexOf('Both'));
    await insert();
    const text = note.getText();
    assert.match(
      text,
      /^Examination:\n.*upgoing\.\n\nMotor Neuron Lens summary\n(?:\S.*\n)+\nPlan: MRI\.\n$/,
    );
    assert.match(text, /\nMost likely level: .+ confidence\)\n/);
    assert.deepEqual(await told(note), before);
    await insert();
    assert.equal(note.getText().match(/^Motor Neuron Lens summary$/gm)?.length, 2);
    assert.deepEqual(await told(note), before);
  });

  it('is inserted at the caret where its line is blank, as a list in Markdown', async () => {
    const note = await openNote(NOTE, 'markdown');
    caretAt(note, NOTE.indexOf('\n\n') + 1);
    await insert();
    assert.match(note.getText(), /upgoing\.\n\*\*Motor Neuron Lens summary\*\*\n(?:- .*\n)+\nPlan/);
  });

  it('is copied', async () => {
    await openNote(NOTE);
    await env.clipboard.writeText('nothing');
    await commands.executeCommand('motorNeuronLens.copySummary');
    assert.match(await env.clipboard.readText(), /^Motor Neuron Lens summary\n/);
  });

  it('is not inserted into a file that is no note', async () => {
    const program = await openFile('summary-text.ts', '// spasticity of both legs\n');
    await insert();
    assert.equal(program.getText(), '// spasticity of both legs\n');
  });

  it('is not marked', async () => {
    const note = await openNote(NOTE);
    caretAt(note, NOTE.length);
    await insert();
    await until(note);
    const at = note.getText().indexOf('Motor Neuron Lens summary');
    const { findings } = await (await lens()).analyze(note);
    assert.ok(findings.every(({ end }) => end < at));
  });
});
