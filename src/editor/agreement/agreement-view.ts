import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import type { DetailAgreement, SignAgreement } from '../../agreement/agreement';
import { signRow } from '../../vocabulary/sign-rows';
import { REVEAL } from '../findings/reveal-command';
import { noteName } from '../summary/summary-text';
import type { AnnotatorComparison, Compared, Dispute } from './annotator-comparison';
import { disputeText, isTakeable, saidText } from './dispute-text';

const VIEW = 'motorNeuronLens.agreement';

/** What a line of the view stands for. */
export type AgreementNode =
  | { readonly kind: 'all' | 'sign'; readonly agreement: SignAgreement }
  | { readonly kind: 'detail'; readonly agreement: DetailAgreement }
  | { readonly kind: 'disputes' }
  | { readonly kind: 'dispute'; readonly dispute: Dispute };

/** A view that is there while a note is compared: how far the two agree, per sign, and where they differ. */
export class AgreementView implements TreeDataProvider<AgreementNode>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  /** Stands before the view, which listens to it from its making on. */
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view = window.createTreeView(VIEW, { treeDataProvider: this });
  readonly #subscription: Disposable;
  #disputes: readonly AgreementNode[] = [];
  readonly #root: AgreementNode = { kind: 'disputes' };

  constructor(private readonly comparison: AnnotatorComparison) {
    this.#subscription = comparison.onDidChange(() => this.#update());
  }

  getChildren(node?: AgreementNode): AgreementNode[] {
    const { compared } = this.comparison;
    if (!compared) return [];
    const { signs, details } = compared.report;
    switch (node?.kind) {
      case undefined:
        return [{ kind: 'all', agreement: compared.report.all }, this.#root];
      case 'all':
        return [
          ...signs.map((agreement) => ({ kind: 'sign', agreement }) as const),
          ...details.map((agreement) => ({ kind: 'detail', agreement }) as const),
        ];
      case 'disputes':
        return [...this.#disputes];
      default:
        return [];
    }
  }

  getParent(node: AgreementNode): AgreementNode | undefined {
    return node.kind === 'dispute' ? this.#root : undefined;
  }

  getTreeItem(node: AgreementNode): TreeItem {
    const { compared } = this.comparison;
    switch (node.kind) {
      case 'all':
        return agreementItem(
          l10n.t('All signs'),
          node.agreement,
          TreeItemCollapsibleState.Collapsed,
        );
      case 'sign':
        return agreementItem(signRow(node.agreement.sign!).name, node.agreement);
      case 'detail':
        return detailItem(node.agreement);
      case 'disputes':
        return disputesItem(compared?.disputes ?? []);
      case 'dispute':
        return disputeItem(node.dispute, compared);
    }
  }

  /** Selects a dispute, where the view is open. */
  async show({ id }: Dispute): Promise<void> {
    const node = this.#disputes.find((one) => one.kind === 'dispute' && one.dispute.id === id);
    if (node && this.#view.visible) await this.#view.reveal(node, { select: true, focus: false });
  }

  #update(): void {
    const { compared } = this.comparison;
    this.#disputes = (compared?.disputes ?? []).map((dispute) => ({ kind: 'dispute', dispute }));
    this.#view.description = compared ? noteName(compared.annotator.file) : '';
    this.#view.message = compared ? messageOf(compared) : '';
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }
}

/** What of the file could not be read. */
function messageOf({ annotator: { problems, file } }: Compared): string {
  if (problems.length === 0) return '';
  const lines = problems.slice(0, 5).map(({ line }) => line);
  const more = problems.length > lines.length ? ', …' : '';
  return l10n.t(
    'Not read in {0}: line {1}. The other lines count.',
    noteName(file),
    lines.join(', ') + more,
  );
}

function agreementItem(
  label: string,
  { both, onlyFirst, onlySecond, f1, kappa }: SignAgreement,
  state = TreeItemCollapsibleState.None,
): TreeItem {
  const item = new TreeItem(label, state);
  item.description = l10n.t('F1 {0} · kappa {1}', figure(f1), figure(kappa));
  item.tooltip = l10n.t('both: {0}, only ours: {1}, only theirs: {2}', both, onlyFirst, onlySecond);
  item.accessibilityInformation = { label: `${label}, ${item.description}, ${item.tooltip}` };
  return item;
}

function detailItem({ of, pairs, agreed, kappa }: DetailAgreement): TreeItem {
  const item = new TreeItem(
    of === 'side' ? l10n.t('Side, of what both have') : l10n.t('Assertion, of what both have'),
  );
  item.description = l10n.t('{0} of {1} · kappa {2}', agreed, pairs, figure(kappa));
  return item;
}

/** Two decimals; a dash where it is not defined. */
function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

function disputesItem(disputes: readonly Dispute[]): TreeItem {
  const item = new TreeItem(
    l10n.t('Disagreements'),
    disputes.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Expanded,
  );
  const open = disputes.filter(({ settled }) => !settled).length;
  item.description =
    disputes.length === 0 ? l10n.t('none') : l10n.t('{0} of {1} open', open, disputes.length);
  item.iconPath = new ThemeIcon(open === 0 ? 'pass' : 'compare-changes');
  return item;
}

function disputeItem(dispute: Dispute, compared: Compared | undefined): TreeItem {
  const { id, first, second, settled, start, end } = dispute;
  const item = new TreeItem(`${saidText(first)} ↔ ${saidText(second)}`);
  item.id = id;
  item.iconPath = new ThemeIcon(settled ? 'pass' : 'circle-large-outline');
  const takeable = isTakeable(dispute) ? 'takeable' : 'keepable';
  item.contextValue = `motorNeuronLens.dispute.${settled ? 'settled' : 'open'}.${takeable}`;
  if (!compared) return item;
  const { document } = compared.note;
  const line = document.positionAt(start).line + 1;
  item.description = settled ? l10n.t('line {0}, settled', line) : l10n.t('line {0}', line);
  item.tooltip = disputeText(dispute);
  item.accessibilityInformation = { label: `${disputeText(dispute)} ${item.description}` };
  item.command = {
    command: REVEAL,
    title: l10n.t('Show in the note'),
    arguments: [document.uri.toString(), start, end],
  };
  return item;
}
