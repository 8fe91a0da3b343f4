import { onceAForm, type Form } from './forms';
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

/** A wording's words as they are looked up: hyphens are left out. */
export function phraseWords(wording: string, exact = false): string[] {
  const words = tokenize(wording, 0).filter(({ text }) => text !== '-');
  return words.map(({ text, normal }) => (exact ? text : normal));
}

/** Where the phrases go on that begin with a word: in any case, and in upper and lower case as written. */
interface Start<Row> {
  readonly plain: Node<Row> | undefined;
  readonly exact: Node<Row> | undefined;
}

/**
 * A dictionary of phrases, looked up by their longest match. Hyphens and spaces count the same (`down-going`, `down going`).
 * Looking a token up costs the length of the longest phrase at most, and next to nothing where no phrase begins. Add all phrases
 * before the first is looked up.
 */
export class Phrases<Row> {
  readonly #root: Node<Row> = { next: new Map(), rows: [] };
  readonly #exact: Node<Row> = { next: new Map(), rows: [] };
  readonly #words = new Set<string>();
  readonly #startOf: (form: Form) => Start<Row> | null;
  #byRareWord: ReadonlyMap<string, readonly Row[]> | undefined;

  /** @param lasting false for a dictionary that is not kept as long as the program runs */
  constructor(lasting = true) {
    const find = ({ normal, text }: Form): Start<Row> | null => {
      const [plain, exact] = [this.#root.next.get(normal), this.#exact.next.get(text)];
      return plain === undefined && exact === undefined ? null : { plain, exact };
    };
    this.#startOf = lasting ? onceAForm(find) : find;
  }

  /** Adds a wording. @param exact upper and lower case as written decide (`TA`, `we`) */
  add(wording: string, row: Row, exact = false): void {
    this.addWords(phraseWords(wording, exact), row, exact);
  }

  /** Adds a wording as `phraseWords` has it. */
  addWords(words: readonly string[], row: Row, exact = false): void {
    let node = exact ? this.#exact : this.#root;
    for (const word of words) {
      this.#words.add(word);
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: new Map(), rows: [] };
        node.next.set(word, next);
      }
      node = next;
    }
    if (!node.rows.includes(row)) node.rows.push(row);
  }

  /** Whether a word stands in any phrase. */
  knows({ normal, text }: Form): boolean {
    return this.#words.has(normal) || this.#words.has(text);
  }

  /** Whether a phrase can begin with a word that has a row of some kind. */
  mayBegin(form: Form, isOfKind: (row: Row) => boolean): boolean {
    const start = this.#startOf(form);
    return start !== null && (hasRow(start.plain, isOfKind) || hasRow(start.exact, isOfKind));
  }

  /**
   * Words of which one stands in every phrase that has a row of some kind: of each phrase its longest, as long words are rare.
   *
   * @returns as they are looked up, and as written where upper and lower case decide
   */
  rareWords(isOfKind: (row: Row) => boolean): ReadonlySet<string> {
    const found = new Set<string>();
    for (const [word, rows] of (this.#byRareWord ??= this.#rowsByRareWord()))
      if (rows.some(isOfKind)) found.add(word);
    return found;
  }

  #rowsByRareWord(): ReadonlyMap<string, readonly Row[]> {
    const rows = new Map<string, Row[]>();
    addRareWords(this.#root, '', rows);
    addRareWords(this.#exact, '', rows);
    return rows;
  }

  /** The words behind which a word or mark stands in some phrase, as they are looked up: `bilat` before `.`. */
  wordsBefore(next: string): ReadonlySet<string> {
    const found = new Set<string>();
    addWordsBefore(this.#root, next, found);
    addWordsBefore(this.#exact, next, found);
    return found;
  }

  /** The rows of a word where no longer phrase begins with it, none where no phrase does; null where a longer one may. */
  onlyRows(form: Form): readonly Row[] | null {
    const start = this.#startOf(form);
    if (start === null) return [];
    const { plain, exact } = start;
    return exact === undefined && plain?.next.size === 0 ? plain.rows : null;
  }

  /**
   * The longest phrase that starts at token `from`, or null.
   *
   * @param asWritten false where the case of the words says nothing: only phrases of any case are looked up
   */
  longestAt(tokens: readonly Token[], from: number, asWritten = true): PhraseMatch<Row> | null {
    const token = tokens[from];
    const start = token === undefined ? null : this.#startOf(token.form);
    if (start === null) return null;
    const plain = this.#walk(start.plain, tokens, from, false);
    if (!asWritten) return plain;
    const exact = this.#walk(start.exact, tokens, from, true);
    if (plain === null) return exact;
    if (exact === null || exact.to < plain.to) return plain;
    return exact.to > plain.to ? exact : { ...exact, rows: [...exact.rows, ...plain.rows] };
  }

  #walk(
    start: Node<Row> | undefined,
    tokens: readonly Token[],
    from: number,
    exact: boolean,
  ): PhraseMatch<Row> | null {
    if (start === undefined) return null;
    let node = start;
    let last = node.rows.length > 0 ? node : null;
    let to = from + 1;
    for (let i = from + 1; i < tokens.length && node.next.size > 0; i += 1) {
      const token = tokens[i] as Token;
      // a hyphen inside a phrase is a space; a free-standing dash is none
      if (token.text === '-' && !token.spaced && tokens[i + 1]?.spaced === false) continue;
      const next = node.next.get(exact ? token.text : token.normal);
      if (next === undefined) break;
      node = next;
      if (node.rows.length > 0) {
        last = node;
        to = i + 1;
      }
    }
    return last === null ? null : { from, to, rows: last.rows };
  }
}

function hasRow<Row>(node: Node<Row> | undefined, isOfKind: (row: Row) => boolean): boolean {
  if (node === undefined) return false;
  return node.rows.some(isOfKind) || [...node.next.values()].some((next) => hasRow(next, isOfKind));
}

function addRareWords<Row>(node: Node<Row>, longest: string, into: Map<string, Row[]>): void {
  if (node.rows.length > 0) {
    const rows = into.get(longest);
    if (rows === undefined) into.set(longest, [...node.rows]);
    else rows.push(...node.rows);
  }
  for (const [word, next] of node.next)
    addRareWords(next, word.length > longest.length ? word : longest, into);
}

function addWordsBefore<Row>(node: Node<Row>, next: string, found: Set<string>): void {
  for (const [word, child] of node.next) {
    if (child.next.has(next)) found.add(word);
    addWordsBefore(child, next, found);
  }
}
