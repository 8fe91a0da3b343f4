import assert from 'node:assert/strict';
import { commands, extensions, Uri, window, workspace } from 'vscode';
import { lens, until } from './support/notes';

interface Walkthrough {
  readonly steps: readonly {
    readonly id: string;
    readonly description: string;
    readonly media: { readonly markdown: string };
    readonly completionEvents: readonly string[];
  }[];
}

const extension = () => extensions.getExtension('motor-neuron-lens.motor-neuron-lens')!;

describe('the first steps', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('open a copy of a sample note, which is read', async () => {
    await lens();
    await commands.executeCommand('motorNeuronLens.openSample', 'stroke-admission.note');
    const document = window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    await until(document);
    assert.match(await commands.executeCommand<string>('motorNeuronLens.summarize'), /### 1\. /);
  });

  it('open nothing that the package has not', async () => {
    for (const name of ['nothing.note', '../../package.json', '__proto__']) {
      await commands.executeCommand('motorNeuronLens.openSample', name);
    }
    assert.equal(window.activeTextEditor, undefined);
  });

  it('lead through commands and pages that are there', async () => {
    const { contributes } = extension().packageJSON as {
      contributes: { walkthroughs: Walkthrough[] };
    };
    const steps = contributes.walkthroughs.flatMap((one) => one.steps);
    assert.equal(steps.length, 4);
    const known = new Set(await commands.getCommands(true));
    for (const { description, media, completionEvents } of steps) {
      assert.ok(
        (await workspace.fs.readFile(Uri.joinPath(extension().extensionUri, media.markdown)))
          .length > 0,
      );
      const called = [...description.matchAll(/\(command:([\w.]+)/g)].map(([, command]) => command);
      const events = completionEvents.flatMap((event) => /^onCommand:(.+)$/.exec(event)?.[1] ?? []);
      for (const command of [...called, ...events]) assert.ok(known.has(command ?? ''), command);
    }
  });
});
