import assert from 'node:assert/strict';
import { commands, type Hover, languages, MarkdownString, type TextDocument } from 'vscode';
import { openFile, openNote, problems, until, when, withSetting } from './support/notes';

/** The hovers of this extension over some words: others have none of its command links. */
async function hovers(document: TextDocument, words: string): Promise<MarkdownString[]> {
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const found = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return found
    .flatMap(({ contents }) => contents)
    .filter((content): content is MarkdownString => content instanceof MarkdownString)
    .filter(({ value }) => value.includes('command:motorNeuronLens.'));
}

/** The text as a reader sees it: without what escapes and separates. */
function read({ value }: MarkdownString): string {
  return value.replaceAll('&nbsp;', ' ').replace(/\\([^\w\s])/g, '$1');
}

describe('a hover', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('gives the evidence, then what it means and why, the caveat, and links', async () => {
    const note = await openNote('Examination:\nThe right knee jerk is brisk (3+).\n');
    const [hover, ...more] = await hovers(note, 'brisk');
    assert.ok(hover, 'no hover');
    assert.deepEqual(more, []);
    const text = read(hover);
    const order = [/brisk/, /brisk reflex/, /right knee \(L2–L4, femoral nerve\)/, /present/];
    const meaning = [
      /Upper motor neuron sign/,
      /inhibition from above/,
      /Caveat/,
      /About this sign/,
    ];
    const places = [...order, ...meaning].map((words) => text.search(words));
    assert.ok(!places.includes(-1), `${places.join(' ')} in ${text}`);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.match(hover.value, /command:motorNeuronLens\.summarize\?/);
    const { isTrusted } = hover;
    assert.ok(typeof isTrusted === 'object');
    assert.deepEqual(isTrusted.enabledCommands, [
      'motorNeuronLens.openSignPage',
      'motorNeuronLens.summarize',
      'motorNeuronLens.rejectFinding',
      'motorNeuronLens.withdrawDecision',
    ]);
    assert.ok(!hover.supportHtml);
  });

  it('says lower motor neuron of wasting', async () => {
    const note = await openNote('Examination:\nWasting of the left deltoid.\n');
    const [hover] = await hovers(note, 'Wasting');
    assert.match(read(hover!), /Lower motor neuron sign/);
  });

  it('names the cue that denied a sign, and makes no more of it', async () => {
    const note = await openNote('Examination:\nNo clonus at the ankles.\n');
    const [hover] = await hovers(note, 'clonus');
    assert.match(read(hover!), /absent by the words “No”/i);
    assert.match(read(hover!), /Would be an upper motor neuron sign/);
    assert.doesNotMatch(read(hover!), /Caveat/);
  });

  it('is one where findings overlap', async () => {
    const note = await openNote('Examination:\nThere is a spastic paraparesis.\n');
    const found = await hovers(note, 'spastic');
    assert.equal(found.length, 1);
    assert.match(read(found[0]!), /spasticity.*weakness/s);
  });

  it('is not there over other words', async () => {
    const note = await openNote('Examination:\nThe right knee jerk is brisk.\n');
    assert.deepEqual(await hovers(note, 'Examination'), []);
  });

  const hostile = [
    '[x](command:workbench.action.quit)',
    '<img src=x onerror=alert(1)>',
    '<a href="command:workbench.action.quit">x</a>',
    '![x](https://example.org/x.png)',
    '`a` **b**',
    '&lt;b&gt; &#60;',
    '\u202eturned\u2066',
    'https://example.org/knee',
  ];
  for (const words of hostile) {
    it(`takes the words of the note as text: ${words}`, async () => {
      const note = await openNote(`Examination:\nThe right knee ${words} jerk was brisk.\n`);
      const found = await hovers(note, 'brisk');
      assert.ok(found.length > 0, 'no hover');
      for (const hover of found) {
        const { value, isTrusted, supportHtml = false } = hover;
        assert.equal(supportHtml, false);
        assert.ok(typeof isTrusted === 'object');
        assert.ok(isTrusted.enabledCommands.every((id) => id.startsWith('motorNeuronLens.')));
        assert.doesNotMatch(value, /[\u202a-\u202e\u2066-\u2069]/u);
        // what is left of the quoted words once each escape is taken out
        const [quoted = ''] = /“.*?”/s.exec(value) ?? [];
        assert.doesNotMatch(quoted.replace(/\\[^\w\s]/g, ''), /[[\]<>`*#!$]|&(?!nbsp;|lt;|gt;)/);
      }
    });
  }

  it('is there, without a level, in the part that is seen of a note that is too large', async () => {
    const note = await openNote('The right KJ is brisk.\nWasting of the left deltoid.\n');
    await withSetting('analysis.maximumSize', 10, async () => {
      await until(note, 'too-large');
      await when(
        () => problems(note).length > 0,
        (listener) => languages.onDidChangeDiagnostics(listener),
      );
      const [hover, ...more] = await hovers(note, 'Wasting');
      assert.ok(hover, 'no hover');
      assert.deepEqual(more, []);
      assert.match(read(hover), /Lower motor neuron sign/);
      assert.match(hover.value, /openSignPage/);
      assert.doesNotMatch(hover.value, /summarize|rejectFinding/);
    });
  });

  it('is not there in a file that is no note', async () => {
    const program = await openFile('program.ts', '// the right knee jerk is brisk\n');
    assert.deepEqual(await hovers(program, 'brisk'), []);
  });
});
