import type { CompletedCommand, CompletedOption } from './table';

/** For zsh: sourced, or as a file \`_motor-neuron-lens\` on the \`fpath\`. */
export function zshScript(
  program: string,
  options: readonly CompletedOption[],
  commands: readonly CompletedCommand[],
): string {
  const verbs = commands.map(({ name, means }) => `${name}\\:${quoted(means)}`).join(' ');
  return `#compdef ${program}
# Completion for zsh: source <(${program} completion zsh)
_${program}() {
  local curcontext="$curcontext" state line
  typeset -A opt_args
  _arguments -C ${options.flatMap(specs).join(' ')} \\
    ${single(`1:command:((${verbs}))`)} '*::argument:->argument'
  [[ $state == argument ]] || return
  case $words[1] in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _${program} "$@"; else compdef _${program} ${program}; fi
`;
}

function commandCase({ name, options, words }: CompletedCommand): string {
  const rest = words.length > 0 ? `*:argument:(${words.join(' ')})` : '*:note:_files';
  const lines = [...options.flatMap(specs), single(rest)];
  return `    ${name}) _arguments ${lines.join(' \\\n      ')};;`;
}

/** A specification for each of an option's names. */
function specs({ names, means, value, words }: CompletedOption): string[] {
  const action = { file: '_files', folder: '_files -/', words: `(${words.join(' ')})`, other: ' ' };
  const argument = value === null ? '' : `:value:${action[value]}`;
  const others = names.length > 1 ? `(${names.join(' ')})` : '';
  return names.map((name) => single(`${others}${name}[${bracketed(means)}]${argument}`));
}

const single = (words: string): string => `'${words.replaceAll("'", "'\\''")}'`;
const bracketed = (words: string): string => words.replace(/[[\]:]/gu, '\\$&');
const quoted = (words: string): string => `"${words.replace(/["\\:]/gu, '\\$&')}"`;
