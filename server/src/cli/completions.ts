/** Scripts that complete commands, options and their choices in a shell, written from the program's own description. */
import type { Command } from "commander";
import { TOOL_NAME } from "./tool";

interface CompletedOption {
  readonly name: string;
  readonly description: string;
  readonly choices: readonly string[];
  readonly takesValue: boolean;
}
interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** Of the first argument, where only some words may stand there; files otherwise. */
  readonly choices: readonly string[];
}

function commandsOf(program: Command): readonly CompletedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: command.options.map(({ long, description, argChoices = [], required }) => ({
      name: long ?? "",
      description,
      choices: argChoices,
      takesValue: required,
    })),
    choices: command.registeredArguments[0]?.argChoices ?? [],
  }));
}

/** A word between single quotes, for the shells that know no escapes in them. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function bash(program: Command): string {
  const commands = commandsOf(program);
  const cases = commands.map(({ name, options, choices }) => {
    const values = options
      .filter(({ choices: some }) => some.length > 0)
      .map(
        (option) =>
          `        ${option.name}) COMPREPLY=($(compgen -W ${quoted(option.choices.join(" "))} -- "$word")); return ;;`,
      );
    const words = [...options.map((option) => option.name), ...choices, "--help"].join(" ");
    return `    ${name})
      case "$before" in
${[...values, "        *) ;;"].join("\n")}
      esac
      COMPREPLY=($(compgen -W ${quoted(words)} -- "$word"))${choices.length > 0 ? "" : '\n      COMPREPLY+=($(compgen -f -- "$word"))'} ;;`;
  });
  return `# bash completion of ${TOOL_NAME}
_keras_shape_lens() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quoted([...commands.map(({ name }) => name), "--help", "--version"].join(" "))} -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
}
complete -o filenames -F _keras_shape_lens ${TOOL_NAME}
`;
}

function zsh(program: Command): string {
  const commands = commandsOf(program);
  /** Colons and brackets mean something in these descriptions. */
  const told = (text: string): string => text.replace(/[[\]:\\]/g, "\\$&");
  const specification = ({ name, description, choices, takesValue }: CompletedOption): string => {
    const value = takesValue ? `:value:${choices.length > 0 ? `(${choices.join(" ")})` : "_files"}` : "";
    return quoted(`*${name}[${told(description)}]${value}`);
  };
  const cases = commands.map(
    ({ name, options, choices }) => `    ${name})
      _arguments \\
        ${[...options.map(specification), quoted(choices.length > 0 ? `1:what:(${choices.join(" ")})` : "*:file:_files")].join(" \\\n        ")} ;;`,
  );
  return `#compdef ${TOOL_NAME}
# zsh completion of ${TOOL_NAME}
_keras_shape_lens() {
  local -a commands=(
${commands.map(({ name, description }) => `    ${quoted(`${name}:${told(description)}`)}`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join("\n")}
  esac
}
compdef _keras_shape_lens ${TOOL_NAME}
`;
}

function fish(program: Command): string {
  const said = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const lines = commandsOf(program).flatMap(({ name, description, options, choices }) => [
    `complete -c ${TOOL_NAME} -n __fish_use_subcommand -f -a ${name} -d ${said(description)}`,
    ...options.map((option) => {
      const values = option.choices.length > 0 ? ` -f -a ${said(option.choices.join(" "))}` : "";
      return `complete -c ${TOOL_NAME} -n '__fish_seen_subcommand_from ${name}' -l ${option.name.slice(2)}${option.takesValue ? " -r" : ""}${values} -d ${said(option.description)}`;
    }),
    ...(choices.length > 0
      ? [`complete -c ${TOOL_NAME} -n '__fish_seen_subcommand_from ${name}' -f -a ${said(choices.join(" "))}`]
      : []),
  ]);
  return `# fish completion of ${TOOL_NAME}\n${lines.join("\n")}\n`;
}

function powershell(program: Command): string {
  const said = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const commands = commandsOf(program);
  const entry = (key: string, words: readonly string[]): string =>
    `    ${said(key)} = @(${words.map(said).join(", ")})`;
  const entries = commands.flatMap(({ name, options, choices }) => [
    entry(name, [...options.map((option) => option.name), ...choices, "--help"]),
    ...options
      .filter((option) => option.choices.length > 0)
      .map((option) => entry(`${name} ${option.name}`, option.choices)),
  ]);
  return `# PowerShell completion of ${TOOL_NAME}
Register-ArgumentCompleter -Native -CommandName ${TOOL_NAME} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{
${entries.join("\n")}
  }
  $elements = $commandAst.CommandElements
  $command = "$($elements[1])"
  $before = "$($elements[$elements.Count - $(if ($wordToComplete) { 2 } else { 1 })])"
  $candidates = if ($elements.Count -le 1 -or ($elements.Count -eq 2 -and $wordToComplete)) {
    $words.Keys | Where-Object { $_ -notlike '* *' }
  } elseif ($words.ContainsKey("$command $before")) { $words["$command $before"] } else { $words[$command] }
  $candidates | Where-Object { $_ -like "$wordToComplete*" } | Sort-Object |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`;
}

export const completionScripts = { bash, zsh, fish, powershell } as const;
export type ShellName = keyof typeof completionScripts;
