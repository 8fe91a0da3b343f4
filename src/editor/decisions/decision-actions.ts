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
} from 'vscode';
import type { Finding } from '../../findings/finding';
import { findingText } from '../../report/finding-text';
import { shorten } from '../../report/escape-markdown';
import { decisionCommands } from './decision-commands';
import { findingsAt } from '../notes/finding-at';
import { IGNORE_WORDING } from '../vocabulary/ignore-wording-command';
import { noteSelector } from '../notes/is-note';
import type { NoteAnalyses } from '../notes/note-analyses';
import { isProblem } from '../findings/source';

/** What can be done about a finding where it stands: accept, correct, reject it, or take such a decision back. */
export class DecisionActions implements CodeActionProvider, Disposable {
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
    if (!analysis) return [];
    const here = findingsAt(analysis, document.offsetAt(range.start), document.offsetAt(range.end));
    return [
      ...here.flatMap((finding) => actionsOn(document, finding, context.diagnostics)),
      ...ignoreActions(document, here),
    ];
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

function actionsOn(
  document: TextDocument,
  finding: Finding,
  all: readonly Diagnostic[],
): CodeAction[] {
  const { reject, accept, correctSide, correctAssertion, withdraw } = decisionCommands;
  const argument = { note: document.uri.toString(), finding: finding.id };
  const diagnostics = all.filter((one) => isProblem(one, finding.sign));
  const action = (title: string, command: string): CodeAction => {
    const made = new CodeAction(title, CodeActionKind.QuickFix);
    made.command = { command, title, arguments: [argument] };
    made.diagnostics = diagnostics;
    return made;
  };
  const what = findingText(finding);
  const { decision } = finding;
  if (decision?.verdict === 'rejected') {
    return [action(l10n.t('A finding after all: {0}', what), withdraw)];
  }
  return [
    action(l10n.t('Not a finding here: {0}', what), reject),
    action(l10n.t('Wrong side: {0} …', what), correctSide),
    action(l10n.t('Wrong assertion: {0} …', what), correctAssertion),
    decision
      ? action(l10n.t('Withdraw the decision: {0}', what), withdraw)
      : action(l10n.t('Accept: {0}', what), accept),
  ];
}

/** Once for words in which several signs are found; not for a bare grade, which says nothing by itself. */
function ignoreActions(document: TextDocument, here: readonly Finding[]): CodeAction[] {
  const open = here.filter(({ decision }) => decision?.verdict !== 'rejected');
  const wordings = new Set(open.map(({ text }) => text).filter((text) => word.test(text)));
  return [...wordings].map((wording) => {
    const title = l10n.t('Ignore “{0}” everywhere', shorten(wording));
    const made = new CodeAction(title, CodeActionKind.QuickFix);
    made.command = {
      command: IGNORE_WORDING,
      title,
      arguments: [document.uri.toString(), wording],
    };
    return made;
  });
}

/** `3+`, `4/5` and `UL 2` hold none. */
const word = /\p{L}{3}/u;
