import { signRows } from '../vocabulary/sign-rows';
import { patternText } from './pattern-text';

/** The list of all signs, each with a link to its page. */
export function signIndex(): string {
  const rows = signRows.map(
    ({ id, name, group, pattern }) =>
      `| [${name}](${id}.md) | \`${id}\` | ${group} | ${patternText[pattern]} |`,
  );
  return `# The signs

What Motor Neuron Lens looks for in the motor examination, one page a sign.

| Sign | Id | Group | Says |
| --- | --- | --- | --- |
${rows.join('\n')}

Generated from \`src/vocabulary/signs.yaml\` by \`npm run generate\`.
`;
}
