import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const EDITOR = 'src/editor';

/** A call that shows a message: `l10n.t('…')`. */
function isMessage(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.getText() === 'l10n.t';
}

function messagesOf(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isMessage(node)) {
      const message = node.arguments[0];
      // VS Code looks a translation up by the words themselves.
      if (!message || !ts.isStringLiteralLike(message))
        throw new Error(`${path}: l10n.t takes its message as a literal: ${node.getText()}`);
      found.push(message.text);
    }
    ts.forEachChild(node, visit);
  };
  const source = readFileSync(path, 'utf8');
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true));
  return found;
}

/**
 * Every message of the editor's features, in English.
 *
 * @throws {Error} where one is no literal
 */
export function messages(): ReadonlySet<string> {
  const paths = readdirSync(EDITOR, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(EDITOR, name));
  return new Set(paths.flatMap(messagesOf).sort());
}
