import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { shorten } from '../../report/escape-markdown';
import { type FindingKind, findingKind } from '../../report/finding-kind';
import { levelPlace } from '../../report/summary-levels';
import type { PlacedText } from '../notes/note-file';
import { kindColors } from '../findings/decoration-styles';
import type { StatementContent, TreeContent, TreeNode } from './findings-tree';
import { nodeDescription, nodeLabel, spokenNode, spokenStatement } from './findings-tree-labels';
import { REVEAL } from '../findings/reveal-command';
import { noteName } from '../summary/summary-text';

/** A shape for each kind, so that none is told by colour alone. */
const kindIcons: Readonly<Record<FindingKind, string>> = {
  umn: 'arrow-up',
  lmn: 'arrow-down',
  other: 'circle-filled',
  possible: 'question',
  normal: 'check',
  denied: 'circle-slash',
};

function kindIcon(kind: FindingKind): ThemeIcon {
  return new ThemeIcon(kindIcons[kind], new ThemeColor(kindColors[kind]));
}

function iconOf(content: TreeContent): ThemeIcon | undefined {
  switch (content.type) {
    case 'levels':
      return new ThemeIcon('target');
    case 'kind':
      return kindIcon(content.kind);
    case 'statement':
      return 'sign' in content.statement
        ? kindIcon(findingKind(content.statement))
        : new ThemeIcon('note');
    default:
      return undefined;
  }
}

/** Open at first: what most people look for. What is normal or denied waits. */
function isOpen(content: TreeContent): boolean {
  switch (content.type) {
    case 'kind':
      return content.kind !== 'normal' && content.kind !== 'denied';
    case 'levels':
    case 'place':
    case 'pair':
      return true;
    default:
      return false;
  }
}

function stateOf({ content, children }: TreeNode): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return isOpen(content) ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** A node as VS Code shows it. */
export function treeItem(node: TreeNode, document: PlacedText): TreeItem {
  const { id, content } = node;
  const item = new TreeItem(nodeLabel(content), stateOf(node));
  item.id = id;
  const icon = iconOf(content);
  if (icon) item.iconPath = icon;
  item.description = nodeDescription(node);
  item.accessibilityInformation = { label: spokenNode(node) };
  // The title of a container with one view has no room for it.
  if (content.type === 'levels') item.description = noteName(document.uri);
  if (content.type === 'statement') addStatement(item, content, document);
  if (content.type === 'level') {
    const { level } = content;
    item.tooltip = `${nodeLabel(content)}\n${levelPlace(level)}\n${level.why}`;
  }
  return item;
}

function addStatement(item: TreeItem, content: StatementContent, document: PlacedText): void {
  const { words, start, end } = content;
  const line = document.positionAt(start).line + 1;
  const spoken = spokenStatement(content, line);
  item.description = shorten(words, 60);
  item.tooltip = `${spoken}\n“${shorten(words, 300)}”`;
  item.accessibilityInformation = { label: spoken };
  item.command = {
    command: REVEAL,
    title: l10n.t('Show in the note'),
    arguments: [document.uri.toString(), start, end],
  };
}
