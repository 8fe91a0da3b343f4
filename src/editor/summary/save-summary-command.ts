import { commands, Disposable, env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import type { NoteAnalyses } from '../notes/note-analyses';
import type { OpenNote } from '../notes/open-note';
import { fileText, placeBeside } from './summary-formats';
import type { SummaryPages } from './summary-pages';
import { whyNot } from './summary-text';

const SAVE = 'motorNeuronLens.saveSummary';
const PRINT = 'motorNeuronLens.printSummary';

/** `Save Summary As…` and `Print Summary…`. Both answer with the file's address; undefined where nothing was saved. */
export class SaveSummaryCommand implements Disposable {
  readonly #commands: Disposable;

  constructor(
    private readonly analyses: NoteAnalyses,
    private readonly pages: SummaryPages,
  ) {
    this.#commands = Disposable.from(
      commands.registerCommand(SAVE, (note: unknown, target: unknown) =>
        this.#save(note, target, {
          [l10n.t('Page (HTML)')]: ['html'],
          [l10n.t('Markdown')]: ['md'],
          [l10n.t('Figure (SVG)')]: ['svg'],
        }),
      ),
      commands.registerCommand(PRINT, (note: unknown, target: unknown) =>
        this.#print(note, target),
      ),
    );
  }

  /**
   * @param note the note's address; without one, the note is meant whose page or whose text is in hand
   * @param target where to save; without one, the user is asked
   */
  async #save(
    note: unknown,
    target: unknown,
    filters: Record<string, string[]>,
  ): Promise<Uri | undefined> {
    const open = await this.#find(note);
    const analysis = await open?.current();
    if (!open || !analysis) {
      void window.showInformationMessage(
        open
          ? whyNot(open.state).replaceAll('`', '')
          : l10n.t('There is no clinical note whose summary could be saved.'),
      );
      return undefined;
    }
    const { document } = open;
    const to = target instanceof Uri ? target : await ask(document.uri, filters);
    if (!to) return undefined;
    const text = fileText(analysis, document, to);
    await workspace.fs.writeFile(to, new TextEncoder().encode(text));
    return to;
  }

  /** A webview can't print: the summary is saved where the user wants it, and a browser opens it. */
  async #print(note: unknown, target: unknown): Promise<Uri | undefined> {
    const saved = await this.#save(note, target, { [l10n.t('Page (HTML)')]: ['html'] });
    if (!saved) return undefined;
    const here = saved.scheme === 'file' && env.uiKind === UIKind.Desktop && !env.remoteName;
    if (here && (await env.openExternal(saved))) return saved;
    void window.showInformationMessage(
      l10n.t('The summary is saved. Open it in a browser to print it.'),
    );
    return saved;
  }

  async #find(note: unknown): Promise<OpenNote | undefined> {
    // A menu of the page's title gives the address of the page.
    const given = note instanceof Uri && note.scheme !== 'webview-panel' ? note : undefined;
    const uri = given ?? this.pages.active ?? window.activeTextEditor?.document.uri;
    if (!uri) return undefined;
    if (!this.analyses.get(uri)) await workspace.openTextDocument(uri).then(undefined, () => {});
    return this.analyses.get(uri);
  }

  dispose(): void {
    this.#commands.dispose();
  }
}

async function ask(note: Uri, filters: Record<string, string[]>): Promise<Uri | undefined> {
  const beside = placeBeside(note);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = beside.path.slice(beside.path.lastIndexOf('/') + 1);
  const untitled = folder && Uri.joinPath(folder, name);
  const defaultUri = note.scheme === 'untitled' ? untitled : beside;
  const title = l10n.t('Save Summary');
  return window.showSaveDialog({ filters, title, ...(defaultUri ? { defaultUri } : {}) });
}
