import { onceAForm } from '../language/forms';
import type { Token } from '../language/tokens';
import { wordAt } from '../language/word-at';

const BREAKS = new Set([
  'but',
  'however',
  'whereas',
  'while',
  'although',
  'though',
  'except',
  'then',
  'otherwise',
]);
const COMMA_VERBS = new Set([
  ...[
    'is',
    'are',
    'was',
    'were',
    'has',
    'had',
    'have',
    'feels',
    'shows',
    'showed',
    'there',
    'he',
    'she',
    'his',
    'her',
  ],
  ...['the', 'with', 'and', 'no', 'normal', 'without'],
]);

const breaks = onceAForm(({ normal }) => BREAKS.has(normal));
const isCommaVerb = onceAForm(({ normal }) => COMMA_VERBS.has(normal));

/** Number of the clause each token stands in. Semicolons, stops, colons after a label, `but` and such words cut. */
export function clauseNumbers(tokens: readonly Token[]): number[] {
  let clause = 0;
  return tokens.map((token, n) => {
    const before = wordAt(tokens, n - 1);
    if (before !== undefined && (before.text === ';' || before.text === '.')) clause += 1;
    else if (breaks(token.form)) clause += 1;
    else if (before?.text === ',' && isCommaVerb(token.form)) clause += 1;
    return clause;
  });
}
