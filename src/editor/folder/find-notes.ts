import { type CancellationToken, FileType, l10n, Uri, workspace } from 'vscode';
import { whyUnread } from '../notes/why-unread';
import type { IsExcluded } from './excluded';

/** What lies in a folder and those within it. */
export interface FoundFiles {
  /** In the order of their names, each folder's own first. */
  readonly notes: Uri[];
  /** Folders that can't be read, or hold files and no note. */
  readonly left: { readonly uri: Uri; readonly why: string }[];
  /** How many files are no notes. */
  others: number;
}

export interface Search {
  readonly isNote: (uri: Uri) => boolean;
  readonly isExcluded: IsExcluded;
  readonly token: CancellationToken;
  /** Is told how many notes there are so far. */
  readonly found: (notes: number) => void;
}

/** How files that are no notes end, with how many of each: `.png`. */
type Endings = Map<string, number>;

const collator = new Intl.Collator('en', { numeric: true });

/**
 * Looks for notes. By the folders' own lists, not by VS Code's search: that is not there in every kind of workspace. A link to
 * another folder is not followed, as it could lead round in a circle.
 */
export async function findNotes(folder: Uri, search: Search): Promise<FoundFiles> {
  const result: FoundFiles = { notes: [], left: [], others: 0 };
  const endings = await look(folder, search, result);
  if (endings) result.left.push(noNotes(folder, endings));
  return result;
}

/** @returns what there is where none of it is a note; null where there are notes, or nothing */
async function look(folder: Uri, search: Search, result: FoundFiles): Promise<Endings | null> {
  const { isNote, isExcluded, token, found } = search;
  let entries: [string, FileType][];
  try {
    entries = await workspace.fs.readDirectory(folder);
  } catch (error) {
    result.left.push({ uri: folder, why: whyUnread(error) });
    return null;
  }
  const names = new Set(entries.map(([name]) => name));
  const shown = entries
    .map(([name, type]) => ({ uri: Uri.joinPath(folder, name), name, type }))
    .filter(({ uri }) => !isExcluded(uri, names))
    .sort((one, other) => collator.compare(one.name, other.name));
  const endings: Endings = new Map();
  const before = result.notes.length;
  for (const { uri, name, type } of shown) {
    if (type === FileType.Directory) continue;
    if (isNote(uri)) result.notes.push(uri);
    else if ((type & FileType.File) !== 0 && !isOurs(name)) count(endings, name, result);
  }
  found(result.notes.length);
  const without: { uri: Uri; endings: Endings }[] = [];
  for (const { uri, type } of shown) {
    if (type !== FileType.Directory || token.isCancellationRequested) continue;
    const below = await look(uri, search, result);
    if (below) without.push({ uri, endings: below });
  }
  if (result.notes.length > before) {
    // Named by the topmost folder that has none.
    for (const { uri, endings: below } of without) result.left.push(noNotes(uri, below));
    return null;
  }
  for (const { endings: below } of without)
    for (const [ending, many] of below) endings.set(ending, (endings.get(ending) ?? 0) + many);
  return endings.size > 0 ? endings : null;
}

/** Files that lie beside notes and belong to them. */
function isOurs(name: string): boolean {
  return name.endsWith('.ann') || name === '.motor-neuron-lens.yaml';
}

function count(endings: Endings, name: string, result: FoundFiles): void {
  const ending = /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? name;
  endings.set(ending, (endings.get(ending) ?? 0) + 1);
  result.others += 1;
}

/** So many kinds of files are named. */
const MOST = 3;

function noNotes(uri: Uri, endings: Endings): { uri: Uri; why: string } {
  const kinds = [...endings].sort(([, a], [, b]) => b - a);
  const named = kinds.slice(0, MOST).map(([ending, many]) => `${many} ${ending}`);
  const files = [...named, ...(kinds.length > MOST ? ['…'] : [])].join(', ');
  return { uri, why: l10n.t('holds no notes: {0}', files) };
}
