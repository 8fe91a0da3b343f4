import type { CompletedCommand, CompletedOption } from './table';

/** For bash 3.2 and newer, without the package bash-completion. Where nothing else fits, bash offers files. */
export function bashScript(
  program: string,
  options: readonly CompletedOption[],
  commands: readonly CompletedCommand[],
): string {
  const name = program.replaceAll('-', '_');
  const verbs = commands.map((command) => command.name);
  const first = [...verbs, ...options.flatMap(({ names }) => names)];
  return `# Completion for bash: eval "$(${program} completion bash)"
_${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} verb= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${verbs.join('|')}) verb=$word; break;; esac
  done
  COMPREPLY=()
  case "$verb $prev" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case $verb in
    '') COMPREPLY=($(compgen -W '${first.join(' ')}' -- "$cur"));;
${commands.map(commandCase).join('\n')}
  esac
}
complete -o bashdefault -o default -F _${name} ${program}
`;
}

function valueCases({ name, options }: CompletedCommand): string[] {
  return options.flatMap(({ names, value, words }) => {
    if (value === null) return [];
    const pattern = names.map((option) => `'${name} ${option}'`).join('|');
    const reply = { file: null, other: null, folder: '-d', words: `-W '${words.join(' ')}'` }[
      value
    ];
    const set = reply === null ? '' : ` COMPREPLY=($(compgen ${reply} -- "$cur"));`;
    return [`    ${pattern})${set} return;;`];
  });
}

function commandCase({ name, options, words }: CompletedCommand): string {
  const names = options.flatMap((option) => option.names).join(' ');
  const others =
    words.length === 0 ? '' : ` || COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur"))`;
  return `    ${name}) [[ $cur == -* ]] && COMPREPLY=($(compgen -W '${names}' -- "$cur"))${others};;`;
}
