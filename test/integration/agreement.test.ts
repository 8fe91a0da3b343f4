import assert from 'node:assert/strict';
import {
  commands,
  extensions,
  type Hover,
  languages,
  type MarkdownString,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { Analysis } from '../../src/api';
import { annotationsBeside } from '../../src/editor/agreement/choose-annotations';
import { caretAt, file, lens, openFile, replace, until, when } from './support/notes';

const NOTE =
  'Examination:\nSpasticity of the left leg. No clonus. Left plantar upgoing. Tone raised in the right arm.\n';
/** An annotation of words of the note. */
const line = (id: string, sign: string, words: string): string => {
  const start = NOTE.indexOf(words);
  return `${id}\t${sign} ${start} ${start + words.length}\t${words}\n`;
};
/** Agrees on spasticity, turns the plantar, has no clonus, and the last words of another sign. */
const OTHER = [
  line('T1', 'spasticity', 'Spasticity') + 'A1\tSide T1 left\n',
  line('T2', 'babinski', 'Left plantar upgoing') + 'A2\tSide T2 right\nA3\tAssertion T2 possible\n',
  line('T3', 'weakness', 'Tone raised') + 'A4\tSide T3 right\n',
].join('');

const analysis = async (note: TextDocument): Promise<Analysis> => (await lens()).analyze(note);
const step = (name: string) =>
  commands.executeCommand<string | undefined>(`motorNeuronLens.${name}`);

async function compared(name: string, annotations: string): Promise<TextDocument> {
  const other = await file(`${name}.other.ann`, annotations);
  const note = await openFile(`${name}.note`, NOTE);
  await until(note);
  await commands.executeCommand('motorNeuronLens.compareAnnotator', other);
  return note;
}

/** What `next` says as soon as it says something else than before. */
async function nextOther(than: string | undefined): Promise<string | undefined> {
  const { onDidChangeNote } = await lens();
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const listening = onDidChangeNote(() => {
        listening.dispose();
        resolve();
      });
    });
    const said = await step('nextDisagreement');
    if (said !== than) return said;
    await changed;
  }
}

async function said(note: TextDocument, sign: string) {
  const { findings, rejected } = await analysis(note);
  const found = findings.find((one) => one.sign === sign);
  const none = rejected.some((one) => one.sign === sign);
  return found ? [found.side, found.assertion, found.decision?.verdict] : none ? 'rejected' : null;
}

describe('a second annotator', () => {
  afterEach(async () => {
    await commands.executeCommand('motorNeuronLens.endComparison');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is stepped through where the two differ, each side’s words told', async () => {
    const note = await compared('stepped', OTHER);
    caretAt(note, 0);
    const words = () => note.getText(window.activeTextEditor!.selection);
    assert.match((await step('nextDisagreement')) ?? '', /^Ours: no clonus\. Theirs: nothing\.$/);
    assert.equal(words(), 'clonus');
    const plantar = await step('nextDisagreement');
    assert.match(plantar ?? '', /^Ours: .+, left\. Theirs: possible .+, right\.$/);
    assert.equal(words(), 'Left plantar upgoing');
    assert.match((await step('nextDisagreement')) ?? '', /Theirs: weakness, right\.$/);
    assert.match((await step('nextDisagreement')) ?? '', /no clonus/);
    assert.match((await step('previousDisagreement')) ?? '', /weakness/);
  });

  it('is settled by decisions in the sidecar, each of which can be taken back', async () => {
    const note = await compared('settled', OTHER);
    caretAt(note, NOTE.indexOf('clonus'));
    await commands.executeCommand('motorNeuronLens.takeTheirs');
    await until(note);
    assert.equal(await said(note, 'clonus'), 'rejected');
    caretAt(note, NOTE.indexOf('plantar'));
    await commands.executeCommand('motorNeuronLens.takeTheirs');
    assert.deepEqual(await said(note, 'babinski'), ['right', 'possible', 'corrected']);
    caretAt(note, NOTE.indexOf('raised'));
    await commands.executeCommand('motorNeuronLens.keepOurs');
    assert.deepEqual(await said(note, 'hypertonia'), ['right', 'present', 'accepted']);
    assert.equal(
      await nextOther('Ours: increased tone, right. Theirs: weakness, right.'),
      undefined,
    );
    const bytes = await workspace.fs.readFile(await file('settled.ann'));
    const sidecar = new TextDecoder().decode(bytes);
    assert.match(sidecar, /Verdict T\d+ rejected/);
    const { rejected } = await analysis(note);
    const on = { note: note.uri.toString(), finding: rejected[0]?.id };
    await commands.executeCommand('motorNeuronLens.withdrawDecision', on);
    assert.match((await nextOther(undefined)) ?? '', /no clonus/);
  });

  it('is told of in the hover, where it can be settled', async () => {
    const note = await compared('hovered', OTHER);
    const at = note.positionAt(NOTE.indexOf('plantar'));
    const hovers = () =>
      commands.executeCommand<Hover[]>('vscode.executeHoverProvider', note.uri, at);
    const texts = async () =>
      (await hovers()).flatMap(({ contents }) =>
        contents.map((one) => (one as MarkdownString).value.replaceAll('&nbsp;', ' ')),
      );
    const ours = (await texts()).find((text) => text.includes('Second annotator')) ?? '';
    assert.match(ours, /Theirs: possible extensor plantar, right\./);
    const argument = /keepOurs\?([^)]+)\)/.exec(ours)?.[1] ?? '';
    const [node] = JSON.parse(decodeURIComponent(argument)) as unknown[];
    await commands.executeCommand('motorNeuronLens.keepOurs', node);
    assert.deepEqual(await said(note, 'babinski'), ['left', 'present', 'accepted']);
    await commands.executeCommand('motorNeuronLens.endComparison');
    assert.ok(!(await texts()).join('').includes('Second annotator'));
  });

  it('is followed while the note is written', async () => {
    const note = await compared('written', OTHER);
    await replace(note, 'Examination', 'Seen today in the clinic.\n\nExamination');
    await until(note);
    caretAt(note, 0);
    assert.match((await step('nextDisagreement')) ?? '', /no clonus/);
    assert.equal(note.getText(window.activeTextEditor!.selection), 'clonus');
  });

  it('counts in the note as it was saved, where its file changes while the note is written', async () => {
    const note = await compared('unsaved', OTHER);
    await replace(note, 'Examination', 'Seen today in the clinic.\n\nExamination');
    await until(note);
    const broken = await file('unsaved.other.ann', `${OTHER}oops\n`);
    await when(
      () => languages.getDiagnostics(broken).length > 0,
      (listener) => languages.onDidChangeDiagnostics(listener),
    );
    assert.equal(languages.getDiagnostics(broken).length, 1);
    caretAt(note, 0);
    assert.match((await step('nextDisagreement')) ?? '', /no clonus/);
  });

  it('whose words are gone waits for them', async () => {
    const note = await compared('waiting', OTHER);
    const all = async () => [await step('nextDisagreement'), await step('nextDisagreement')].join();
    await replace(note, 'Left plantar upgoing', 'Seen');
    await until(note);
    caretAt(note, 0);
    assert.doesNotMatch(await all(), /plantar/);
    await replace(note, 'Seen', 'Left plantar upgoing');
    await until(note);
    caretAt(note, 0);
    assert.match(await all(), /Theirs: possible extensor plantar, right/);
  });

  it('whose file is broken is named with the line, and the rest counts', async () => {
    const other = await file('broken.other.ann');
    const note = await compared('broken', `${OTHER}oops\nT9\tclonus 0 4\tNope\n`);
    const wrong = () => languages.getDiagnostics(other);
    assert.deepEqual(
      wrong().map(({ range, message }) => [range.start.line, message]),
      [
        [7, 'not a line of brat standoff format'],
        [8, 'the words are not those of the note at this place'],
      ],
    );
    caretAt(note, 0);
    assert.match((await step('nextDisagreement')) ?? '', /no clonus/);
    await file('broken.other.ann', OTHER);
    await when(
      () => wrong().length === 0,
      (listener) => languages.onDidChangeDiagnostics(listener),
    );
  });

  it('whose file is no text, or not there, changes nothing', async () => {
    const other = await file('binary.other.ann');
    await workspace.fs.writeFile(other, new Uint8Array([0x54, 0xff, 0xfe]));
    const note = await openFile('binary.note', NOTE);
    await until(note);
    for (const one of [other, await file('missing.ann')]) {
      await commands.executeCommand('motorNeuronLens.compareAnnotator', one);
      assert.equal(await step('nextDisagreement'), undefined);
    }
    await commands.executeCommand('notifications.clearAll');
  });

  it('is looked for beside the note, by its name', async () => {
    for (const name of ['b.ann', 'visit.ann', 'visit.b.ann', 'visit-c.ANN', 'visit2.ann'])
      await file(name, '');
    const beside = await annotationsBeside(await file('visit.note', NOTE));
    assert.deepEqual(
      beside.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
      ['visit-c.ANN', 'visit.b.ann'],
    );
  });

  it('has a view of its own, which is there during a comparison alone', () => {
    const { contributes } = extensions.getExtension('motor-neuron-lens.motor-neuron-lens')!
      .packageJSON as { contributes: { views: Record<string, { id: string; when?: string }[]> } };
    const view = contributes.views['motorNeuronLens']?.find(({ id }) => id.endsWith('agreement'));
    assert.equal(view?.when, 'motorNeuronLens.comparesAnnotators');
  });
});
