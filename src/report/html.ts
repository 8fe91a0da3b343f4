import { escaped, type Markup } from './figure/svg';

/** Attributes; those that are null are left out. */
type Attributes = Readonly<Record<string, string | number | null>>;

/** An element of HTML, always with an end tag; its attributes' values are escaped. */
export function html(name: string, attributes: Attributes, ...content: readonly Markup[]): Markup {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === null ? '' : ` ${key}="${escaped(String(value))}"`,
  );
  return `<${name}${pairs.join('')}>${content.join('')}</${name}>` as Markup;
}
