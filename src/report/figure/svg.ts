/** Markup of the figure. Strings of this type are made by the functions below alone, so that no words reach it unescaped. */
export type Markup = string & { readonly markup: unique symbol };

type Value = string | number;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as they may stand in markup, in an element as well as in an attribute. */
export function escaped(words: string): string {
  // What XML allows in no form: control characters, and halves of surrogate pairs.
  const allowed = words.replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu, ' ');
  return allowed.replace(/[&<>"']/g, (character) => entities[character]!);
}

/** Two decimals say where a line runs; more are noise that differs between machines. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Words as the text of an element. */
export function text(words: string): Markup {
  return escaped(words) as Markup;
}

/** Elements one after another. */
export function join(parts: readonly Markup[]): Markup {
  return parts.join('') as Markup;
}

/** An element; its attributes' values are escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  ...content: readonly Markup[]
): Markup {
  const pairs = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escaped(value)}"`,
  );
  const inner = content.join('');
  const end = inner === '' ? '/>' : `>${inner}</${name}>`;
  return `<${name}${pairs.join('')}${end}` as Markup;
}
