import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  type Diagnostic,
  type Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { Problem } from '../../consistency/problem';
import { isProblem } from '../findings/source';
import { noteSelector } from '../notes/is-note';
import type { NoteAnalyses } from '../notes/note-analyses';
import { rangeOf } from '../notes/ranges';
import { SILENCE } from './silencing-commands';

/** What can be done about a problem where it stands: the choices that would settle it, and how to silence it. */
export class ProblemActions implements CodeActionProvider, Disposable {
  readonly #registration: Disposable;

  constructor(private readonly analyses: NoteAnalyses) {
    this.#registration = languages.registerCodeActionsProvider(noteSelector, this, {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    });
  }

  async provideCodeActions(
    document: TextDocument,
    range: Range,
    context: CodeActionContext,
  ): Promise<CodeAction[]> {
    const analysis = await this.analyses.get(document.uri)?.current();
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    return (analysis?.problems ?? [])
      .filter((one) => one.start <= end && start <= one.end)
      .flatMap((problem) => actionsOn(document, problem, context.diagnostics));
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

function actionsOn(
  document: TextDocument,
  problem: Problem,
  all: readonly Diagnostic[],
): CodeAction[] {
  const { rule, start, end } = problem;
  const range = rangeOf(document, problem);
  const diagnostics = all.filter((one) => isProblem(one, rule) && one.range.isEqual(range));
  const action = (title: string): CodeAction => {
    const made = new CodeAction(title, CodeActionKind.QuickFix);
    made.diagnostics = diagnostics;
    return made;
  };
  const silence = (title: string, way?: string): CodeAction => {
    const argument = { note: document.uri.toString(), rule, start, end, way };
    return Object.assign(action(title), {
      command: { command: SILENCE, title, arguments: [argument] },
    });
  };
  return [
    ...fixes(document, problem, action),
    silence(l10n.t('Silence {0} here', rule), 'place'),
    silence(l10n.t('Silence {0} elsewhere …', rule)),
  ];
}

/** Each choice an action of its own; none is preferred, as which one is true only the user knows. */
function fixes(
  document: TextDocument,
  problem: Problem,
  action: (title: string) => CodeAction,
): CodeAction[] {
  return problem.fixes.map(({ title, edits }) => {
    const edit = new WorkspaceEdit();
    for (const one of edits) edit.replace(document.uri, rangeOf(document, one), one.text);
    return Object.assign(action(title), { edit });
  });
}
