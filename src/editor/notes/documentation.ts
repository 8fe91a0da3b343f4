import { commands, Uri } from 'vscode';
import type { RuleId, SignId } from '../../vocabulary/ids';

/** Opens the page of a sign; its argument is the sign's id. */
export const OPEN_SIGN_PAGE = 'motorNeuronLens.openSignPage';

/** The pages on the signs and the rules, which lie in the extension's folder. */
export class Documentation {
  readonly #folder: Uri;
  readonly #signPages = new Map<SignId, Uri>();

  constructor(extensionUri: Uri) {
    this.#folder = Uri.joinPath(extensionUri, 'docs');
  }

  signPage(sign: SignId): Uri {
    const known = this.#signPages.get(sign);
    if (known) return known;
    const page = Uri.joinPath(this.#folder, 'signs', `${sign}.md`);
    this.#signPages.set(sign, page);
    return page;
  }

  rulePage(rule: RuleId): Uri {
    return Uri.joinPath(this.#folder, 'rules', `${rule}.md`);
  }

  /** Whether a document is one of the pages: they tell of signs, with examples, and are no notes. */
  has({ scheme, path }: Uri): boolean {
    return scheme === this.#folder.scheme && path.startsWith(`${this.#folder.path}/`);
  }

  /** Opens a sign's page as a reader wants it. */
  async openSign(sign: SignId): Promise<void> {
    await commands.executeCommand('markdown.showPreviewToSide', this.signPage(sign));
  }
}
