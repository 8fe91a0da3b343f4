import { commands, type Disposable, EventEmitter, type Memento } from 'vscode';
import type { Grouping } from './findings-tree';

/** For `when` clauses: the grouping chosen. */
const GROUPING = 'motorNeuronLens.grouping';

const choices: Readonly<Record<Grouping, string>> = {
  region: 'motorNeuronLens.groupByRegion',
  pattern: 'motorNeuronLens.groupByPattern',
  noteOrder: 'motorNeuronLens.showInNoteOrder',
};

/** The user's choice of how findings are grouped, kept from window to window; a command for each. */
export class GroupingCommands implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #commands: readonly Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(private readonly memory: Memento) {
    this.#commands = (Object.keys(choices) as Grouping[]).map((grouping) =>
      commands.registerCommand(choices[grouping], () => this.#choose(grouping)),
    );
    this.#tell();
  }

  get grouping(): Grouping {
    const kept = this.memory.get<string>(GROUPING, 'region');
    return kept in choices ? (kept as Grouping) : 'region';
  }

  async #choose(grouping: Grouping): Promise<void> {
    await this.memory.update(GROUPING, grouping);
    this.#tell();
    this.#changed.fire();
  }

  #tell(): void {
    void commands.executeCommand('setContext', GROUPING, this.grouping);
  }

  dispose(): void {
    for (const command of this.#commands) command.dispose();
    this.#changed.dispose();
  }
}
