import { commands, type Disposable, Uri } from 'vscode';
import type { SignId } from '../vocabulary/ids';
import { signRows } from '../vocabulary/sign-rows';

/** Opens the page of a sign; its argument is the sign's id. */
export const OPEN_SIGN_PAGE = 'motorNeuronLens.openSignPage';

/** The pages on the signs, which lie in the extension's folder. */
export class SignPages implements Disposable {
  readonly #command: Disposable;

  constructor(private readonly extensionUri: Uri) {
    this.#command = commands.registerCommand(OPEN_SIGN_PAGE, (sign: unknown) => this.open(sign));
  }

  /** The page itself. */
  page(sign: SignId): Uri {
    return Uri.joinPath(this.extensionUri, 'docs', 'signs', `${sign}.md`);
  }

  /** Whether a document is one of the pages: they tell of signs, and are no notes. */
  has({ scheme, path }: Uri): boolean {
    const folder = Uri.joinPath(this.extensionUri, 'docs', 'signs');
    return scheme === folder.scheme && path.startsWith(`${folder.path}/`);
  }

  /** Opens the page as a reader wants it; anything but a sign's id is left alone, as links can be written by anyone. */
  async open(sign: unknown): Promise<void> {
    const row = signRows.find(({ id }) => id === sign);
    if (row) await commands.executeCommand('markdown.showPreviewToSide', this.page(row.id));
  }

  dispose(): void {
    this.#command.dispose();
  }
}
