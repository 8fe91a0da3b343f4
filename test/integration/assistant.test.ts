import assert from 'node:assert/strict';
import {
  CancellationError,
  CancellationTokenSource,
  commands,
  EventEmitter,
  extensions,
  type LanguageModelTextPart,
  lm,
  type MarkdownString,
  type TextDocument,
  workspace,
} from 'vscode';
import { assistantTools } from '../../src/editor/assistant/assistant-tools';
import { AssistantTool } from '../../src/editor/assistant/assistant-tool';
import { OpenNote } from '../../src/editor/notes/open-note';
import { file, openFile, openNote, until, withSetting } from './support/notes';

/** The run's harness looks for it in all logs afterwards. */
const CANARY = 'Quaggazanzibar';
const NAME = 'Numbatwellington';
const NOTE = `Examination of ${NAME}:\nSpasticity of the left leg, ${NAME}. Tone ${CANARY} increased in the left arm. Reflexes 5/5.\n`;
const FINDINGS = 'motor_neuron_lens_get_findings';

async function ask(name: string): Promise<Record<string, unknown>> {
  const { content } = await lm.invokeTool(name, { input: {}, toolInvocationToken: undefined });
  const { value } = content[0] as LanguageModelTextPart;
  return JSON.parse(value) as Record<string, unknown>;
}

/** A note as the tools are given it. */
const read = (document: TextDocument): OpenNote => {
  const inputs = {
    onDidChange: new EventEmitter<undefined>().event,
    optionsFor: () => Promise.resolve({}),
    optionsForFile: () => Promise.resolve({}),
  };
  return new OpenNote(document, inputs, () => undefined);
};

const open = async (): Promise<TextDocument> => {
  const note = await openFile('assistant.note', NOTE);
  await until(note);
  return note;
};

describe('an assistant', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('is offered tools that are all there, and described', () => {
    const { contributes } = extensions.getExtension('motor-neuron-lens.motor-neuron-lens')!
      .packageJSON as { contributes: { languageModelTools: readonly Record<string, unknown>[] } };
    const { languageModelTools: tools } = contributes;
    assert.deepEqual(tools.map(({ name }) => name).sort(), Object.keys(assistantTools).sort());
    for (const tool of tools) assert.equal(tool['when'], 'config.motorNeuronLens.assistant');
  });

  it('gets nothing while the setting is off, and a folder can’t switch it on', async () => {
    await open();
    const refused = { message: /the setting motorNeuronLens\.assistant is off/ };
    for (const name of Object.keys(assistantTools)) await assert.rejects(ask(name), refused);
    const settings = workspace.getConfiguration('motorNeuronLens');
    await assert.rejects(async () => await settings.update('assistant', true, false));
    const ofFolder = await file('.vscode/settings.json', '{"motorNeuronLens.assistant":true}');
    try {
      await assert.rejects(ask(FINDINGS), refused);
    } finally {
      await workspace.fs.delete(ofFolder);
    }
  });

  it('gets what was read, with the words it rests on and no others', async () => {
    await withSetting('assistant', true, async () => {
      await open();
      const { findings } = (await ask(FINDINGS)) as {
        findings: { sign: string; side: string; line: number; words: string }[];
      };
      const [spasticity, tone] = findings;
      assert.deepEqual(
        [spasticity?.sign, spasticity?.side, spasticity?.line],
        ['spasticity', 'left', 2],
      );
      assert.equal(tone?.words, `Tone ${CANARY} increased`);
      const { levels } = (await ask('motor_neuron_lens_get_levels')) as {
        levels: { why: string; supportedBy: object[] }[];
      };
      assert.ok(levels[0] && levels[0].supportedBy.length > 0);
      const { problems } = (await ask('motor_neuron_lens_get_problems')) as {
        problems: { rule: string }[];
      };
      assert.ok(problems.some(({ rule }) => rule === 'scale'));
      assert.ok(!JSON.stringify([findings, levels, problems]).includes(NAME));
    });
  });

  it('gets no note where none is open', async () => {
    await withSetting('assistant', true, async () => {
      await openNote('She is well. No clonus.\n');
      const { findings } = (await ask(FINDINGS)) as { findings: object[] };
      assert.equal(findings.length, 1);
      await commands.executeCommand('workbench.action.closeAllEditors');
      await assert.rejects(ask(FINDINGS), { message: /No clinical note is open/ });
    });
  });

  it('gets no other note than the one the user was asked about', async () => {
    await withSetting('assistant', true, async () => {
      const [one, other] = [read(await open()), read(await openNote('No clonus.'))];
      let active = one;
      const tool = new AssistantTool('findings', () => active);
      const { token } = new CancellationTokenSource();
      const { confirmationMessages } = await tool.prepareInvocation({}, token);
      assert.match(confirmationMessages?.title ?? '', /assistant\.note\?$/);
      const { value } = confirmationMessages?.message as MarkdownString;
      assert.match(value, / in assistant\.note that go .+: 3\. With them go the words /);
      active = other;
      await assert.rejects(tool.invoke({}, token), /about another note/);
    });
  });

  it('is stopped when its request is', async () => {
    await withSetting('assistant', true, async () => {
      const note = read(await open());
      const tool = new AssistantTool('findings', () => note);
      const source = new CancellationTokenSource();
      await tool.prepareInvocation({}, source.token);
      const answer = tool.invoke({}, source.token);
      source.cancel();
      await assert.rejects(answer, CancellationError);
      await assert.rejects(tool.prepareInvocation({}, source.token), CancellationError);
    });
  });
});
