import assert from 'node:assert/strict';
import { commands, type DocumentLink, type TextDocument, Uri, window, workspace } from 'vscode';
import { file, openFile, openNote, replace, until, when, withSetting } from './support/notes';

const COMPARE = 'motorNeuronLens.compareNotes';
const TIMELINE = 'motorNeuronLens.showTimeline';
const SAVE = 'motorNeuronLens.saveVisits';

const THEN =
  'Date: 1 Mar 2026\nExamination\nTone normal in the left leg. Left deltoid 3/5.\nClonus at the left ankle.\n';
const NOW = 'Date: 1 May 2026\nExamination\nSpastic left leg. Left deltoid 4/5.\n';
const ENTRIES = `Day 2
Examination: Tone: flaccid legs. Knee jerks absent bilaterally.

Week 10
Examination: Tone: legs MAS 3. Knee jerks 3+ bilaterally.
`;

const compare = (note?: Uri, other?: Uri) =>
  commands.executeCommand<string | undefined>(COMPARE, note, other);
const timeline = (of?: Uri) => commands.executeCommand<string | undefined>(TIMELINE, of);

/** The document that shows visits. */
function shown(): TextDocument | undefined {
  return window.visibleTextEditors
    .map(({ document }) => document)
    .find(({ uri }) => uri.scheme === 'motor-neuron-lens-visits');
}

async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** What these tests write must not be there for others. */
after(async () => {
  for (const name of ['visits', 'patient', 'images']) {
    const folder = await file(name);
    await workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  }
});

describe('the command Compare with Another Note', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('says what changed since the earlier note, which need not be open', async () => {
    const then = await file('visits/then.note', THEN);
    const now = await openFile('visits/now.note', NOW);
    await until(now);
    const text = (await compare(undefined, then)) ?? '';
    assert.match(text, /^# What changed: now\.note/);
    assert.match(text, /Since “then\.note” \(1 Mar 2026\); this one is “now\.note” \(1 May 2026\)/);
    assert.match(text, /\*\*New\*\*, leg: normal tone .+ → spasticity/);
    assert.match(text, /\*\*Better\*\*, deltoid: weakness 3\/5 .+ → weakness 4\/5/);
    assert.match(text, /\*\*Not mentioned this time\*\*, ankle: clonus/);
    assert.ok(text.includes(`<${then.toString()}#L3,`), text);
    assert.ok(text.includes(`<${now.uri.toString()}#L3,`), text);
  });

  it('has the earlier note first by their dates, whichever is in hand', async () => {
    const now = await file('visits/now.note', NOW);
    const then = await openFile('visits/then.note', THEN);
    await until(then);
    assert.match(
      (await compare(then.uri, now)) ?? '',
      /Since “then\.note”.+this one is “now\.note”/,
    );
  });

  it('follows both notes as a Markdown document, with links into each', async () => {
    const then = await openNote(THEN);
    const now = await openNote(NOW);
    await withSetting('summary.view', 'markdown', async () => {
      const text = await compare(now.uri, then.uri);
      const document = shown();
      assert.equal(document?.getText(), text);
      const links = await commands.executeCommand<DocumentLink[]>(
        'vscode.executeLinkProvider',
        document!.uri,
      );
      const notes = new Set(links.map(({ target }) => target?.path));
      assert.ok(notes.has(then.uri.path) && notes.has(now.uri.path), [...notes].join());
      await replace(then, 'Left deltoid 3/5', 'Left deltoid 5/5');
      await when(
        () => document!.getText().includes('**New**, deltoid'),
        (listener) => workspace.onDidChangeTextDocument(listener),
      );
    });
  });

  it('shows nothing where one of the two can’t be read', async () => {
    const now = await openNote(NOW);
    assert.equal(await compare(now.uri, await file('visits/none.note')), undefined);
    const image = await file('visits/image.note');
    await workspace.fs.writeFile(image, new Uint8Array([137, 80, 78, 71, 0, 1, 2, 255]));
    assert.equal(await compare(now.uri, image), undefined);
  });
});

describe('the command Show Timeline', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows the dated entries of a note, and leads to their words', async () => {
    const note = await openNote(ENTRIES);
    const text = (await timeline(note.uri)) ?? '';
    assert.match(text, /\*\*Tone in both legs\*\*: flaccid .+; spastic \(MAS 3\) /);
    assert.match(text, /on day 2.+in week 10/);
    assert.ok(text.includes(`<${note.uri.toString()}#L5,`), text);
  });

  it('opens beside the note and leaves the note in hand', async () => {
    const note = await openNote(ENTRIES);
    await timeline(note.uri);
    assert.equal(window.activeTextEditor?.document, note);
    const labels = () => window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await when(
      () => labels().some((label) => label.startsWith('Timeline of Note-')),
      (listener) => window.tabGroups.onDidChangeTabs(listener),
    );
  });

  it('follows the note as a Markdown document', async () => {
    const note = await openNote(ENTRIES);
    await withSetting('summary.view', 'markdown', async () => {
      await timeline(note.uri);
      const document = shown()!;
      await replace(note, 'flaccid legs', 'legs normal');
      await when(
        () => /\*\*Tone in both legs\*\*: normal/.test(document.getText()),
        (listener) => workspace.onDidChangeTextDocument(listener),
      );
    });
  });

  it('shows the notes of a folder in the order of time, and names what could not be read', async () => {
    const notes = {
      'b.note': THEN,
      'a.note': NOW,
      '2026-04-01 ward.txt': 'Examination\nTone reduced in the left leg.\n',
      'picture.png': 'x',
      'readme.md': 'Left arm weak.',
    };
    for (const [name, text] of Object.entries(notes)) await file(`patient/${name}`, text);
    const broken = await file('patient/broken.note');
    await workspace.fs.writeFile(broken, new Uint8Array([84, 0, 255, 254, 0]));
    const text = (await timeline(Uri.joinPath(broken, '..'))) ?? '';
    assert.match(text, /^3 visits, 1 Mar 2026 to 1 May 2026\.$/m);
    assert.match(text, /\*\*Tone in left leg\*\*: normal .+; reduced .+; spastic /);
    assert.match(text, /Not read: broken\.note: /);
    assert.doesNotMatch(text, /readme|picture/);
  });

  it('says of a folder without notes, and of a note without entries, that they have none', async () => {
    const image = await file('images/one.png', 'x');
    assert.equal(await timeline(Uri.joinPath(image, '..')), undefined);
    const note = await openNote('Examination\nTone normal in both legs.\n');
    assert.match((await timeline(note.uri)) ?? '', /No dated entries were found/);
  });

  it('is saved as a page that loads nothing, as Markdown and as a figure', async () => {
    const note = await openNote(ENTRIES);
    await withSetting('summary.view', 'markdown', async () => {
      await timeline(note.uri);
      const { uri } = shown()!;
      const save = async (name: string) => {
        const target = await file(name);
        const saved = await commands.executeCommand<Uri>(SAVE, uri, target);
        assert.equal(saved.toString(), target.toString());
        return textOf(target);
      };
      const page = await save('visits/course.lesion-level.html');
      assert.match(page, /content="default-src 'none'; style-src 'nonce-[\da-f]{32}'"/);
      assert.match(page, /flaccid on day 2 <small>\(line 2\)<\/small>/);
      assert.doesNotMatch(page, /<script|<a |<link|<img|src=|url\((?!#)|\sstyle=/);
      assert.match(await save('visits/course.svg'), /^<svg xmlns=[^>]*>[\s\S]*<\/svg>\n$/);
      assert.match(await save('visits/course.lesion-level.md'), /flaccid on day 2; spastic/);
    });
  });
});
