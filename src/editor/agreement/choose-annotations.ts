import { FileType, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { sidecarUri } from '../decisions/sidecar-file';

interface Choice extends QuickPickItem {
  /** Undefined: to be looked for elsewhere. */
  readonly file: Uri | undefined;
}

/** Asks for the annotations to compare a note with: those of its name beside it (`stroke.other.ann` of `stroke.note`), or any. */
export async function chooseAnnotations(note: Uri): Promise<Uri | undefined> {
  const beside = await annotationsBeside(note);
  if (beside.length === 0) return browse(note);
  const items: Choice[] = [
    ...beside.map((file) => ({ label: nameOf(file), file })),
    { label: l10n.t('Browse…'), file: undefined },
  ];
  const placeHolder = l10n.t('Whose annotations is this note to be compared with?');
  const chosen = await window.showQuickPick(items, { placeHolder });
  return chosen && (chosen.file ?? browse(note));
}

/** The `.ann` files beside a note that begin with its name, but for its own decisions. */
export async function annotationsBeside(note: Uri): Promise<readonly Uri[]> {
  const own = sidecarUri(note);
  if (!own) return [];
  const stem = nameOf(own).slice(0, -'.ann'.length);
  const folder = Uri.joinPath(note, '..');
  const entries = await workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  return entries
    .filter(([name, type]) => (type & FileType.File) !== 0 && name !== nameOf(own))
    .map(([name]) => name)
    .filter(
      (name) => name.startsWith(stem) && /^[^\p{L}\p{N}].*\.ann$/iu.test(name.slice(stem.length)),
    )
    .sort()
    .map((name) => Uri.joinPath(folder, name));
}

async function browse(note: Uri): Promise<Uri | undefined> {
  const folder = note.scheme === 'untitled' ? undefined : Uri.joinPath(note, '..');
  const chosen = await window.showOpenDialog({
    title: l10n.t('Annotations in brat standoff format'),
    filters: { brat: ['ann'] },
    ...(folder ? { defaultUri: folder } : {}),
  });
  return chosen?.[0];
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
