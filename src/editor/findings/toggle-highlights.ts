import {
  commands,
  ConfigurationTarget,
  type Disposable,
  type Memento,
  window,
  workspace,
} from 'vscode';
import type { NoteAnalyses } from '../notes/note-analyses';
import { SECTION, settingsFor } from '../notes/settings';

const NAME = 'highlights';
/** Under which key the value stands that the command switched off; null where there was none. */
const REMEMBERED = 'highlightsBefore';

type Inspected = NonNullable<ReturnType<ReturnType<typeof workspace.getConfiguration>['inspect']>>;

/** Where a setting can be set, the strongest place first. */
const places: readonly [keyof Inspected, ConfigurationTarget, boolean][] = [
  ['workspaceFolderLanguageValue', ConfigurationTarget.WorkspaceFolder, true],
  ['workspaceLanguageValue', ConfigurationTarget.Workspace, true],
  ['globalLanguageValue', ConfigurationTarget.Global, true],
  ['workspaceFolderValue', ConfigurationTarget.WorkspaceFolder, false],
  ['workspaceValue', ConfigurationTarget.Workspace, false],
];

/** `Toggle Highlights`: switches the setting off, and back to what it was, where it is set. */
export class ToggleHighlights implements Disposable {
  readonly #command = commands.registerCommand('motorNeuronLens.toggleHighlights', () =>
    this.#toggle(),
  );

  constructor(
    private readonly analyses: NoteAnalyses,
    private readonly memory: Memento,
  ) {}

  async #toggle(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (!document || !this.analyses.get(document.uri)) return;
    const settings = workspace.getConfiguration(SECTION, document);
    const inspected = settings.inspect(NAME)!;
    const [key, target, inLanguage] = places.find(([name]) => inspected[name] !== undefined) ?? [
      'globalValue' as const,
      ConfigurationTarget.Global,
      false,
    ];
    const set = (value: unknown) => settings.update(NAME, value, target, inLanguage);
    if (settingsFor(document).highlights !== 'off') {
      await this.memory.update(REMEMBERED, inspected[key] ?? null);
      await set('off');
    } else {
      await set(this.memory.get(REMEMBERED) ?? undefined);
      await this.memory.update(REMEMBERED, undefined);
      // It was switched off by hand, at a further place too.
      if (settingsFor(document).highlights === 'off') await set('underlineAndLetter');
    }
  }

  dispose(): void {
    this.#command.dispose();
  }
}
