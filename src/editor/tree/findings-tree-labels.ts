import { l10n } from 'vscode';
import type { Level } from '../../localization/level';
import { type FindingKind, findingKind, kindLetters } from '../../report/finding-kind';
import { findingText } from '../../report/finding-text';
import type { FolderRow } from '../../report/folder-table';
import { contextText } from '../../report/summary-evidence';
import { patternLabels } from '../../report/summary-pattern';
import type { Region, Side } from '../../vocabulary/ids';
import type { Role, StatementContent, TreeContent, TreeNode } from './findings-tree';

function kindName(kind: FindingKind): string {
  return {
    umn: l10n.t('Upper motor neuron'),
    lmn: l10n.t('Lower motor neuron'),
    other: l10n.t('Abnormal, neither by itself'),
    possible: l10n.t('Possible'),
    normal: l10n.t('Normal'),
    denied: l10n.t('Not present'),
  }[kind];
}

function placeName(region: Region | null, side: Side | null): string {
  const place = {
    head: l10n.t('Head'),
    arm: l10n.t('Arm'),
    trunk: l10n.t('Trunk'),
    leg: l10n.t('Leg'),
    limbs: l10n.t('Arm and leg'),
    whole: l10n.t('Whole body'),
    none: l10n.t('Place not stated'),
  }[region ?? 'none'];
  const beside =
    side &&
    {
      right: l10n.t('right'),
      left: l10n.t('left'),
      bilateral: l10n.t('both sides'),
    }[side];
  return beside ? `${place}, ${beside}` : place;
}

function roleName(role: Role): string {
  return {
    supportedBy: l10n.t('Speaks for it'),
    against: l10n.t('Speaks against it'),
    unexplained: l10n.t('Left unexplained'),
  }[role];
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The statement without its words: `U brisk reflex (3+), right knee, L2–L4`. */
function statementLabel({ statement }: StatementContent): string {
  if (!('sign' in statement)) return capitalized(contextText(statement));
  return `${kindLetters[findingKind(statement)]} ${findingText(statement)}`;
}

/** What a node is called. */
export function nodeLabel(content: TreeContent): string {
  switch (content.type) {
    case 'levels':
      return l10n.t('Likely level');
    case 'level':
      return `${content.rank}. ${capitalized(content.level.name)}`;
    case 'role':
      return roleName(content.role);
    case 'pair':
      return l10n.t('Two lesions together');
    case 'lesion':
      return capitalized(content.lesion.name);
    case 'place':
      return placeName(content.region, content.side);
    case 'kind':
      return kindName(content.kind);
    case 'folder':
      return l10n.t('Notes of {0}', content.name);
    case 'folderNote':
      return content.row.path;
    case 'statement':
      return statementLabel(content);
  }
}

/** How many of each kind a group holds, each kind called as is wanted. */
function counts(children: readonly TreeNode[], called: (kind: FindingKind) => string): string[] {
  const found = children.map(({ content }) =>
    content.type === 'statement' && 'sign' in content.statement
      ? findingKind(content.statement)
      : undefined,
  );
  return (Object.keys(kindLetters) as FindingKind[])
    .map((kind) => [called(kind), found.filter((one) => one === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`);
}

function confidenceText({ confidence }: Level): string {
  return {
    high: l10n.t('high confidence'),
    moderate: l10n.t('moderate confidence'),
    low: l10n.t('low confidence'),
  }[confidence];
}

/** The likeliest level of a note in a folder with its pattern, or why it was not read. */
function rowText({ read, remark }: FolderRow): string {
  return read
    ? [read.name, patternLabels[read.pattern], remark].filter(Boolean).join(' · ')
    : remark;
}

/** What stands behind the label, fainter; the words of statements are left to the caller. */
export function nodeDescription({ content, children }: TreeNode): string {
  switch (content.type) {
    case 'level':
      return confidenceText(content.level);
    case 'place':
      return counts(children, (kind) => kindLetters[kind]).join(' · ');
    case 'role':
    case 'kind':
    case 'lesion':
      return String(children.length);
    case 'folder':
      return String(content.notes);
    case 'folderNote':
      return rowText(content.row);
    case 'levels':
    case 'pair':
    case 'statement':
      return '';
  }
}

/** What a screen reader says of a node above statements, without letters and marks. */
export function spokenNode(node: TreeNode): string {
  const { content, children } = node;
  const more =
    content.type === 'place' ? counts(children, kindName).join(', ') : nodeDescription(node);
  return [nodeLabel(content), more].filter(Boolean).join(', ');
}

/** What a screen reader says of a statement: `Upper motor neuron sign: brisk reflex 3+, right knee, line 12`. */
export function spokenStatement({ statement }: StatementContent, line: number): string {
  if (!('sign' in statement)) {
    return l10n.t('{statement}, line {line}', { statement: contextText(statement), line });
  }
  const kind = findingKind(statement);
  const name = {
    umn: l10n.t('Upper motor neuron sign'),
    lmn: l10n.t('Lower motor neuron sign'),
    other: l10n.t('Abnormal sign'),
    possible: l10n.t('Possible sign'),
    normal: l10n.t('Normal finding'),
    denied: l10n.t('Not present'),
  }[kind];
  const finding = findingText(statement).replace(/[()]/g, '');
  return l10n.t('{kind}: {finding}, line {line}', { kind: name, finding, line });
}
