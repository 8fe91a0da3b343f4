import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  CodeActionTriggerKind,
  type Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import { type Abbreviation, findAbbreviations, spelledOut } from '../../writing/abbreviations';
import { noteSelector } from '../notes/is-note';
import type { NoteAnalyses } from '../notes/note-analyses';
import { rangeOf } from '../notes/ranges';

/** Spells abbreviations out: the one at the caret, by each meaning it can have, or all that have one meaning alone. */
export class AbbreviationActions implements CodeActionProvider, Disposable {
  readonly #registration: Disposable;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#registration = languages.registerCodeActionsProvider(noteSelector, this, {
      providedCodeActionKinds: [CodeActionKind.RefactorRewrite],
    });
  }

  provideCodeActions(document: TextDocument, range: Range, { triggerKind }: CodeActionContext) {
    // Only where it is asked for: a light bulb at every abbreviation would be noise.
    if (triggerKind === CodeActionTriggerKind.Automatic) return [];
    if (!this.analyses.get(document.uri)) return [];
    const all = findAbbreviations(document.getText());
    const here = all.filter((one) => rangeOf(document, one).intersection(range) !== undefined);
    const each = here.flatMap((one) =>
      one.meanings.map((meaning) =>
        rewrite(document, l10n.t('Spell out {0}: {1}', one.text, meaning), [[one, meaning]]),
      ),
    );
    const clear = all.flatMap((one) =>
      one.meanings.length === 1 ? [[one, one.meanings[0]!] as const] : [],
    );
    return here.length === 0 || clear.length < 2
      ? each
      : [...each, rewrite(document, l10n.t('Spell out all abbreviations'), clear)];
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

function rewrite(
  document: TextDocument,
  title: string,
  changes: readonly (readonly [Abbreviation, string])[],
): CodeAction {
  const action = new CodeAction(title, CodeActionKind.RefactorRewrite);
  const edit = new WorkspaceEdit();
  const text = document.getText();
  for (const [one, meaning] of changes)
    edit.replace(document.uri, rangeOf(document, one), spelledOut(text, one, meaning));
  action.edit = edit;
  return action;
}
