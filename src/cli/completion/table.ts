import type { Command, Option } from 'commander';

/** An option as a shell completes it. */
export interface CompletedOption {
  /** `-f`, `--format`. */
  readonly names: readonly string[];
  readonly means: string;
  /** What comes after it; null where nothing does. */
  readonly value: 'file' | 'folder' | 'words' | 'other' | null;
  /** What can come after it, where that is a closed list. */
  readonly words: readonly string[];
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string;
  readonly means: string;
  readonly options: readonly CompletedOption[];
  /** What it takes; empty where that is files. */
  readonly words: readonly string[];
}

/** What a shell needs to know, from the commands themselves. */
export function completedCommands(program: Command): readonly CompletedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    means: command.description(),
    options: optionsOf(command),
    words: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
  }));
}

/** The options before any command. */
export function optionsOf(command: Command): readonly CompletedOption[] {
  return command.createHelp().visibleOptions(command).map(completedOption);
}

function completedOption(option: Option): CompletedOption {
  const { short, long, description, argChoices = [] } = option;
  return {
    names: [short, long].filter((name) => name !== undefined),
    means: description,
    value: valueOf(option),
    words: argChoices,
  };
}

function valueOf({ flags, required, optional, argChoices }: Option): CompletedOption['value'] {
  if (!required && !optional) return null;
  if (argChoices) return 'words';
  if (flags.includes('<file>')) return 'file';
  return flags.includes('<folder>') ? 'folder' : 'other';
}
