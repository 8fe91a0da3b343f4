import type { Command } from 'commander';
import { bashScript } from './bash';
import { fishScript } from './fish';
import { completedCommands, optionsOf } from './table';
import { zshScript } from './zsh';

/** The shells that a script is made for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** The script by which a shell completes the commands and their options. */
export function completionScript(program: Command, shell: Shell): string {
  return scripts[shell](program.name(), optionsOf(program), completedCommands(program));
}
