import { l10n, Uri } from 'vscode';
import { noteName } from '../summary/summary-text';

/** What is shown of several visits: what changed between two notes, or a timeline of a note's entries or of a folder's notes. */
export type VisitSubject =
  | { readonly kind: 'changes'; readonly before: Uri; readonly after: Uri }
  | { readonly kind: 'entries'; readonly note: Uri }
  | { readonly kind: 'folder'; readonly folder: Uri };

/** These are documents of a scheme of their own: read-only, and never read as notes themselves. */
export const VISITS_SCHEME = 'motor-neuron-lens-visits';

export function visitTitle(subject: VisitSubject): string {
  switch (subject.kind) {
    case 'changes':
      return l10n.t('Changes in {0}', noteName(subject.after));
    case 'entries':
      return l10n.t('Timeline of {0}', noteName(subject.note));
    case 'folder':
      return l10n.t('Timeline of {0}', noteName(subject.folder));
  }
}

/** The address of what is shown, from which it can be made again. */
export function visitAddress(subject: VisitSubject): Uri {
  const uris = addressesOf(subject).map((uri) => uri.toString());
  const query = JSON.stringify([subject.kind, ...uris]);
  return Uri.from({ scheme: VISITS_SCHEME, path: `/${visitTitle(subject)}.md`, query });
}

function addressesOf(subject: VisitSubject): Uri[] {
  switch (subject.kind) {
    case 'changes':
      return [subject.before, subject.after];
    case 'entries':
      return [subject.note];
    case 'folder':
      return [subject.folder];
  }
}

/** What an address is of; undefined where it is none of these. */
export function subjectOf(address: Uri): VisitSubject | undefined {
  if (address.scheme !== VISITS_SCHEME) return undefined;
  const [kind, first, second] = listIn(address.query);
  if (first === undefined) return undefined;
  if (kind === 'entries') return { kind, note: Uri.parse(first) };
  if (kind === 'folder') return { kind, folder: Uri.parse(first) };
  if (kind !== 'changes' || second === undefined) return undefined;
  return { kind, before: Uri.parse(first), after: Uri.parse(second) };
}

function listIn(query: string): string[] {
  try {
    const parsed: unknown = JSON.parse(query);
    return Array.isArray(parsed) ? parsed.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
