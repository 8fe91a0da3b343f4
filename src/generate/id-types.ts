import levels from '../vocabulary/levels.yaml';
import { ruleRows } from '../vocabulary/rule-rows';
import { signRows } from '../vocabulary/sign-rows';
import { termLists } from '../vocabulary/term-lists';

const HEAD = `// Generated from terms.yaml, signs.yaml, levels.yaml and rules.yaml by \`npm run generate\`: change those, not this.
// The controlled vocabulary's ids. Stable: they appear in settings, JSON output and sidecar files.
`;

interface LevelRow {
  readonly id: string;
  readonly means: string;
}

/** The source of `ids.ts`: one union type for each closed list, and the signs' own. */
export function idTypes(): string {
  const lists = termLists.map(({ type, means, ids }) => union(type, means, Object.entries(ids)));
  const signs = signRows.map(({ id, name }): [string, string] => [id, name]);
  const places = (levels as readonly LevelRow[]).map(({ id, means }): [string, string] => [
    id,
    means,
  ]);
  const rules = ruleRows.map(({ id, name }): [string, string] => [id, name]);
  return [
    HEAD,
    ...lists,
    union('SignId', 'A sign of the motor examination: a row of `signs.yaml`.', signs),
    union('LevelId', 'Where a lesion can lie: a row of `levels.yaml`.', places),
    union('RuleId', 'A rule of the linter: a row of `rules.yaml`.', rules),
  ].join('\n');
}

function union(type: string, means: string, ids: readonly (readonly [string, string])[]): string {
  const members = ids.map(([id, meaning]) => `  /** ${meaning} */\n  | '${id}'`);
  return `/** ${means} */\nexport type ${type} =\n${members.join('\n')};\n`;
}
