import { ruleRows } from '../vocabulary/rule-rows';

/** The list of all rules, each with a link to its page. */
export function ruleIndex(): string {
  const rows = ruleRows.map(
    ({ id, name, severity }) => `| [${name}](${id}.md) | \`${id}\` | ${severity} |`,
  );
  return `# The rules

What Motor Neuron Lens finds wrong in a note, one page a rule.

| Rule | Id | Severity |
| --- | --- | --- |
${rows.join('\n')}

Generated from \`src/vocabulary/rules.yaml\` by \`npm run generate\`.
`;
}
