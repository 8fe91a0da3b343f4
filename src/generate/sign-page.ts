import type { Accuracy, SignPage } from '../vocabulary/sign-pages';
import { patternText } from './pattern-text';
import { sourceText } from './source-text';

/** The documentation page of a sign, as Markdown. Its links and its headings' names are what hovers and diagnostics point to. */
export function signPage(row: SignPage): string {
  return `# ${capital(row.name)}

\`${row.id}\`, ${row.group} · **${patternText[row.pattern]}**

${row.means}

## How it is examined

${row.elicitation}

## Upper or lower motor neuron

${[row.why, strength(row)].filter(Boolean).join('\n\n')}

## How often it is right

${accuracy(row.accuracy)}

## When not to believe it

${row.caveat}

## In a note

Found in:

${quoted(row.examples.match)}

Looks alike, and is not this sign:

${quoted(row.examples.noMatch)}

## Codes

${codes(row)}

## Sources

${row.source.map((source) => `- ${sourceText(source)}`).join('\n')}

---

An aid for documentation and teaching; it makes no diagnosis. [All signs](README.md). Generated from
\`src/vocabulary/signs.yaml\` by \`npm run generate\`.
`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function strength({ strength: value, strengthNote: note, pattern }: SignPage): string {
  const sentences: string[] = [];
  if (value !== null) {
    const towards = pattern === 'umn' || pattern === 'lmn' ? pattern.toUpperCase() : 'UMN or LMN';
    sentences.push(`How strongly it speaks for ${towards}: **${value} of 5**.`);
  }
  if (note !== null) sentences.push(note);
  if (sentences.length === 0) return '';
  sentences.push(
    'These weights are a judgement on published likelihood ratios, not a measurement.',
  );
  return sentences.join(' ');
}

function accuracy(studies: readonly Accuracy[]): string {
  if (studies.length === 0) return 'No published figure that we have verified.';
  const cells = ({ what, sensitivity, specificity, other, source }: Accuracy) =>
    [what, percent(sensitivity), percent(specificity), other ?? '', sourceText(source)].join(' | ');
  return `| Looked for | Sensitivity | Specificity | More | Source |
| --- | --- | --- | --- | --- |
${studies.map((study) => `| ${cells(study)} |`).join('\n')}`;
}

const percent = (value: string | null) => (value === null ? '' : `${value} %`);

const quoted = (examples: readonly string[]) => examples.map((text) => `- \`${text}\``).join('\n');

function codes({ hpo }: SignPage): string {
  if (hpo.length === 0) return 'No verified code in the Human Phenotype Ontology.';
  const lines = hpo.map(
    ({ code, label }) => `- [${code}](https://hpo.jax.org/browse/term/${code}) ${label}`,
  );
  return `Human Phenotype Ontology:\n\n${lines.join('\n')}`;
}
