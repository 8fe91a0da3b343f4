import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import nlp from 'compromise/one';
import fc from 'fast-check';
import { netOf, sweep } from '../../../src/language/clinical';
import { tokenize, type Token } from '../../../src/language/tokens';
import { readNote } from '../../../src/note/note';
import { cueRows } from '../../../src/vocabulary/cue-rows';
import { conceptRows } from '../../../src/vocabulary/reader-rows';

const patterns: readonly string[] = [
  ...cueRows.map(({ match }) => match),
  ...conceptRows.flatMap((row) => row.patterns ?? []),
];

/** What compromise itself finds: word numbers of a sentence, and the pattern. */
function sweptByCompromise(sentences: readonly (readonly string[])[]): string[] {
  // its own hooks would make two terms of `cannot`
  nlp.hooks().length = 0;
  const net = nlp.buildNet(patterns.map((match, n) => ({ match, id: String(n) })));
  const { found } = (
    nlp(sentences as never) as unknown as {
      sweep(
        net: unknown,
        options: object,
      ): { found: { id: string; view: { fullPointer: [number, number, number][] } }[] };
    }
  ).sweep(net, { tagger: false });
  return found
    .map(({ id, view }) => [...(view.fullPointer[0] ?? []).slice(0, 3), id].join())
    .sort();
}

const ours = netOf(patterns);

function sweptByUs(sentences: readonly (readonly Token[])[]): string[] {
  return sentences
    .flatMap((tokens, sentence) =>
      sweep(ours, tokens).map(({ from, to, pattern }) => [sentence, from, to, pattern].join()),
    )
    .sort();
}

/** Hyphens inside words are no words of a pattern: left out, so that both count alike. */
const words = (text: string): readonly Token[] =>
  tokenize(text, 0).filter(({ text: token }) => token !== '-');

function same(texts: readonly string[]): void {
  const sentences = texts.map(words).filter((tokens) => tokens.length > 0);
  const normals = sentences.map((tokens) => tokens.map(({ normal }) => normal));
  assert.deepEqual(sweptByUs(sentences), sweptByCompromise(normals));
}

describe('patterns', () => {
  it('are found where compromise finds them, in every sentence of the sample notes', () => {
    for (const name of readdirSync('test/notes')) {
      const note = readNote(readFileSync(`test/notes/${name}`, 'utf8'));
      same(note.sentences.map(({ text }) => text));
    }
  });

  it('are found where compromise finds them, in any words they are made of', () => {
    const known = new Set(
      patterns.flatMap((match) => match.match(/[a-z/']+/gu) ?? []).filter((word) => word !== '/'),
    );
    const word = fc.constantFrom(...known, '3', '12', '?', '??', ',', 'reflexes');
    const sentence = fc.array(word, { minLength: 1, maxLength: 25 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 20 }), (texts) => same(texts)),
      { numRuns: 200 },
    );
  });
});
