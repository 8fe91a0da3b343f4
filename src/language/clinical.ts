import nlp from 'compromise/one';
import type { Token } from './tokens';

/**
 * compromise, taught clinical shorthand: our tags, and nets of patterns over words and tags. The model is global in
 * compromise, so this is the one place that touches it. It gets our tokens (see `tokens.ts`), one sentence a list, and so its
 * term numbers are our token numbers and no offset is ever computed from its output.
 */

/** Tags that patterns may name as `#Tag`. */
export const TAGS = [
  'Sign',
  'Topic',
  'Value',
  'Grade',
  'Site',
  'Side',
  'Reflex',
  'Muscle',
  'Cue',
] as const;
export type Tag = (typeof TAGS)[number];

/** A pattern in compromise's match syntax, e.g. `(unable|cannot) to? (lift|raise)`, and what it means to us. */
export interface Pattern {
  readonly match: string;
  readonly id: string;
}

/** A pattern found: sentence number, token numbers (`to` exclusive), and the pattern's id. */
export interface PatternMatch {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly id: string;
}

interface Term {
  text: string;
  normal: string;
  pre: string;
  post: string;
  tags: Set<string>;
  index?: [number, number];
}

interface View {
  readonly document: Term[][];
  sweep(
    net: unknown,
    options: object,
  ): { found: { id: string; view: { fullPointer: number[][] } }[] };
}

let taught = false;

function teach(): void {
  if (taught) return;
  // its own hooks would split `cannot` into two terms and shift the numbers; tokens, tags and index are ours
  nlp.hooks().length = 0;
  nlp.plugin({ tags: Object.fromEntries(TAGS.map((tag) => [tag, {}])) });
  taught = true;
}

/** Builds a net of patterns; do it once. */
export function buildNet(patterns: readonly Pattern[]): unknown {
  teach();
  return nlp.buildNet(patterns.map(({ match, id }) => ({ match, id })));
}

/**
 * Runs a net over sentences.
 * @param tags tags of each token, in the same shape as `sentences`; may be left out
 */
export function sweep(
  net: unknown,
  sentences: readonly (readonly Token[])[],
  tags?: readonly (readonly (readonly Tag[])[])[],
): PatternMatch[] {
  teach();
  const kept = sentences
    .map((tokens, sentence) => ({ sentence, tokens, numbers: wordNumbers(tokens) }))
    .filter(({ numbers }) => numbers.length > 0);
  if (kept.length === 0) return [];
  const words = kept.map(({ tokens, numbers }) => numbers.map((n) => (tokens[n] as Token).normal));
  const view = nlp(words as never) as unknown as View;
  view.document.forEach((terms, s) => {
    const { sentence, numbers } = kept[s] as (typeof kept)[number];
    terms.forEach((term, t) => {
      term.index = [s, t];
      term.tags = new Set(tags?.[sentence]?.[numbers[t] as number] ?? []);
    });
  });
  return view.sweep(net, { tagger: false }).found.map(({ id, view: match }) => {
    const [s, from, to] = match.fullPointer[0] as [number, number, number];
    const { sentence, numbers } = kept[s] as (typeof kept)[number];
    return { sentence, from: numbers[from] as number, to: (numbers[to - 1] as number) + 1, id };
  });
}

/** Numbers of the tokens that patterns see: hyphens inside words are left out, so that `re-examine` is `re examine`. */
function wordNumbers(tokens: readonly Token[]): number[] {
  const numbers: number[] = [];
  tokens.forEach((token, n) => {
    if (token.text === '-' && !token.spaced && tokens[n + 1]?.spaced === false) return;
    numbers.push(n);
  });
  return numbers;
}
