import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  type TextDocument,
  workspace,
} from 'vscode';
import { openFile, openNote, problems, until, when, withSetting } from './support/notes';

const NOTE =
  'History: weakness of the left leg since Monday.\n\nExamination:\nPower 3/5 in the right leg, 5/5 elsewhere.\nReflexes 5/5 throughout.\n';

const idOf = ({ code }: Diagnostic) => (typeof code === 'object' ? code.value : code);
const of = (document: TextDocument, rule: string) =>
  problems(document).filter((one) => idOf(one) === rule);

/** Waits until a rule has so many entries in the Problems panel. */
async function untilCount(document: TextDocument, rule: string, count: number): Promise<void> {
  await when(
    () => of(document, rule).length === count,
    (listener) => languages.onDidChangeDiagnostics(listener),
  );
}

async function actionsOn(document: TextDocument, rule: string): Promise<CodeAction[]> {
  const [problem] = of(document, rule);
  assert.ok(problem, `no ${rule}`);
  const { range } = problem;
  return commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range);
}

async function choose(document: TextDocument, rule: string, title: RegExp): Promise<void> {
  const action = (await actionsOn(document, rule)).find((one) => title.test(one.title));
  assert.ok(action, `no action ${String(title)}`);
  if (action.edit) assert.ok(await workspace.applyEdit(action.edit));
  const { command, arguments: given = [] } = action.command ?? {};
  if (command) await commands.executeCommand(command, ...(given as unknown[]));
}

/** Silences the first problem of a rule, as the action that asks where does once it is told. */
async function silence(document: TextDocument, rule: string, way: string): Promise<void> {
  const [problem] = of(document, rule);
  assert.ok(problem);
  const [start, end] = [problem.range.start, problem.range.end].map((at) => document.offsetAt(at));
  const note = document.uri.toString();
  await commands.executeCommand('motorNeuronLens.silenceProblem', { note, rule, start, end, way });
}

describe('problems of the examination', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('are in the Problems panel, as warnings with a page, beside the findings', async () => {
    const note = await openNote(NOTE);
    await untilCount(note, 'scale', 1);
    const [scale] = of(note, 'scale');
    assert.equal(scale?.severity, DiagnosticSeverity.Warning);
    assert.ok(typeof scale.code === 'object');
    assert.match(scale.code.target.path, /\/docs\/rules\/scale\.md$/);
    assert.ok((await workspace.fs.readFile(scale.code.target)).length > 0);
  });

  it('point at the other place', async () => {
    const note = await openNote(NOTE);
    await untilCount(note, 'side-conflict', 1);
    const [conflict] = of(note, 'side-conflict');
    const places = conflict?.relatedInformation?.map(({ location }) =>
      note.getText(location.range),
    );
    assert.equal(places?.length, 1);
    assert.notEqual(places[0], note.getText(conflict?.range));
  });

  it('offer choices that settle them, and apply none unasked', async () => {
    const note = await openNote(NOTE);
    await untilCount(note, 'side-conflict', 1);
    const actions = await actionsOn(note, 'side-conflict');
    const edits = actions.filter(({ edit }) => edit);
    assert.ok(edits.length >= 2, actions.map(({ title }) => title).join('\n'));
    assert.ok(actions.every(({ isPreferred }) => !isPreferred));
    assert.equal(note.getText(), NOTE);
    assert.ok(await workspace.applyEdit(edits[0]!.edit!));
    await untilCount(note, 'side-conflict', 0);
  });

  for (const way of ['place', 'line', 'section', 'note']) {
    it(`are silenced in the ${way}, and others stay`, async () => {
      const note = await openNote(NOTE);
      await untilCount(note, 'scale', 1);
      await silence(note, 'scale', way);
      await untilCount(note, 'scale', 0);
      assert.equal(of(note, 'side-conflict').length, 1);
    });
  }

  it('stay silent when the note is opened again', async () => {
    const note = await openFile('silenced.note', NOTE);
    await until(note);
    await untilCount(note, 'scale', 1);
    await choose(note, 'scale', /^Silence scale here$/);
    await untilCount(note, 'scale', 0);
    await commands.executeCommand('workbench.action.closeAllEditors');
    const again = await openFile('silenced.note');
    await until(again);
    await untilCount(again, 'side-conflict', 1);
    assert.equal(of(again, 'scale').length, 0);
  });

  it('are silenced by a comment in Markdown', async () => {
    const note = await openNote(NOTE, 'markdown');
    await untilCount(note, 'scale', 1);
    await silence(note, 'scale', 'comment');
    await untilCount(note, 'scale', 0);
    assert.match(note.getText(), /^<!-- motor-neuron-lens-disable-next-line scale -->$/m);
  });

  it('are silenced everywhere by a setting', async () => {
    const note = await openNote(NOTE);
    await untilCount(note, 'scale', 1);
    await silence(note, 'scale', 'off');
    await untilCount(note, 'scale', 0);
    await workspace.getConfiguration('motorNeuronLens').update('rules', undefined, true);
    await untilCount(note, 'scale', 1);
  });

  it('have the severity of the settings', async () => {
    const note = await openNote(NOTE);
    await untilCount(note, 'scale', 1);
    await withSetting('rules', { scale: 'off', 'side-conflict': 'error' }, async () => {
      await untilCount(note, 'scale', 0);
      await when(
        () => of(note, 'side-conflict')[0]?.severity === DiagnosticSeverity.Error,
        (listener) => languages.onDidChangeDiagnostics(listener),
      );
    });
    await untilCount(note, 'scale', 1);
  });
});

describe('the page of a rule', () => {
  it('is no note, for all its examples', async () => {
    const note = await openNote(NOTE);
    await untilCount(note, 'scale', 1);
    const [scale] = of(note, 'scale');
    assert.ok(typeof scale?.code === 'object');
    const page = await workspace.openTextDocument(scale.code.target);
    // A note is read when it is opened: what comes behind it has been read, or never is.
    await openNote('Brisk reflexes.\n');
    assert.deepEqual(problems(page), []);
  });
});
