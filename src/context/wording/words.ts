import type { Token } from '../../language/tokens';

/** One word of a sentence as wordings see it; `token` is its number among the sentence's tokens. */
export interface Word {
  readonly text: string;
  readonly normal: string;
  readonly token: number;
  /** A stop, comma, bracket or dash stands between the word before and this one. */
  readonly broken: boolean;
  /** A comma, and nothing heavier, stands there. */
  readonly comma: boolean;
}

/** Punctuation that wordings step over: hyphen and slash inside words, quotation marks, apostrophes. */
const SILENT = new Set(['"', '“', '”', "'", '’', '‘', '*', '_', '`', '.']);

/** What opens a statement on itself as a label: `CN VII: R LMN weakness`, `Gait: spastic`. */
const LABEL = /^(?:i{2,3}|iv|v|vi{1,3}|ix|xi{0,2}|facial|face|gait|7th|cn ?\d{1,2})$/u;

/**
 * The words of a sentence. Hyphens and slashes inside words fall away; commas, stops, brackets and free dashes stay as a
 * break before the next word.
 */
export function wordsOf(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  let broken = false;
  let comma = false;
  tokens.forEach((token, n) => {
    if (token.kind === 'punctuation') {
      if (/^[:–-]$/u.test(token.text) && LABEL.test(tokens[n - 1]?.normal ?? '')) return;
      const inside = (token.text === '-' || token.text === '/') && tokens[n + 1]?.spaced === false;
      if (inside && !token.spaced) return;
      if (token.text === '-' && (!token.spaced || tokens[n + 1] === undefined)) {
        words.push({ text: '-', normal: '-', token: n, broken, comma });
        broken = false;
        comma = false;
        return;
      }
      if (SILENT.has(token.text)) return;
      comma = token.text === ',' && !broken;
      broken = true;
      return;
    }
    for (const normal of piecesOf(token)) {
      words.push({ text: token.text, normal, token: n, broken, comma });
      broken = false;
      comma = false;
    }
  });
  return words;
}

/** `(+)` is `+`; `b/l` stays; `CN 7` is two; `numbness/tingling` never comes as one token. Apostrophes go: `can't` is `cant`. */
function piecesOf(token: Token): readonly string[] {
  const normal = token.normal.replace(/['()]/gu, '');
  return normal === '' ? [token.normal] : normal.split(' ');
}
