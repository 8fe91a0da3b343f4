import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type ProviderResult,
  type TextDocument,
  type TextEditorSelectionChangeEvent,
  type TreeDataProvider,
  type TreeItem,
  window,
} from 'vscode';
import type { Analysis } from '../../analysis';
import { findingsTree, type Grouping, type TreeNode } from './findings-tree';
import { treeItem } from './findings-tree-item';
import type { FollowedNote } from './followed-note';
import type { GroupingCommands } from './grouping-commands';
import { statusText } from '../findings/status-text';
import type { TreeBranch } from './tree-branch';
import { noteName } from '../summary/summary-text';

const VIEW = 'motorNeuronLens.findings';

/** For `when` clauses: whether the view has a note, whatever is found in it. */
const HAS_NOTE = 'motorNeuronLens.viewHasNote';

interface Shown {
  readonly document: TextDocument | undefined;
  readonly analysis: Analysis | undefined;
  readonly grouping: Grouping;
}

/** The tree of the followed note: likely levels, then findings. */
export class FindingsView implements TreeDataProvider<TreeNode>, Disposable {
  readonly #changed = new EventEmitter<TreeNode | undefined>();
  /** Stands before the view, which listens to it from its making on. */
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view = window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
  readonly #subscriptions: readonly Disposable[];
  readonly #parents = new Map<TreeNode, TreeNode>();
  /** VS Code asks for the items of a tree after the next one has taken its place, or none. */
  readonly #documents = new WeakMap<TreeNode, TextDocument>();
  #shown: Shown | undefined;
  /** The tree, and what it was made of; made when VS Code asks for it, which it does not while the view is hidden. */
  #roots: readonly TreeNode[] = [];
  #made: Shown | undefined;

  constructor(
    private readonly followed: FollowedNote,
    private readonly choice: GroupingCommands,
    private readonly branch: TreeBranch,
  ) {
    this.#subscriptions = [
      followed.onDidChange(() => this.#update()),
      choice.onDidChange(() => this.#update()),
      branch.onDidChange((node) => this.#changed.fire(node)),
      window.onDidChangeTextEditorSelection((event) => this.#follow(event)),
    ];
    this.#update();
  }

  getChildren(node?: TreeNode): ProviderResult<TreeNode[]> {
    if (!node) return [...(this.branch.root ? [this.branch.root] : []), ...this.#tree()];
    return this.branch.owns(node) ? this.branch.getChildren(node) : [...node.children];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.branch.owns(node) ? this.branch.getParent(node) : this.#parents.get(node);
  }

  getTreeItem(node: TreeNode): TreeItem {
    if (this.branch.owns(node)) return this.branch.getTreeItem(node);
    const document = this.#documents.get(node);
    if (!document) throw new Error('a node of no tree');
    return treeItem(node, document);
  }

  #update(): void {
    const { note } = this.followed;
    const { grouping } = this.choice;
    const analysis = note?.state.kind === 'analyzed' ? note.state.analysis : undefined;
    this.#view.description = note
      ? `${noteName(note.document.uri)} · ${groupingName(grouping)}`
      : '';
    this.#view.message = this.#message();
    void commands.executeCommand('setContext', HAS_NOTE, note !== undefined);
    if (this.#shown?.analysis === analysis && this.#shown?.grouping === grouping) return;
    this.#shown = { document: note?.document, analysis, grouping };
    this.#changed.fire(undefined);
  }

  #tree(): readonly TreeNode[] {
    if (this.#made === this.#shown) return this.#roots;
    this.#made = this.#shown;
    const { document, analysis, grouping } = this.#shown ?? {};
    this.#roots = analysis && grouping ? findingsTree(analysis, grouping) : [];
    this.#parents.clear();
    if (document) for (const root of this.#roots) this.#adopt(root, document);
    return this.#roots;
  }

  #adopt(node: TreeNode, document: TextDocument): void {
    this.#documents.set(node, document);
    for (const child of node.children) {
      this.#parents.set(child, node);
      this.#adopt(child, document);
    }
  }

  /** Why the tree of a note is empty. */
  #message(): string {
    const { note } = this.followed;
    if (!note || note.state.kind === 'waiting') return '';
    if (note.state.kind !== 'analyzed') {
      const { text, detail } = statusText(note);
      return `${text}: ${detail}`;
    }
    const { findings, context } = note.state.analysis;
    if (findings.length + context.length > 0) return '';
    return l10n.t('No statement on tone, reflexes, muscle bulk or power was found in this note.');
  }

  /** Marks the finding at the caret. Not while typing: then the note waits to be read. */
  #follow({ textEditor: { document }, selections }: TextEditorSelectionChangeEvent): void {
    const { note } = this.followed;
    const caret = selections[0];
    if (!this.#view.visible || note?.document !== document || !caret) return;
    if (note.state.kind !== 'analyzed' || note.state.version !== document.version) return;
    const offset = document.offsetAt(caret.start);
    const at = this.#leaves().find(
      ({ content }) =>
        content.type === 'statement' && content.start <= offset && offset < content.end,
    );
    if (!at || this.#isSelected(at)) return;
    void this.#view.reveal(at, { select: true, focus: false });
  }

  /** The findings outside the levels. */
  #leaves(): readonly TreeNode[] {
    return this.#tree()
      .filter(({ content }) => content.type !== 'levels')
      .flatMap((root) => (root.content.type === 'statement' ? [root] : root.children));
  }

  /** Also where it is selected as a level's support. */
  #isSelected({ content }: TreeNode): boolean {
    return this.#view.selection.some(
      ({ content: selected }) =>
        selected.type === 'statement' &&
        content.type === 'statement' &&
        selected.statement.id === content.statement.id,
    );
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }
}

function groupingName(grouping: Grouping): string {
  return {
    region: l10n.t('by region'),
    pattern: l10n.t('by pattern'),
    noteOrder: l10n.t('in note order'),
  }[grouping];
}
