import * as vscode from 'vscode';
import type { OpenNote } from '../notes/open-note';
import { AssistantTool } from './assistant-tool';
import type { Topic } from './facts';

/** The tools by the names that package.json contributes them under. */
export const assistantTools: Readonly<Record<string, Topic>> = {
  motor_neuron_lens_get_findings: 'findings',
  motor_neuron_lens_get_levels: 'levels',
  motor_neuron_lens_get_problems: 'problems',
};

/** Offers an assistant in the editor what was read; nothing in editors that have no such interface. */
export class AssistantTools implements vscode.Disposable {
  readonly #registered: vscode.Disposable;

  /** @param open the note that the user is in */
  constructor(open: () => OpenNote | undefined) {
    const { lm } = vscode as Partial<typeof vscode>;
    const register = (lm as Partial<typeof vscode.lm> | undefined)?.registerTool;
    const names = register ? Object.entries(assistantTools) : [];
    this.#registered = vscode.Disposable.from(
      ...names.map(([name, topic]) => vscode.lm.registerTool(name, new AssistantTool(topic, open))),
    );
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
