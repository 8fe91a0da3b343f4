import {
  Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import type { FolderRow } from '../../report/folder-table';
import type { PlacedText } from '../notes/note-file';
import { noteName } from '../summary/summary-text';
import { findingsTree, type TreeNode } from '../tree/findings-tree';
import { treeItem } from '../tree/findings-tree-item';
import { nodeDescription, nodeLabel, spokenNode } from '../tree/findings-tree-labels';
import type { GroupingCommands } from '../tree/grouping-commands';
import type { TreeBranch } from '../tree/tree-branch';
import type { FolderNotes } from './folder-notes';
import type { FolderReader } from './folder-reader';

/** For menus: the branch itself. */
const FOLDER = 'motorNeuronLens.folder';
/** Milliseconds between two changes while notes come in. */
const PAUSE = 500;

const collator = new Intl.Collator('en', { numeric: true });

type NoteNode = TreeNode & { readonly content: { row: FolderRow } };

/** The folder's notes in the tree: each with its level; its levels and findings are made anew when it is unfolded. */
export class FolderBranch implements TreeBranch, Disposable {
  readonly #changed = new EventEmitter<TreeNode | undefined>();
  readonly #notes = new Map<string, NoteNode>();
  /** What changed since the last time; undefined for the list of notes itself. */
  readonly #renewed = new Set<NoteNode | undefined>();
  /** What belongs to the branch, with the node above; and for what is within a note, its text. */
  readonly #parents = new WeakMap<TreeNode, TreeNode | null>();
  readonly #texts = new WeakMap<TreeNode, PlacedText>();
  readonly #subscriptions: Disposable;
  #root: (TreeNode & { readonly content: { notes: number } }) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly notes: FolderNotes,
    private readonly reader: FolderReader,
    private readonly grouping: GroupingCommands,
  ) {
    this.#subscriptions = Disposable.from(
      this.#changed,
      notes.onDidReset(() => this.#begin()),
      notes.onDidRead(({ row }) => this.#take(row)),
      notes.onDidRemove((uri) => {
        this.#notes.delete(uri.toString());
        this.#renewed.add(undefined);
        this.#soon();
      }),
    );
  }

  get root(): TreeNode | undefined {
    return this.#root;
  }

  owns(node: TreeNode): boolean {
    return this.#parents.has(node);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node) ?? undefined;
  }

  async getChildren(node: TreeNode): Promise<TreeNode[]> {
    if (node.content.type === 'folder') return this.#noteNodes(node);
    if (node.content.type === 'folderNote') return this.#findings(node, node.content.row);
    return [...node.children];
  }

  getTreeItem(node: TreeNode): TreeItem {
    const { content, id } = node;
    const text = this.#texts.get(node);
    if (text) return treeItem(node, text);
    const state =
      content.type === 'folder' || (content.type === 'folderNote' && content.row.read)
        ? TreeItemCollapsibleState.Collapsed
        : TreeItemCollapsibleState.None;
    const item = new TreeItem(nodeLabel(content), state);
    item.id = id;
    item.description = nodeDescription(node);
    item.accessibilityInformation = { label: spokenNode(node) };
    if (content.type === 'folder') {
      item.contextValue = FOLDER;
      item.iconPath = new ThemeIcon('folder');
    }
    if (content.type === 'folderNote') {
      const { uri, path, read } = content.row;
      item.iconPath = new ThemeIcon(read ? 'file' : 'warning');
      item.tooltip = `${path}\n${nodeDescription(node)}`;
      if (read)
        item.command = {
          command: 'vscode.open',
          title: l10n.t('Open the note'),
          arguments: [Uri.parse(uri), { preview: true, preserveFocus: true }],
        };
    }
    return item;
  }

  #noteNodes(root: TreeNode): TreeNode[] {
    const rows = this.notes.rows().sort((a, b) => collator.compare(a.path, b.path));
    return rows.map((row) => {
      const known = this.#notes.get(row.uri);
      const node = known ?? {
        id: `folder:${row.uri}`,
        content: { type: 'folderNote', row } as const,
        children: [],
      };
      this.#notes.set(row.uri, node);
      this.#parents.set(node, root);
      return node;
    });
  }

  async #findings(node: TreeNode, { uri }: FolderRow): Promise<TreeNode[]> {
    const read = await this.reader.readAgain(Uri.parse(uri));
    if (!read) return [];
    return findingsTree(read.analysis, this.grouping.grouping).map((one) =>
      this.#adopt(one, node, read.text),
    );
  }

  /** A node of a note's own tree, under that note: one id must not stand twice in the view. */
  #adopt(node: TreeNode, above: TreeNode, text: PlacedText): TreeNode {
    const own: { id: string; content: TreeNode['content']; children: TreeNode[] } = {
      id: `${above.id} ${node.id}`,
      content: node.content,
      children: [],
    };
    own.children = node.children.map((child) => this.#adopt(child, own, text));
    this.#parents.set(own, above);
    this.#texts.set(own, text);
    return own;
  }

  /** A note that is listed stays the same node: one who unfolds it meanwhile must not lose it. */
  #take(row: FolderRow): void {
    const node = this.#notes.get(row.uri);
    const isNew = !node || (node.content.row.read === null) !== (row.read === null);
    if (isNew) this.#notes.delete(row.uri);
    else node.content.row = row;
    this.#renewed.add(isNew ? undefined : node);
    this.#soon();
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.#update(), PAUSE);
  }

  #begin(): void {
    this.#notes.clear();
    this.#renewed.clear();
    const { folder } = this.notes;
    if (!folder && !this.#root) return;
    this.#root = undefined;
    if (folder) {
      const content = { type: 'folder' as const, name: noteName(folder), notes: 0 };
      this.#root = { id: 'folder', content, children: [] };
      this.#parents.set(this.#root, null);
    }
    this.#changed.fire(undefined);
  }

  #update(): void {
    this.#timer = undefined;
    if (!this.#root) return;
    this.#root.content.notes = this.notes.size;
    const renewed = this.#renewed.has(undefined) ? [this.#root] : [...this.#renewed];
    this.#renewed.clear();
    for (const node of renewed) this.#changed.fire(node);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }
}
