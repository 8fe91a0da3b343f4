import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, RelativePattern, Uri, window, workspace } from 'vscode';
import {
  analyze,
  bytes,
  clearFolders,
  folderOf,
  LOWER,
  ours,
  table,
  untilEntries,
  UPPER,
  write,
} from './support/folders';
import { lens, openFile, replace, until, when, withSetting } from './support/notes';

const WRONG = 'Neuro exam 😀:\r\nReflexes 5/5 at the left knee. Spasticity of both legs.\n';

/** Does something, and waits until these files were told of. */
async function watched(folder: Uri, files: readonly Uri[], work: () => Thenable<unknown>) {
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '*'));
  const waiting = new Set(files.map(String));
  try {
    const told = when(
      () => waiting.size === 0,
      (listener) =>
        watcher.onDidCreate((uri) => {
          waiting.delete(uri.toString());
          listener();
        }),
    );
    await work();
    await told;
  } finally {
    watcher.dispose();
  }
}

describe('a folder of notes', () => {
  afterEach(clearFolders);

  it('is read with all folders within it, and is told as a table', async () => {
    const folder = await folderOf({
      'upper.note': UPPER,
      'within/lower.txt': LOWER,
      'within/deep/none.md': 'Seen for a cough.\n',
      'README.md': '# Spasticity of both legs\n',
      'within/program.log': 'Spasticity of both legs.\n',
    });
    assert.deepEqual(await analyze(folder), { read: 3, notRead: 0, cancelled: false });
    const rows = await table(folder);
    assert.deepEqual(
      rows.map(({ note, state, pattern }) => [note, state, pattern]),
      [
        ['upper.note', 'read', 'umn'],
        ['within/deep/none.md', 'read', 'not-documented'],
        ['within/lower.txt', 'read', 'lmn'],
      ],
    );
    const [upper, none] = rows;
    assert.equal(none?.['level'], 'none');
    const note = await workspace.openTextDocument(Uri.joinPath(folder, 'upper.note'));
    const { findings, localization } = await (await lens()).analyze(note);
    const [likeliest] = localization.levels;
    assert.equal(upper?.['findings'], String(findings.length));
    assert.equal(upper['level'], likeliest?.level);
    assert.equal(upper['level_name'], likeliest?.name);
    assert.equal(upper['confidence'], likeliest?.confidence);
  });

  it('has its signs and problems in the Problems panel, without being opened', async () => {
    const folder = await folderOf({ 'wrong.note': WRONG, 'upper.note': UPPER });
    await analyze(folder);
    const wrong = Uri.joinPath(folder, 'wrong.note');
    await untilEntries(wrong, (found) => found.length > 1);
    assert.ok(!workspace.textDocuments.some(({ uri }) => uri.toString() === wrong.toString()));
    const scale = ours(wrong).find(({ severity }) => severity === DiagnosticSeverity.Warning);
    assert.equal(scale?.range.start.line, 1);
    const told = () =>
      ours(wrong).map(({ message, range: { start, end }, severity }) => ({
        ...{
          message,
          severity,
          from: [start.line, start.character],
          to: [end.line, end.character],
        },
      }));
    const unopened = told();
    // As an open note has them; and one of each, not two.
    const note = await workspace.openTextDocument(wrong);
    await until(note);
    await untilEntries(wrong, (found) => found.length === unopened.length);
    assert.deepEqual(told(), unopened);
  });

  it('follows the settings of the Problems panel', async () => {
    const folder = await folderOf({ 'upper.note': UPPER, 'wrong.note': WRONG });
    const [upper, wrong] = ['upper.note', 'wrong.note'].map((name) => Uri.joinPath(folder, name));
    await analyze(folder);
    await untilEntries(upper!, (found) => found.length === 1);
    await withSetting('problems.severity', 'off', async () => {
      await untilEntries(upper!, (found) => found.length === 0);
      await untilEntries(wrong!, (found) => found.length === 1);
    });
    await untilEntries(upper!, (found) => found.length === 1);
  });

  it('reads a file again that changes, and forgets one that goes', async () => {
    const folder = await folderOf({});
    const [a, b, c] = ['a.note', 'b.note', 'c.note'].map((name) => Uri.joinPath(folder, name));
    // A file that goes before anybody was told that it came is not told of at all.
    await watched(folder, [a!, b!], () => Promise.all([write(a!, UPPER), write(b!, UPPER)]));
    await analyze(folder);
    await untilEntries(b!, (found) => found.length === 1);
    await write(a!, LOWER);
    await untilEntries(a!, (found) => found.length > 1);
    await workspace.fs.delete(b!);
    await untilEntries(b!, (found) => found.length === 0);
    await write(c!, UPPER);
    await untilEntries(c!, (found) => found.length === 1);
    assert.deepEqual(
      (await table(folder)).map(({ note, pattern }) => [note, pattern]),
      [
        ['a.note', 'lmn'],
        ['c.note', 'umn'],
      ],
    );
  });

  it('has what an open note shows, saved or not', async () => {
    const folder = await folderOf({ 'a.note': UPPER });
    const name = `${folder.path.slice(folder.path.lastIndexOf('/') + 1)}/a.note`;
    const note = await openFile(name);
    await until(note);
    await analyze(folder);
    await replace(note, 'No clonus.', 'No clonus. Wasting and fasciculations of the left hand.');
    await until(note);
    assert.equal((await table(folder))[0]?.['pattern'], 'both');
    await window.showTextDocument(note);
    await commands.executeCommand('workbench.action.files.revert');
    await until(note);
    assert.equal((await table(folder))[0]?.['pattern'], 'umn');
  });

  it('names what it can’t read and why, and reads the rest', async () => {
    const folder = await folderOf({
      'good.note': UPPER,
      'pictures/one.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0),
      'pictures/more/two.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0),
      'large.txt': new Uint8Array(50_000_000).fill(0x61),
      'long.txt': 'a'.repeat(100_001),
      'binary.txt': Uint8Array.of(0x61, 0, 0x62),
      'latin.txt': Uint8Array.of(0x61, 0xe9, 0x62),
      'utf16.txt': Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x0a, 0),
      'broken.note': LOWER,
      'broken.ann': 'no standoff at all\nT1\tx\n',
      'damaged.note': LOWER,
      'damaged.ann': Uint8Array.of(0xff, 0xff, 0xff),
    });
    assert.deepEqual(await analyze(folder), { read: 4, notRead: 5, cancelled: false });
    const rows = new Map((await table(folder)).map((row) => [row['note'], row]));
    const remark = (name: string) => `${rows.get(name)?.['state']}: ${rows.get(name)?.['remark']}`;
    assert.equal(remark('good.note'), 'read: ');
    assert.equal(remark('utf16.txt'), 'read: ');
    assert.equal(remark('binary.txt'), 'not-read: binary, not text');
    assert.equal(remark('latin.txt'), 'not-read: not UTF-8 text');
    assert.match(
      remark('large.txt'),
      /^not-read: .*motorNeuronLens\.analysis\.maximumSize.*100000/,
    );
    assert.match(remark('long.txt'), /^not-read: .*motorNeuronLens\.analysis\.maximumSize.*100000/);
    assert.match(remark('pictures'), /^not-read: .*2 \.png/);
    assert.match(remark('broken.note'), /^read: broken\.ann.*2/);
    assert.match(remark('damaged.note'), /^read: damaged\.ann.*UTF-8/);
  });

  it('that holds pictures alone says so', async () => {
    const folder = await folderOf({ 'one.jpg': 'x', 'two.jpg': 'x', 'b/c.gif': 'x' });
    assert.deepEqual(await analyze(folder), { read: 0, notRead: 1, cancelled: false });
    const [row, ...others] = await table(folder);
    assert.deepEqual(others, []);
    assert.match(row?.['remark'] ?? '', /2 \.jpg, 1 \.gif/);
  });

  it('is read as its open notes would be: decisions, own words, what is hidden, other endings', async () => {
    const folder = await folderOf({
      'rejected.note': UPPER,
      'hidden/a.note': UPPER,
      'export.rpt': 'Neuro exam:\nThe left leg is board-stiffish.\n',
      'umlaut.txt': Uint8Array.of(...bytes(UPPER), 0xe4),
    });
    const name = `${folder.path.slice(folder.path.lastIndexOf('/') + 1)}/rejected.note`;
    const note = await openFile(name);
    await until(note);
    const [first] = (await (await lens()).analyze(note)).findings;
    const on = { note: note.uri.toString(), finding: first?.id };
    await commands.executeCommand('motorNeuronLens.rejectFinding', on);
    // The note itself stays open for a while when its editor is closed.
    for (const ending of ['note', 'ann']) {
      const [from, to] = ['rejected', 'copy'].map((name) => `${name}.${ending}`);
      await workspace.fs.copy(Uri.joinPath(folder, from!), Uri.joinPath(folder, to!));
    }
    const settings: Readonly<Record<string, unknown>> = {
      'files.exclude': { '**/hidden': true },
      'files.associations': { '*.rpt': 'clinical-note' },
      'files.encoding': 'windows1252',
      'motorNeuronLens.vocabulary': { signs: { spasticity: ['board-stiffish'] } },
    };
    const set = (name: string, value: unknown) =>
      workspace.getConfiguration().update(name, value, true);
    for (const [key, value] of Object.entries(settings)) await set(key, value);
    try {
      await analyze(folder);
      const rows = await table(folder);
      assert.deepEqual(
        rows.map((row) => [row['note'], row['state'], row['pattern']]),
        [
          ['copy.note', 'read', 'not-documented'],
          ['export.rpt', 'read', 'umn'],
          ['rejected.note', 'read', 'not-documented'],
          ['umlaut.txt', 'read', 'umn'],
        ],
      );
    } finally {
      for (const key of Object.keys(settings)) await set(key, undefined);
    }
  });
});
