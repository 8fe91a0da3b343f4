import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import { formatOf, SAVED } from '../summary/summary-formats';
import type { NoteReader } from './note-reader';
import { subjectOf, visitTitle } from './visit-address';
import { contentFile, contentMarkdown, type VisitContent } from './visit-content';
import type { VisitPages } from './visit-pages';
import { VisitReader } from './visit-reader';

const SAVE = 'motorNeuronLens.saveVisits';

/** `Save Timeline or Changes As…`. Answers with the file's address; undefined where nothing was saved. */
export class SaveVisitsCommand implements Disposable {
  readonly #command: Disposable;

  constructor(
    private readonly reader: NoteReader,
    private readonly pages: VisitPages,
  ) {
    this.#command = commands.registerCommand(SAVE, (given: unknown, target: unknown) =>
      this.#save(given, target),
    );
  }

  /**
   * @param given the address of what is shown; without one, the page in hand is meant
   * @param target where to save; without one, the user is asked
   */
  async #save(given: unknown, target: unknown): Promise<Uri | undefined> {
    // A menu of the page's title gives the address of the page.
    const isOurs = given instanceof Uri && given.scheme !== 'webview-panel';
    const address = isOurs ? given : (this.pages.active ?? window.activeTextEditor?.document.uri);
    const subject = address && subjectOf(address);
    if (!subject) {
      void window.showInformationMessage(l10n.t('There is nothing to save.'));
      return undefined;
    }
    const content = await new VisitReader(subject, this.reader).read();
    if (typeof content === 'string') {
      void window.showInformationMessage(content);
      return undefined;
    }
    const to = target instanceof Uri ? target : await ask(content, visitTitle(subject));
    if (!to) return undefined;
    await workspace.fs.writeFile(to, new TextEncoder().encode(fileText(content, to)));
    return to;
  }

  dispose(): void {
    this.#command.dispose();
  }
}

function fileText(content: VisitContent, target: Uri): string {
  const format = formatOf(target);
  if (format === 'md') return contentMarkdown(content, null);
  return format === 'svg' && content.figure ? content.figure() : contentFile(content);
}

async function ask({ notes, figure }: VisitContent, title: string): Promise<Uri | undefined> {
  const first = notes[0]?.uri;
  const folder =
    first && first.scheme !== 'untitled'
      ? Uri.joinPath(first, '..')
      : workspace.workspaceFolders?.[0]?.uri;
  const defaultUri = folder && Uri.joinPath(folder, `${title}${SAVED}.html`);
  const filters = {
    [l10n.t('Page (HTML)')]: ['html'],
    [l10n.t('Markdown')]: ['md'],
    ...(figure ? { [l10n.t('Figure (SVG)')]: ['svg'] } : {}),
  };
  return window.showSaveDialog({ title, filters, ...(defaultUri ? { defaultUri } : {}) });
}
