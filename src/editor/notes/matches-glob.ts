import { type GlobPattern, languages, type TextDocument, type Uri } from 'vscode';

/** Whether VS Code's own patterns match a file. It offers them for documents alone, and looks at no more of one than its address. */
export function matchesGlob(uri: Uri, pattern: GlobPattern): boolean {
  return languages.match({ pattern }, { uri, languageId: '' } as TextDocument) > 0;
}
