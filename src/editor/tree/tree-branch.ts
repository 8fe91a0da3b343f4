import type { Event, ProviderResult, TreeItem } from 'vscode';
import type { TreeNode } from './findings-tree';

/** A part of the tree that is not of the followed note, and makes its nodes when they are asked for. */
export interface TreeBranch {
  /** With the node whose children changed; with nothing where its root came or went. */
  readonly onDidChange: Event<TreeNode | undefined>;
  readonly root: TreeNode | undefined;
  owns(node: TreeNode): boolean;
  getChildren(node: TreeNode): ProviderResult<TreeNode[]>;
  getParent(node: TreeNode): TreeNode | undefined;
  getTreeItem(node: TreeNode): TreeItem;
}
