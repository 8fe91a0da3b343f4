import { commands, Uri } from 'vscode';
import type { SignId } from '../vocabulary/ids';

/** Opens the page of a sign; its argument is the sign's id. */
export const OPEN_SIGN_PAGE = 'motorNeuronLens.openSignPage';

/** The pages on the signs, which lie in the extension's folder. */
export class SignPages {
  constructor(private readonly extensionUri: Uri) {}

  /** The page itself. */
  page(sign: SignId): Uri {
    return Uri.joinPath(this.extensionUri, 'docs', 'signs', `${sign}.md`);
  }

  /** Whether a document is one of the pages: they tell of signs, and are no notes. */
  has({ scheme, path }: Uri): boolean {
    const folder = Uri.joinPath(this.extensionUri, 'docs', 'signs');
    return scheme === folder.scheme && path.startsWith(`${folder.path}/`);
  }

  /** Opens the page as a reader wants it. */
  async open(sign: SignId): Promise<void> {
    await commands.executeCommand('markdown.showPreviewToSide', this.page(sign));
  }
}
