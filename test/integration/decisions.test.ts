import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Hover,
  languages,
  type MarkdownString,
  Selection,
  type TextDocument,
  type Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { Analysis } from '../../src/api';
import {
  file,
  lens,
  openFile,
  openNote,
  problems,
  replace,
  until,
  untilProblems,
  when,
} from './support/notes';

const NOTE = 'Examination:\nSpasticity of the left leg. No clonus. Left plantar upgoing.\n';

const analysis = async (document: TextDocument): Promise<Analysis> =>
  (await lens()).analyze(document);

/** The argument that names the first finding of a sign. */
async function on(document: TextDocument, sign: string, right?: string) {
  const { findings, rejected } = await analysis(document);
  const found = [...findings, ...rejected].find((one) => one.sign === sign);
  assert.ok(found, `no ${sign}`);
  return { note: document.uri.toString(), finding: found.id, right };
}

async function sidecar(note: Uri): Promise<string> {
  const bytes = await workspace.fs.readFile(
    note.with({ path: note.path.replace(/\.note$/, '.ann') }),
  );
  return new TextDecoder().decode(bytes);
}

/** The sidecar's text as soon as it says so. */
async function untilSidecar(note: Uri, says: RegExp): Promise<string> {
  const watcher = workspace.createFileSystemWatcher('**/*.ann');
  try {
    for (;;) {
      const changed = new Promise<void>((resolve) => {
        watcher.onDidChange(() => resolve());
        watcher.onDidCreate(() => resolve());
      });
      const text = await sidecar(note).catch(() => '');
      if (says.test(text)) return text;
      await changed;
    }
  } finally {
    watcher.dispose();
  }
}

async function actionsAt(document: TextDocument, words: string): Promise<CodeAction[]> {
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  return commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Selection(at, at),
  );
}

async function hoverAt(document: TextDocument, words: string): Promise<string> {
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    at,
  );
  return hovers
    .flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value))
    .join('\n');
}

/** Waits until a file says so; watchers tell of what other windows write. */
async function untilRead(
  document: TextDocument,
  holds: (found: Analysis) => boolean,
): Promise<void> {
  const { onDidChangeNote } = await lens();
  for (;;) {
    if (holds(await analysis(document))) return;
    await new Promise<void>((resolve) => {
      const listening = onDidChangeNote(({ uri }) => {
        if (uri !== document.uri.toString()) return;
        listening.dispose();
        resolve();
      });
    });
  }
}

describe('decisions on findings', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('takes a rejected finding away, from Problems and from the level', async () => {
    const note = await openNote(NOTE);
    const before = problems(note).length;
    await commands.executeCommand('motorNeuronLens.rejectFinding', await on(note, 'spasticity'));
    await untilProblems(note, (now) => now.length === before - 1);
    assert.match(await hoverAt(note, 'Spasticity'), /no finding here/);
    await commands.executeCommand('motorNeuronLens.withdrawDecision', await on(note, 'spasticity'));
    await untilProblems(note, (now) => now.length === before);
  });

  it('turns a side, and the level with it, by the code action at the words', async () => {
    const note = await openNote(NOTE);
    const before = (await analysis(note)).localization.levels[0]?.side;
    for (const sign of ['spasticity', 'babinski']) {
      await commands.executeCommand('motorNeuronLens.correctSide', await on(note, sign, 'right'));
    }
    await untilRead(note, ({ localization }) => localization.levels[0]?.side !== before);
    assert.match(
      await hoverAt(note, 'Spasticity'),
      /Corrected by a reader; it had been read as left/,
    );
    const summary = await commands.executeCommand<string>('motorNeuronLens.summarize');
    assert.match(summary, /spasticity, right leg/);
  });

  it('offers at the words what can be decided, and elsewhere nothing', async () => {
    const note = await openNote(NOTE);
    const actions = await actionsAt(note, 'Spasticity');
    const titles = actions.map(({ title }) => title);
    for (const start of [
      'Not a finding here',
      'Wrong side',
      'Wrong assertion',
      'Ignore “Spasticity',
      'Accept',
    ]) {
      assert.ok(
        titles.some((title) => title.startsWith(start)),
        titles.join('\n'),
      );
    }
    assert.deepEqual(
      (await actionsAt(note, 'Examination')).map(({ title }) => title),
      [],
    );
  });

  it('ignores no bare grade everywhere, and words of two signs once', async () => {
    const text = 'Examination:\nSpastic paraparesis.\nReflexes:\n      R   L\nKnee  3+  4+\n';
    const note = await openNote(text);
    const ignoring = async (words: string) =>
      (await actionsAt(note, words))
        .map(({ title }) => title)
        .filter((title) => title.startsWith('Ignore'));
    assert.deepEqual(await ignoring('Spastic'), ['Ignore “Spastic paraparesis” everywhere']);
    assert.ok((await actionsAt(note, '4+')).length > 0);
    assert.deepEqual(await ignoring('4+'), []);
  });

  it('acts on the finding at the caret from the palette', async () => {
    const note = await openNote(NOTE);
    const at = note.positionAt(NOTE.indexOf('clonus') + 2);
    window.activeTextEditor!.selection = new Selection(at, at);
    await commands.executeCommand('motorNeuronLens.acceptFinding');
    await untilRead(note, ({ findings }) =>
      findings.some(({ sign, decision }) => sign === 'clonus' && decision?.verdict === 'accepted'),
    );
  });

  it('keeps them beside the note, through edits elsewhere and closing', async () => {
    const note = await openFile('decided.note', NOTE);
    await until(note);
    await commands.executeCommand('motorNeuronLens.rejectFinding', await on(note, 'spasticity'));
    assert.match(await sidecar(note.uri), /^T1\tspasticity 13 23\tSpasticity$/m);
    await replace(note, 'Examination', 'Seen today in clinic.\n\nExamination');
    await untilRead(note, ({ rejected }) => rejected.length === 1);
    const moved = untilSidecar(note.uri, /^T1\tspasticity 36 46\tSpasticity$/m);
    await note.save();
    assert.match(await moved, /Verdict T1 rejected/);
    await commands.executeCommand('workbench.action.closeAllEditors');
    const again = await openFile('decided.note');
    await untilRead(again, ({ rejected }) => rejected.length === 1);
    await commands.executeCommand(
      'motorNeuronLens.withdrawDecision',
      await on(again, 'spasticity'),
    );
    await assert.rejects(sidecar(again.uri), { code: 'FileNotFound' });
  });

  it('takes in what another window writes, and keeps what others annotated', async () => {
    const note = await openFile('shared.note', NOTE);
    await until(note);
    const theirs = 'T7\tDrug 0 4\tExam\n#1\tAnnotatorNotes T7\tlook again\n';
    const decision =
      'T1\tspasticity 13 23\tSpasticity\nA1\tVerdict T1 rejected\nA2\tSide T1 left\nA3\tAssertion T1 present\n';
    await file('shared.ann', theirs + decision);
    await untilRead(note, ({ rejected }) => rejected.length === 1);
    await commands.executeCommand('motorNeuronLens.acceptFinding', await on(note, 'clonus'));
    const text = await sidecar(note.uri);
    assert.ok(text.startsWith(theirs), text);
    assert.match(text, /^T8\tclonus /m);
    assert.match(text, /^T1\tspasticity /m);
  });

  it('loses nothing where two windows decide at once', async () => {
    const note = await openFile('contested.note', NOTE);
    await until(note);
    // The other window has read the file before, and writes what it made of that: the same ids, and nothing of ours.
    const theirs =
      'T1\tspasticity 13 23\tSpasticity\nA1\tVerdict T1 rejected\nA2\tSide T1 left\nA3\tAssertion T1 present\n';
    const ours = commands.executeCommand('motorNeuronLens.acceptFinding', await on(note, 'clonus'));
    await file('contested.ann', theirs);
    await ours;
    await untilSidecar(note.uri, /^T2\tclonus /m);
    await file('contested.ann', theirs);
    const text = await untilSidecar(note.uri, /^T2\tclonus /m);
    assert.match(text, /^T1\tspasticity /m);
    await untilRead(note, ({ rejected, findings }) => {
      const accepted = findings.filter(({ decision }) => decision?.verdict === 'accepted');
      return rejected.length === 1 && accepted.length === 1;
    });
  });

  it('writes over no sidecar that it can’t read', async () => {
    const bytes = new Uint8Array([0x54, 0x31, 0xff, 0xfe, 0x0a]);
    const note = await openFile('latin.note', NOTE);
    await until(note);
    const sidecarFile = note.uri.with({ path: note.uri.path.replace(/note$/, 'ann') });
    await workspace.fs.writeFile(sidecarFile, bytes);
    await commands.executeCommand('motorNeuronLens.rejectFinding', await on(note, 'clonus'));
    await untilRead(note, ({ rejected }) => rejected.length === 1);
    assert.deepEqual(new Uint8Array(await workspace.fs.readFile(sidecarFile)), bytes);
    assert.equal(note.getText(), NOTE);
    await commands.executeCommand('notifications.clearAll');
  });

  it('names in the sidecar what can’t be read there, and lets the rest count', async () => {
    const decision = 'T1\tspasticity 13 23\tSpasticity\nA1\tVerdict T1 rejected\n';
    const sidecarFile = await file('broken.ann', `${decision}T2 oops\n`);
    const note = await openFile('broken.note', NOTE);
    await untilRead(note, ({ rejected }) => rejected.length === 1);
    const wrong = () => languages.getDiagnostics(sidecarFile);
    await when(
      () => wrong().length > 0,
      (listener) => languages.onDidChangeDiagnostics(listener),
    );
    assert.deepEqual(
      wrong().map(({ range, message }) => [range.start.line, message]),
      [[2, 'Not a line of brat standoff format.']],
    );
    await file('broken.ann', decision);
    await when(
      () => wrong().length === 0,
      (listener) => languages.onDidChangeDiagnostics(listener),
    );
  });

  it('go with an untitled note into the file it is saved to, and with a file that is renamed', async () => {
    const untitled = await openNote(NOTE);
    await commands.executeCommand(
      'motorNeuronLens.rejectFinding',
      await on(untitled, 'spasticity'),
    );
    const saved = await openFile('was-untitled.note', NOTE);
    await untilRead(saved, ({ rejected }) => rejected.length === 1);
    assert.match(await untilSidecar(saved.uri, /Verdict/), /^T1\tspasticity 13 23/m);
    const edit = new WorkspaceEdit();
    const to = await file('renamed.note');
    edit.renameFile(saved.uri, to, { overwrite: true });
    assert.ok(await workspace.applyEdit(edit));
    assert.match(await untilSidecar(to, /Verdict/), /^T1\tspasticity 13 23/m);
    await assert.rejects(sidecar(saved.uri), { code: 'FileNotFound' });
  });
});
