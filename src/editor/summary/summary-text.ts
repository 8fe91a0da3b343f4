import { l10n, type Uri } from 'vscode';
import type { Span } from '../../note/span';
import { escapeMarkdown } from '../../report/escape-markdown';
import { summaryMarkdown } from '../../report/summary-markdown';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { PlacedText } from '../notes/note-file';
import type { NoteState } from '../notes/open-note';

/** Makes the address of a place in a note. */
export type PlaceLink = (note: PlacedText, span: Pick<Span, 'start' | 'end'>) => string;

/** The title of a note's summary. */
export function summaryTitle(note: Uri): string {
  return l10n.t('Lesion level of {0}', noteName(note));
}

/** The name of a note as its tab shows it. */
export function noteName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1) || l10n.t('Note');
}

/** A link that an editor follows, `file:///note.txt#L12,5`: VS Code's own form of a place in a file. */
export const editorLink: PlaceLink = (document, { start }) => {
  const { line, character } = document.positionAt(start);
  return `${document.uri.toString()}#L${line + 1},${character + 1}`;
};

/** The summary of an open note as Markdown; where it can't be had, it says why. */
export async function summaryText(
  analyses: NoteAnalyses,
  uri: Uri,
  placeLink: PlaceLink,
): Promise<string> {
  const title = noteName(uri);
  const heading = `# ${escapeMarkdown(title)}\n\n`;
  const note = analyses.get(uri);
  if (!note) return `${heading}${l10n.t('The note is not open any more.')}\n`;
  const analysis = await note.current();
  if (!analysis) return `${heading}${whyNot(note.state)}\n`;
  return summaryMarkdown(analysis, { title, link: (span) => placeLink(note.document, span) });
}

/** Why there is no summary of a note, in Markdown without links. */
export function whyNot(state: NoteState): string {
  switch (state.kind) {
    case 'too-large':
      return l10n.t(
        'The note is too large for a level: it has {size} characters, the setting `motorNeuronLens.analysis.maximumSize` allows {limit}. Only what is seen of it is read, for signs.',
        { size: state.size, limit: state.limit },
      );
    case 'failed':
      return l10n.t('The note was not read. Reading it failed ({0}).', state.reason);
    default:
      return l10n.t('The note was not read. The setting `motorNeuronLens.enable` is off.');
  }
}
