import type { RulePage } from '../vocabulary/rule-pages';
import { sourceText } from './source-text';

/** The documentation page of a rule, as Markdown. Diagnostics and SARIF point to it. */
export function rulePage({
  id,
  name,
  severity,
  means,
  why,
  fires,
  quiet,
  source,
}: RulePage): string {
  return `# ${name}

\`${id}\`, severity **${severity}**

${means}

## Why it matters

${why}

## In a note

Raised:

${fires.map(quoted).join('\n\n')}

Not raised:

${quiet.map(quoted).join('\n\n')}

## How to silence it

- In the editor, the light bulb at the words (\`Ctrl+.\`): here, or in this line, section or note. It is kept beside the note, as a
  decision.
- In Markdown, by a comment: \`<!-- motor-neuron-lens-disable-next-line ${id} -->\`, \`-disable-line\`, or \`-disable\` and \`-enable\`
  around a part of the note.
- Everywhere: \`"motorNeuronLens.rules": { "${id}": "off" }\`; \`information\`, \`warning\` and \`error\` change its severity.
- On the command line: \`--rule ${id}=off\`.

## Sources

${source.map((one) => `- ${sourceText(one)}`).join('\n')}

---

An aid for documentation and teaching; it makes no diagnosis. [All rules](README.md). Generated from
\`src/vocabulary/rules.yaml\` by \`npm run generate\`.
`;
}

/** A note as a block of code: nothing of it is Markdown. */
const quoted = (text: string) => `\`\`\`\n${text}\n\`\`\``;
