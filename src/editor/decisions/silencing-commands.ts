import {
  commands,
  type Disposable,
  l10n,
  Position,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { SilencingScope } from '../../decisions/decision';
import { ruleIds } from '../../decisions/known-ids';
import { scopes } from '../../decisions/names';
import type { RuleId } from '../../vocabulary/ids';
import type { DecisionStore } from './decision-store';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { OpenNote } from '../notes/open-note';
import { SECTION } from '../notes/settings';

/**
 * Silences a problem of an open note: `{ note: uri as a string, rule, start, end, way }`, offsets UTF-16. Without a way, the user is
 * asked.
 */
export const SILENCE = 'motorNeuronLens.silenceProblem';

/** How far a problem is silenced: by a decision kept beside the note, by a comment in it, or in the settings. */
type Way = SilencingScope | 'comment' | 'off';

const wayNames: Readonly<Record<Way, string>> = {
  place: l10n.t('Here'),
  line: l10n.t('In this line'),
  section: l10n.t('In this section'),
  note: l10n.t('In this note'),
  comment: l10n.t('In the next line, by a comment in the note'),
  off: l10n.t('Everywhere, in the settings'),
};

interface Silenced {
  readonly note: OpenNote;
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
}

/** The command behind the code actions on a problem. It is not in the palette, as it means nothing without one. */
export class SilencingCommands implements Disposable {
  readonly #command: Disposable;

  constructor(
    analyses: NoteAnalyses,
    private readonly store: DecisionStore,
  ) {
    this.#command = commands.registerCommand(SILENCE, async (argument: unknown) => {
      const { note, rule, start, end, way } = fieldsOf(argument);
      const open = typeof note === 'string' ? analyses.get(Uri.parse(note)) : undefined;
      const known = typeof rule === 'string' ? ruleIds.get(rule) : undefined;
      if (!open || !known || typeof start !== 'number' || typeof end !== 'number') return;
      const silenced = { note: open, rule: known, start, end };
      const chosen = ways.find((one) => one === way) ?? (await ask(silenced));
      if (chosen) await this.#silence(silenced, chosen);
    });
  }

  async #silence(silenced: Silenced, way: Way): Promise<void> {
    if (way === 'off') await turnOff(silenced.rule);
    else if (way === 'comment') await comment(silenced);
    else await this.store.silence(silenced.note.document, silenced, way);
  }

  dispose(): void {
    this.#command.dispose();
  }
}

const ways: readonly Way[] = [...scopes, 'comment', 'off'];

async function ask({ note, rule }: Silenced): Promise<Way | undefined> {
  const isMarkdown = note.document.languageId === 'markdown';
  const items = ways
    .filter((way) => way !== 'comment' || isMarkdown)
    .map((way) => ({ label: wayNames[way], way }));
  const placeHolder = l10n.t('Where is {0} to be silenced?', rule);
  return (await window.showQuickPick(items, { placeHolder }))?.way;
}

function fieldsOf(argument: unknown): Readonly<Record<string, unknown>> {
  return typeof argument === 'object' && argument !== null ? { ...argument } : {};
}

async function comment({ note: { document }, rule, start }: Silenced): Promise<void> {
  const edit = new WorkspaceEdit();
  const { line } = document.positionAt(start);
  const words = `<!-- motor-neuron-lens-disable-next-line ${rule} -->\n`;
  edit.insert(document.uri, new Position(line, 0), words);
  await workspace.applyEdit(edit);
}

/** Where the setting is set already, else for the user. */
async function turnOff(rule: RuleId): Promise<void> {
  const settings = workspace.getConfiguration(SECTION);
  const inWorkspace = settings.inspect('rules')?.workspaceValue !== undefined;
  const rules = settings.get<Readonly<Record<string, string>>>('rules', {});
  await settings.update('rules', { ...rules, [rule]: 'off' }, !inWorkspace);
}
