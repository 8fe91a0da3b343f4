import { type Uri, workspace } from 'vscode';
import { noteEnding } from '../../note/file-names';
import { CLINICAL_NOTE } from './is-note';
import { matchesGlob } from './matches-glob';

/** The language in which a file would open, as far as it is one of notes; else empty. */
export function fileLanguage(uri: Uri): string {
  const associated = associatedLanguage(uri);
  if (associated !== undefined) return associated;
  const [ending = ''] = noteEnding.exec(uri.path.toLowerCase()) ?? [];
  if (ending.startsWith('.md') || ending === '.markdown') return 'markdown';
  if (ending.startsWith('.t')) return 'plaintext';
  return ending && CLINICAL_NOTE;
}

/** What the user's own setting says; of several patterns the longest holds, as in VS Code. */
function associatedLanguage(uri: Uri): string | undefined {
  const associations = workspace.getConfiguration('files', uri).get<unknown>('associations');
  if (typeof associations !== 'object' || associations === null) return undefined;
  const [first] = Object.entries(associations)
    .filter(([pattern]) => matchesGlob(uri, pattern.includes('/') ? pattern : `**/${pattern}`))
    .sort(([one], [other]) => other.length - one.length);
  return typeof first?.[1] === 'string' ? first[1] : undefined;
}
