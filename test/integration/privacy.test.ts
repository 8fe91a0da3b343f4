import assert from 'node:assert/strict';
import { commands, Range, window } from 'vscode';
import { lens, openNote, replace, until } from './support/notes';

/** The run's harness looks for it in all logs afterwards: see test/workbench/run/not-logged.mjs. */
const CANARY = 'Quaggazanzibar';
const NOTE = `Examination of ${CANARY}:\nSpasticity of the ${CANARY} left leg. KJ 3+. Reflexes 5/5 ${CANARY}.\n\nImpression: ${CANARY} right hemiparesis.\n`;

/** Those that are asked about a place, and about the whole note. */
const atPlace = ['vscode.executeHoverProvider', 'vscode.executeCompletionItemProvider'];
const ofNote = [
  ...['vscode.executeDocumentSymbolProvider', 'vscode.executeFoldingRangeProvider'],
  ...['vscode.executeCodeLensProvider', 'vscode.executeLinkProvider'],
];

describe('a note’s words', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('go through all features; the run then looks for them in the logs', async () => {
    const note = await openNote(NOTE);
    const at = note.positionAt(NOTE.indexOf('Spasticity') + 2);
    for (const provider of atPlace) await commands.executeCommand(provider, note.uri, at);
    for (const provider of ofNote) await commands.executeCommand(provider, note.uri);
    const all = new Range(note.positionAt(0), note.positionAt(NOTE.length));
    await commands.executeCommand('vscode.executeCodeActionProvider', note.uri, all);
    assert.match(await commands.executeCommand<string>('motorNeuronLens.summarize'), /Likely/);
    const [finding] = (await (await lens()).analyze(note)).findings;
    assert.ok(finding);
    const named = { note: note.uri.toString(), finding: finding.id, right: 'right' };
    await commands.executeCommand('motorNeuronLens.correctSide', named);
    await commands.executeCommand('motorNeuronLens.copySummary');
    await commands.executeCommand('motorNeuronLens.insertSummary');
    await replace(note, 'Spasticity', 'Flaccidity');
    await until(note);
    assert.equal(window.activeTextEditor?.document, note);
  });
});
