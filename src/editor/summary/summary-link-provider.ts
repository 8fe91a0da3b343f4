import { type Disposable, DocumentLink, languages, type TextDocument, Uri } from 'vscode';
import { rangeOf } from '../notes/ranges';
import { VISITS_SCHEME } from '../visits/visit-address';
import { SUMMARY_SCHEME } from './summary-documents';

/** `[words][n12]`, the words escaped. */
const reference = /\[(?:[^\\\]]|\\.)+\](?=\[(n\d+)\])/g;
/** `[n12]: <file:///note.txt#L12,5>` */
const definition = /^\[(n\d+)\]: <([^>]+)>$/gm;

/**
 * Makes the words of a Markdown document of the extension lead into the note at once. VS Code's own links would lead to the
 * definitions at the end of the document first.
 */
export class SummaryLinkProvider implements Disposable {
  readonly #registration = languages.registerDocumentLinkProvider(
    [SUMMARY_SCHEME, VISITS_SCHEME].map((scheme) => ({ scheme })),
    { provideDocumentLinks: (document) => links(document) },
  );

  dispose(): void {
    this.#registration.dispose();
  }
}

function links(document: TextDocument): DocumentLink[] {
  const text = document.getText();
  const targets = new Map([...text.matchAll(definition)].map(([, name, to]) => [name, to]));
  return [...text.matchAll(reference)].flatMap((match) => {
    const target = targets.get(match[1]);
    if (target === undefined) return [];
    const span = { start: match.index + 1, end: match.index + match[0].length - 1 };
    return [new DocumentLink(rangeOf(document, span), Uri.parse(target))];
  });
}
