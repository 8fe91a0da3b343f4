import type { RuleRow } from '../vocabulary/rule-rows';
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
}: RuleRow): string {
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

On the command line: \`--rule ${id}=off\`.

## Sources

${source.map((one) => `- ${sourceText(one)}`).join('\n')}

---

An aid for documentation and teaching; it makes no diagnosis. [All rules](README.md). Generated from
\`src/vocabulary/rules.yaml\` by \`npm run generate\`.
`;
}

/** A note as a block of code: nothing of it is Markdown. */
const quoted = (text: string) => `\`\`\`\n${text}\n\`\`\``;
