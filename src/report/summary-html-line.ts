import type { Span } from '../note/span';
import { inOrder, shorten } from './escape-markdown';
import { join, type Markup, text } from './figure/svg';
import { html } from './html';
import type { HtmlOptions } from './summary-options';
import type { Inline, Line, Place } from './summary-parts';

type Places = Pick<HtmlOptions, 'line' | 'address' | 'note'>;

/** Words as text. */
export const plain = text;

/** A line with its links into the note, or with the numbers of the note's lines where it has no links. */
export function lineHtml(line: Line, options: Places): Markup {
  return join(line.map((inline) => inlineHtml(inline, options)));
}

/** A place in words: `line 3`, or of several notes `visit.note, line 3`. */
function placeWords({ line, note }: Places, place: Place): string {
  const at = `line ${line(place)}`;
  return note ? `${inOrder(note(place))}, ${at}` : at;
}

function inlineHtml(inline: Inline, options: Places): Markup {
  const { line, address, note } = options;
  const titleOf = (place: Place) => (note ? placeWords(options, place) : `Line ${line(place)}`);
  switch (inline.kind) {
    case 'text':
      return plain(inline.words);
    case 'strong':
      return html('strong', {}, plain(inline.words));
    case 'emphasis':
      return html('em', {}, plain(inline.words));
    case 'quote': {
      const words = quoted(inline.span);
      const { span } = inline;
      if (!address)
        return join([words, plain(' '), html('small', {}, plain(placeWords(options, span)))]);
      return html('a', { href: address(span), title: titleOf(span) }, words);
    }
    case 'link': {
      const { words, span } = inline;
      if (!address)
        return join([
          plain(`${words} `),
          html('small', {}, plain(`(${placeWords(options, span)})`)),
        ]);
      return html('a', { href: address(span), title: titleOf(span) }, plain(words));
    }
    case 'reference': {
      const { number, span } = inline;
      if (!address) return plain(String(line(span)));
      const label = `${number}: “${shorten(span.text)}”, ${placeWords(options, span)}`;
      const attributes = { href: address(span), title: titleOf(span), 'aria-label': label };
      return html('a', attributes, plain(String(number)));
    }
  }
}

/** The note's words: characters in them that turn the direction of writing end with them. */
function quoted(span: Span): Markup {
  return html('bdi', {}, plain(`“${shorten(span.text)}”`));
}
