// Three kinds of rules: what the compiler can't see (type-checked, strict), regular expressions that stay linear and
// readable, and the house's plan: which room may import which (see `rooms` below).
import { defineConfig } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/**
 * Each room of src/ with the rooms it may import. A room stands below all it imports, so there is no way round in a circle.
 * The data rooms import nothing of ours.
 */
const rooms = {
  vocabulary: [],
  anatomy: [],
  note: ['vocabulary'],
  language: ['vocabulary', 'note'],
  findings: ['vocabulary', 'note', 'language'],
  assertion: ['vocabulary', 'note', 'language', 'findings'],
  decisions: ['vocabulary', 'note', 'findings', 'assertion'],
  context: ['vocabulary', 'note', 'language', 'findings', 'assertion'],
  consistency: [
    ...['vocabulary', 'note', 'language', 'findings', 'assertion', 'context', 'anatomy'],
  ],
  localization: ['vocabulary', 'note', 'findings', 'assertion', 'context', 'anatomy'],
  /** What changed from one note to the next. */
  compare: ['vocabulary', 'findings', 'localization'],
  /** The visits of one patient, in their order, and what each says of tone, reflexes and power. */
  timeline: [
    ...['vocabulary', 'note', 'findings', 'assertion', 'decisions', 'localization', 'compare'],
    ...['analysis.ts'],
  ],
  /** The rooms above, called block by block and entry by entry, so that an edit costs what it touches. */
  reading: [
    ...['vocabulary', 'note', 'language', 'findings', 'assertion', 'decisions', 'context'],
    ...['consistency', 'localization', 'analysis.ts'],
  ],
  report: [
    ...['vocabulary', 'anatomy', 'note', 'findings', 'assertion', 'decisions'],
    ...['context', 'consistency', 'localization', 'compare', 'timeline', 'analysis.ts'],
  ],
  /** How far two annotators agree. */
  agreement: ['vocabulary', 'findings'],
  formats: [
    ...['vocabulary', 'note', 'findings', 'decisions', 'consistency', 'report', 'analysis.ts'],
  ],
  writing: ['vocabulary', 'note', 'report'],
  /** Scripts of the editor's pages, which run in a webview. */
  page: ['report'],
  generate: ['vocabulary', 'anatomy', 'decisions'],
};
const core = Object.keys(rooms).filter((room) => room !== 'generate');

/** The doors into the core, and who may not come through which. */
const doors = [
  {
    target: './src/analysis.ts',
    from: ['./src/editor', './src/report', './src/formats', './src/extension.ts'],
  },
  { target: './src/cli.ts', from: ['./src/editor', './src/extension.ts'] },
  { target: './src/cli', from: ['./src/editor', './src/extension.ts'] },
];

const zones = [
  ...Object.entries(rooms).map(([room, allowed]) => ({
    target: `./src/${room}`,
    from: './src',
    except: [room, ...allowed].map((name) => `./${name}`),
    message: `${room}/ may import ${allowed.join(', ') || 'nothing of ours'}: see the rooms in eslint.config.mjs.`,
  })),
  ...doors.flatMap(({ target, from }) => from.map((one) => ({ target, from: one }))),
];

const noVscode = {
  name: 'vscode',
  message: 'Only src/editor/ and src/extension.ts touch the vscode API.',
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'screenshots/', '.vscode-test/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      eqeqeq: 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Numbers in messages are fine; objects are not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An arrow that hands on a void call is shorter than a block and says the same.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `array[i]!` after a length check is at times the clearest thing to write.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'test/unit/**/*.ts'],
    ignores: ['src/editor/**', 'src/extension.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [noVscode] }] },
  },
  {
    // The core runs in a browser too, and reads nothing but the text it is given.
    files: [...core.map((room) => `src/${room}/**/*.ts`), 'src/analysis.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [noVscode],
          patterns: [{ group: ['node:*'], message: 'The core is pure: no files, no processes.' }],
        },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.strict],
    rules: { eqeqeq: 'error', '@typescript-eslint/no-empty-function': 'off' },
  },
  { files: ['**/*.{ts,mjs}'], extends: [regexp.configs['flat/recommended']] },
);
