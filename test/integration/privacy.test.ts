import assert from 'node:assert/strict';
import { commands, extensions, Range, type TextDocument, Uri, window, workspace } from 'vscode';
import { file, lens, openFile, replace, until } from './support/notes';

/** The run's harness looks for it in all logs afterwards: see test/workbench/run/not-logged.mjs. */
const CANARY = 'Quaggazanzibar';
const NOTE = `Examination of ${CANARY}:\nSpasticity of the ${CANARY} left leg. KJ 3+. Reflexes 5/5 ${CANARY}.\n\nImpression: ${CANARY} right hemiparesis.\n`;
/** Wrong on every line, with the word in it: what is told of it must not quote it where logs are. */
const WORDS = `signs:\n  spasticity: [${CANARY}, 5]\n  ${CANARY}: [x]\nignored: ${CANARY}\n`;
const SIDECAR = `T1\t${CANARY} 0 4\tExam\nA1\tVerdict T1 ${CANARY}\n${CANARY}\n`;
/** A second annotator's: one line that can be compared, and a broken one. */
const OTHER = `T7\tweakness 49 63\t${CANARY}\n${SIDECAR}`;

/** Those that are asked about a place, and about the whole note. */
const atPlace = [
  ...['vscode.executeHoverProvider', 'vscode.executeCompletionItemProvider'],
  ...['vscode.executeDocumentHighlights', 'vscode.executeDefinitionProvider'],
];
const ofNote = [
  ...['vscode.executeDocumentSymbolProvider', 'vscode.executeFoldingRangeProvider'],
  ...['vscode.executeCodeLensProvider', 'vscode.executeLinkProvider'],
];

/** What each command is given, by the finding it is about; in this order. */
type Given = (on: { readonly note: string; readonly finding: string }) => readonly unknown[];
const given: Readonly<Record<string, Given>> = {
  summarize: () => [],
  acceptFinding: (on) => [on],
  correctSide: (on) => [{ ...on, right: 'right' }],
  correctAssertion: (on) => [{ ...on, right: 'possible' }],
  rejectFinding: (on) => [on],
  withdrawDecision: (on) => [on],
  copySummary: () => [],
  insertSummary: () => [],
  insertExamination: () => ['reflexes'],
  nextFinding: () => [],
  previousFinding: () => [],
  toggleHighlights: () => [],
  openSignPage: () => ['spasticity'],
  groupByRegion: () => [],
  groupByPattern: () => [],
  showInNoteOrder: () => [],
  openSample: () => ['stroke'],
  silenceProblem: ({ note }) => [{ note, rule: 'scale', start: 70, end: 73, way: 'note' }],
  analyzeFolder: () => [workspace.workspaceFolders![0]!.uri],
  showFolderTable: () => [],
  exportFolderTable: ({ note }) => [{ to: Uri.parse(`${note}.csv`) }],
  clearFolderResults: () => [],
  compareAnnotator: ({ note }) => [Uri.parse(note.replace(/note$/, 'other.ann'))],
  nextDisagreement: () => [],
  previousDisagreement: () => [],
  keepOurs: () => [],
  takeTheirs: () => [],
  endComparison: () => [],
  compareNotes: ({ note }) => [Uri.parse(note), Uri.parse(note)],
  showTimeline: ({ note }) => [Uri.parse(note)],
  saveVisits: ({ note }) => [timelineOf(note), Uri.parse(`${note}.timeline.html`)],
  ignoreWording: ({ note }) => [note, `${CANARY} words`],
};
/** The address of the timeline of a note's entries. */
function timelineOf(note: string): Uri {
  const query = JSON.stringify(['entries', note]);
  return Uri.from({ scheme: 'motor-neuron-lens-visits', path: '/Timeline.md', query });
}

/** These ask where to write, and are given a place. */
const saving = ['saveSummary', 'printSummary'];

/** What nobody gives by the menus, but anybody may who writes a link. */
const hostile = [null, 5, CANARY, [CANARY], { note: CANARY, finding: CANARY, rule: CANARY }];

async function firstFinding(note: TextDocument) {
  const { findings, rejected } = await (await lens()).analyze(note);
  const [finding] = [...rejected, ...findings];
  assert.ok(finding);
  return { note: note.uri.toString(), finding: finding.id };
}

async function askAll(note: TextDocument): Promise<void> {
  const at = note.positionAt(note.getText().indexOf('Spasticity') + 2);
  for (const provider of atPlace) await commands.executeCommand(provider, note.uri, at);
  for (const provider of ofNote) await commands.executeCommand(provider, note.uri);
  const all = new Range(note.positionAt(0), note.positionAt(note.getText().length));
  await commands.executeCommand('vscode.executeCodeActionProvider', note.uri, all);
}

describe('a note’s words', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('are given to every command that there is', () => {
    const extension = extensions.getExtension('motor-neuron-lens.motor-neuron-lens')!;
    const { contributes } = extension.packageJSON as {
      contributes: { commands: readonly { command: string }[] };
    };
    const known = new Set([...Object.keys(given), ...saving]);
    const left = contributes.commands.map(({ command }) => command.replace(/^.*\./, ''));
    assert.deepEqual(
      left.filter((name) => !known.has(name)),
      [],
    );
  });

  it('go through all features; the run then looks for them in the logs', async () => {
    const sidecar = await file('canary.ann', SIDECAR);
    const other = await file('canary.other.ann', OTHER);
    const words = await file('.motor-neuron-lens.yaml', WORDS);
    try {
      const note = await openFile('canary.note', NOTE);
      await until(note);
      await askAll(note);
      for (const [name, arguments_] of Object.entries(given)) {
        await window.showTextDocument(note);
        const on = await firstFinding(note);
        await commands.executeCommand(`motorNeuronLens.${name}`, ...arguments_(on));
      }
      for (const name of saving) {
        const target = await file(`canary.${name}.html`);
        await commands.executeCommand(`motorNeuronLens.${name}`, note.uri, target);
      }
      await window.showTextDocument(note);
      await replace(note, 'Spasticity', 'Flaccidity');
      await until(note);
      await note.save();
      await askAll(note);
      assert.equal(window.activeTextEditor?.document, note);
    } finally {
      await workspace.fs.delete(words);
      await workspace.fs.delete(other);
      await workspace.fs.delete(sidecar).then(undefined, () => undefined);
      await commands.executeCommand('notifications.clearAll');
    }
  }).timeout(60_000);

  it('are in no log where a command is given what it can’t use', async () => {
    const note = await openFile('canary.note', NOTE);
    await until(note);
    const asking = [
      'insertExamination',
      'openSignPage',
      'openSample',
      'analyzeFolder',
      'compareAnnotator',
      'compareNotes',
      'showTimeline',
    ];
    for (const name of Object.keys(given).filter((one) => !asking.includes(one))) {
      for (const argument of hostile) {
        // What it makes of that is its own matter; what it asks is left unanswered.
        const done = commands.executeCommand(`motorNeuronLens.${name}`, argument);
        void Promise.resolve(done).catch(() => undefined);
        await commands.executeCommand('workbench.action.closeQuickOpen');
      }
    }
    await commands.executeCommand('notifications.clearAll');
  });
});
