import {
  CancellationError,
  type CancellationToken,
  l10n,
  type LanguageModelTool,
  LanguageModelTextPart,
  LanguageModelToolResult,
  MarkdownString,
  type PreparedToolInvocation,
} from 'vscode';
import type { Analysis } from '../../analysis';
import { escapeMarkdown, inOrder } from '../../report/escape-markdown';
import type { OpenNote } from '../notes/open-note';
import { answersAssistants } from '../notes/settings';
import { noteName } from '../summary/summary-text';
import { ConfirmedNotes } from './confirmed-notes';
import { type Facts, factsOf, type Topic } from './facts';

/** Why an assistant gets no answer. The message is for the model and never quotes the note. */
class NoAnswer extends Error {}

/** Answers an assistant on one topic of the open note, where the user has allowed it in the settings, and again each time. */
export class AssistantTool implements LanguageModelTool<object> {
  readonly #confirmed = new ConfirmedNotes();

  /** @param open the note that the user is in */
  constructor(
    private readonly topic: Topic,
    private readonly open: () => OpenNote | undefined,
  ) {}

  async prepareInvocation(
    _options: unknown,
    token: CancellationToken,
  ): Promise<PreparedToolInvocation> {
    const note = this.open();
    // What can't be answered need not be asked.
    if (!answersAssistants() || !note) return {};
    const analysis = await read(note, token);
    this.#confirmed.ask(note.document.uri.toString());
    const file = inOrder(noteName(note.document.uri));
    const { title, leaves } = asked(this.topic, factsOf(this.topic, analysis), file);
    return {
      invocationMessage: title,
      confirmationMessages: { title, message: new MarkdownString(escapeMarkdown(leaves)) },
    };
  }

  async invoke(_options: unknown, token: CancellationToken): Promise<LanguageModelToolResult> {
    if (!answersAssistants()) {
      throw new NoAnswer(
        'The user has not allowed assistants to read notes: the setting motorNeuronLens.assistant is off.',
      );
    }
    const note = this.open();
    if (!note) throw new NoAnswer('No clinical note is open.');
    if (!this.#confirmed.take(note.document.uri.toString())) {
      throw new NoAnswer('The user was asked about another note than the one open now: ask again.');
    }
    const analysis = await read(note, token);
    const { record } = factsOf(this.topic, analysis);
    const about =
      'What the clinical note states, read by fixed rules; it can be misread, and is no diagnosis.';
    return new LanguageModelToolResult([
      new LanguageModelTextPart(JSON.stringify({ about, ...record })),
    ]);
  }
}

async function read(note: OpenNote, token: CancellationToken): Promise<Analysis> {
  stopIfCancelled(token);
  const analysis = await note.current();
  stopIfCancelled(token);
  if (!analysis) throw new NoAnswer(`The open note was not read (${note.state.kind}).`);
  return analysis;
}

function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new CancellationError();
}

/** What the user is asked: which note, and what of it leaves the editor. */
function asked(topic: Topic, { count }: Facts, file: string): { title: string; leaves: string } {
  const quoted = l10n.t(
    'With them go the words of the note that each rests on; nothing else of the note does.',
  );
  switch (topic) {
    case 'findings':
      return {
        title: l10n.t('Give the assistant the motor signs in {0}?', file),
        leaves: `${l10n.t('Motor signs found in {0} that go to the assistant and its language model: {1}.', file, count)} ${quoted}`,
      };
    case 'levels':
      return {
        title: l10n.t('Give the assistant the likely lesion levels in {0}?', file),
        leaves: `${l10n.t('Likely lesion levels of {0}, with their reasons, that go to the assistant and its language model: {1}.', file, count)} ${quoted}`,
      };
    case 'problems':
      return {
        title: l10n.t('Give the assistant the problems in {0}?', file),
        leaves: `${l10n.t('Problems of {0} that go to the assistant and its language model: {1}.', file, count)} ${quoted}`,
      };
  }
}
