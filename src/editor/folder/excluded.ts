import { RelativePattern, type Uri, workspace } from 'vscode';
import { matchesGlob } from '../notes/matches-glob';

/** Whether the user has a file or folder left out, given the names of all that lie beside it. */
export type IsExcluded = (uri: Uri, beside: ReadonlySet<string>) => boolean;

/** As the settings `files.exclude` and `search.exclude` have it: what is hidden or not searched is not analyzed either. */
export function excludedIn(folder: Uri): IsExcluded {
  const base = workspace.getWorkspaceFolder(folder)?.uri ?? folder;
  const rows = ['files', 'search']
    .flatMap((section) => {
      const set = workspace.getConfiguration(section, folder).get<unknown>('exclude');
      return typeof set === 'object' && set !== null ? Object.entries(set) : [];
    })
    .map(([pattern, value]: [string, unknown]) => ({
      pattern: new RelativePattern(base, pattern),
      value,
    }));
  return (uri, beside) =>
    rows.some(({ pattern, value }) => applies(value, uri, beside) && matchesGlob(uri, pattern));
}

/** `true`, or `{ "when": "$(basename).ts" }`: where such a file lies beside it. */
function applies(value: unknown, { path }: Uri, beside: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null || !('when' in value)) return value === true;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return typeof value.when === 'string' && beside.has(value.when.replace('$(basename)', name));
}
