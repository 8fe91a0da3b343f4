import {
  type Disposable,
  Hover,
  type HoverProvider,
  l10n,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import { noteSelector } from '../notes/is-note';
import { rangeOf } from '../notes/ranges';
import type { AnnotatorComparison, Dispute } from './annotator-comparison';
import { disputeText, isTakeable } from './dispute-text';

const KEEP = 'motorNeuronLens.keepOurs';
const TAKE = 'motorNeuronLens.takeTheirs';

/** Says over words in dispute what both sides say of them, and lets the reader settle it there. */
export class DisputeHovers implements HoverProvider, Disposable {
  readonly #registration = languages.registerHoverProvider(noteSelector, this);

  constructor(private readonly comparison: AnnotatorComparison) {}

  provideHover(document: TextDocument, position: Position): Hover | undefined {
    const { compared } = this.comparison;
    if (compared?.note.document !== document) return undefined;
    const offset = document.offsetAt(position);
    const here = compared.disputes.filter(({ start, end }) => start <= offset && offset < end);
    const [first] = here;
    if (!first) return undefined;
    const text = new MarkdownString();
    text.isTrusted = { enabledCommands: [KEEP, TAKE] };
    for (const dispute of here) append(text, dispute);
    return new Hover(text, rangeOf(document, first));
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

function append(text: MarkdownString, dispute: Dispute): void {
  // Words of the vocabulary alone: nothing of the note or of the file stands in it.
  text.appendMarkdown(`**${l10n.t('Second annotator')}** `).appendText(disputeText(dispute));
  const links = [
    ...(dispute.settled ? [] : [link(l10n.t('Keep ours'), KEEP, dispute)]),
    ...(isTakeable(dispute) ? [link(l10n.t('Take theirs'), TAKE, dispute)] : []),
  ];
  text.appendMarkdown(`\n\n${links.join(' · ')}\n\n`);
}

function link(label: string, command: string, { id }: Dispute): string {
  const argument = encodeURIComponent(JSON.stringify([{ kind: 'dispute', dispute: { id } }]));
  return `[${label}](command:${command}?${argument})`;
}
