/** A row's source as a reader understands it: `T` is a textbook, an NBK number a StatPearls chapter. */
export function sourceText(source: string): string {
  return source
    .replace(/^T(?=$|[;,])/u, 'standard textbooks')
    .replace(/(?<!StatPearls )\bNBK\d+/gu, 'StatPearls $&')
    .replace(/\[V ([^\]]+)\]/gu, '($1)');
}
