import type { Span } from '../note/span';
import { shorten } from './escape-markdown';
import { join, type Markup, text } from './figure/svg';
import { html } from './html';
import type { HtmlOptions } from './summary-options';
import type { Inline, Line } from './summary-parts';

type Places = Pick<HtmlOptions, 'line' | 'address'>;

/** Words as text. */
export const plain = text;

/** A line with its links into the note, or with the numbers of the note's lines where it has no links. */
export function lineHtml(line: Line, options: Places): Markup {
  return join(line.map((inline) => inlineHtml(inline, options)));
}

function inlineHtml(inline: Inline, { line, address }: Places): Markup {
  switch (inline.kind) {
    case 'text':
      return plain(inline.words);
    case 'strong':
      return html('strong', {}, plain(inline.words));
    case 'emphasis':
      return html('em', {}, plain(inline.words));
    case 'quote': {
      const words = quoted(inline.span);
      const at = line(inline.span);
      if (!address) return join([words, plain(' '), html('small', {}, plain(`line ${at}`))]);
      return html('a', { href: address(inline.span), title: `Line ${at}` }, words);
    }
    case 'reference': {
      const { number, span } = inline;
      const at = line(span);
      if (!address) return plain(String(at));
      const label = `${number}: “${shorten(span.text)}”, line ${at}`;
      const attributes = { href: address(span), title: `Line ${at}`, 'aria-label': label };
      return html('a', attributes, plain(String(number)));
    }
  }
}

/** The note's words: characters in them that turn the direction of writing end with them. */
function quoted(span: Span): Markup {
  return html('bdi', {}, plain(`“${shorten(span.text)}”`));
}
