import { escapeMarkdown, shorten } from './escape-markdown';
import type { SummaryOptions } from './summary-options';
import type { Place } from './summary-parts';

/**
 * The summary's links into the note. Their addresses stand at the end of the document, so that its text can be read as it stands
 * and the cells of its table stay short.
 */
export class SummaryLinks {
  readonly #names = new Map<string, string>();

  constructor(private readonly address: SummaryOptions['link']) {}

  /** The note's words, or others, as a link to their place. */
  to(span: Place, words = `“${shorten(span.text)}”`): string {
    const text = escapeMarkdown(words);
    const address = this.address(span);
    if (address === null) return text;
    const name = this.#names.get(address) ?? `n${this.#names.size + 1}`;
    this.#names.set(address, name);
    return `[${text}][${name}]`;
  }

  /** The addresses of all links made so far. */
  definitions(): string {
    return [...this.#names].map(([address, name]) => `[${name}]: <${address}>`).join('\n');
  }
}
