import { tokenize, type Token } from './tokens';

/** A phrase found among tokens: `from` to `to` (exclusive) are token numbers. */
export interface PhraseMatch<Row> {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly Row[];
}

interface Node<Row> {
  readonly next: Map<string, Node<Row>>;
  readonly rows: Row[];
}

/**
 * A dictionary of phrases, looked up by their longest match. Hyphens and spaces count the same (`down-going`, `down going`).
 * Looking a token up costs the length of the longest phrase at most.
 */
export class Phrases<Row> {
  readonly #root: Node<Row> = { next: new Map(), rows: [] };
  readonly #exact: Node<Row> = { next: new Map(), rows: [] };

  /** Adds a wording. @param exact upper and lower case as written decide (`TA`, `we`) */
  add(wording: string, row: Row, exact = false): void {
    let node = exact ? this.#exact : this.#root;
    for (const token of tokenize(wording, 0)) {
      if (token.text === '-') continue;
      const key = exact ? token.text : token.normal;
      let next = node.next.get(key);
      if (next === undefined) {
        next = { next: new Map(), rows: [] };
        node.next.set(key, next);
      }
      node = next;
    }
    if (!node.rows.includes(row)) node.rows.push(row);
  }

  /** The longest phrase that starts at token `from`, or null. */
  longestAt(tokens: readonly Token[], from: number): PhraseMatch<Row> | null {
    const plain = this.#walk(this.#root, tokens, from, (token) => token.normal);
    const exact = this.#walk(this.#exact, tokens, from, (token) => token.text);
    if (plain === null) return exact;
    if (exact === null || exact.to < plain.to) return plain;
    return exact.to > plain.to ? exact : { ...exact, rows: [...exact.rows, ...plain.rows] };
  }

  #walk(
    root: Node<Row>,
    tokens: readonly Token[],
    from: number,
    key: (token: Token) => string,
  ): PhraseMatch<Row> | null {
    let node = root;
    let best: PhraseMatch<Row> | null = null;
    for (let i = from; i < tokens.length; i += 1) {
      const token = tokens[i] as Token;
      // a hyphen inside a phrase is a space; a free-standing dash is none
      if (i > from && token.text === '-' && !token.spaced && tokens[i + 1]?.spaced === false)
        continue;
      const next = node.next.get(key(token));
      if (next === undefined) break;
      node = next;
      if (node.rows.length > 0) best = { from, to: i + 1, rows: node.rows };
    }
    return best;
  }
}
