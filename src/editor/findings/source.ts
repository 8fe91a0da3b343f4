import type { Diagnostic } from 'vscode';

/** What VS Code shows behind each message. */
export const SOURCE = 'Motor Neuron Lens';

/** Whether a diagnostic is the extension's, and of this sign or rule. */
export function isProblem({ source, code }: Diagnostic, id: string): boolean {
  return source === SOURCE && (typeof code === 'object' ? code.value : code) === id;
}
