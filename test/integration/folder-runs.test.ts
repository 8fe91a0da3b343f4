import assert from 'node:assert/strict';
import { CancellationTokenSource, commands, Uri } from 'vscode';
import {
  analyze,
  clearFolders,
  folderOf,
  LOWER,
  ours,
  table,
  untilEntries,
  UPPER,
} from './support/folders';
import { openFile, until } from './support/notes';

describe('the analysis of a folder', () => {
  afterEach(clearFolders);

  it('of a thousand notes leaves the host free, and every note is read', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, n) => [`note-${n}.note`, n % 2 ? UPPER : LOWER]),
    );
    const folder = await folderOf(files);
    let last = performance.now();
    let longest = 0;
    let answers = 0;
    const ticking = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      answers += 1;
    }, 5);
    try {
      const running = analyze(folder);
      // a note that no other test has opened: what was heard of it is heard here
      await until(await openFile('beside-a-thousand.note', LOWER));
      assert.deepEqual(await running, { read: 1000, notRead: 0, cancelled: false });
    } finally {
      clearInterval(ticking);
    }
    assert.ok(answers > 50, `the host answered ${answers} times`);
    assert.ok(longest < 2500, `the host was silent for ${longest} ms`);
    const rows = await table(folder);
    assert.equal(rows.length, 1000);
    const lasting = Uri.joinPath(folder, 'note-999.note');
    await untilEntries(lasting, (found) => found.length === 1);
    for (const name of Object.keys(files))
      await untilEntries(Uri.joinPath(folder, name), (found) => found.length > 0);
  }).timeout(120_000);

  it('can be cancelled: what was read stays, and the next run begins anew', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, n) => [`note-${n}.note`, `${UPPER}\n`.repeat(40)]),
    );
    const folder = await folderOf(files);
    const cancelling = new CancellationTokenSource();
    const running = analyze(folder, cancelling.token);
    await untilEntries(Uri.joinPath(folder, 'note-0.note'), (found) => found.length > 0);
    cancelling.cancel();
    const { read, notRead, cancelled } = await running;
    assert.ok(cancelled);
    assert.ok(read > 0 && read < 300, `${read} notes were read`);
    assert.equal(notRead, 0);
    // Nothing goes on behind it, however long one does something else.
    await until(await openFile('behind-a-cancelled-run.note', LOWER));
    assert.equal((await table(folder)).length, read);
    assert.deepEqual(await analyze(folder), { read: 300, notRead: 0, cancelled: false });
  }).timeout(60_000);

  it('gives way to another folder, while it is looked for and while it is read', async () => {
    // long enough not to be over before the other begins
    const long = `${UPPER}\n`.repeat(200);
    const many = Array.from({ length: 100 }, (_, n) => [`note-${n}.note`, long] as const);
    const one = await folderOf(Object.fromEntries(many));
    const other = await folderOf({ 'b.note': LOWER });
    const note = Uri.joinPath(one, 'note-0.note');
    for (const reading of [false, true]) {
      const first = analyze(one);
      if (reading) await untilEntries(note, (found) => found.length > 0);
      assert.equal((await analyze(other)).cancelled, false);
      assert.ok((await first).cancelled);
      assert.deepEqual(
        (await table(other)).map(({ note }) => note),
        ['b.note'],
      );
      await untilEntries(Uri.joinPath(other, 'b.note'), (found) => found.length > 0);
      assert.deepEqual(ours(note), []);
    }
  });

  it('takes its entries away when its results are cleared', async () => {
    const folder = await folderOf({ 'a.note': UPPER });
    const note = Uri.joinPath(folder, 'a.note');
    await analyze(folder);
    await untilEntries(note, (found) => found.length === 1);
    await commands.executeCommand('motorNeuronLens.clearFolderResults');
    assert.deepEqual(ours(note), []);
  });
});
