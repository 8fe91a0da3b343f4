import type { CompletedCommand, CompletedOption } from './table';

/** For fish. */
export function fishScript(
  program: string,
  options: readonly CompletedOption[],
  commands: readonly CompletedCommand[],
): string {
  const begin = `complete -c ${program}`;
  const first = `${begin} -n __fish_use_subcommand`;
  const lines = [
    `# Completion for fish: ${program} completion fish | source`,
    ...options.map((option) => `${first}${specs(option)}`),
    ...commands.map(({ name, means }) => `${first} -f -a ${name} -d ${quoted(means)}`),
    ...commands.flatMap(({ name, options: own, words }) => {
      const within = `${begin} -n '__fish_seen_subcommand_from ${name}'`;
      const others = words.length > 0 ? [`${within} -f -a ${quoted(words.join(' '))}`] : [];
      return [...own.map((option) => `${within}${specs(option)}`), ...others];
    }),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function specs({ names, means, value, words }: CompletedOption): string {
  const flags = names.map((name) =>
    name.startsWith('--') ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`,
  );
  const takes = {
    file: ' -r -F',
    folder: ` -x -a '(__fish_complete_directories)'`,
    words: ` -x -a ${quoted(words.join(' '))}`,
    other: ' -x',
  };
  return `${flags.join('')}${value === null ? '' : takes[value]} -d ${quoted(means)}`;
}

const quoted = (words: string): string => `'${words.replace(/['\\]/gu, '\\$&')}'`;
