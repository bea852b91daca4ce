/** The command line as people type it: arguments in, text and an exit status out. */
import { Command, CommanderError, Option } from "commander";
import type { CliRuntime, CommandContext } from "./command";
import { commands } from "./commands";
import { CLEAN, UNUSABLE } from "./exit-status";
import { coloursGiven, languageGiven } from "./given-options";
import { speaker } from "./say";
import { TOOL_NAME, TOOL_VERSION } from "./tool";
import { visibleText } from "../features/text/visible-text";
import { findConfiguration } from "../host/configuration/find-configuration";
import { type Language, languages } from "../messages/catalogue";

/** The language that the project of the working folder is told about in. */
function configuredLanguage({ openDisk, workingFolder }: CliRuntime): Language | undefined {
  return findConfiguration(workingFolder, undefined, openDisk())?.configuration.language;
}

/** Runs one command; never throws for what a person typed. Returns the exit status. */
export async function run(argv: readonly string[], machine: CliRuntime): Promise<number> {
  const { terminal } = machine;
  const runtime = { ...machine, terminal: { ...terminal, colours: coloursGiven(argv) ?? terminal.colours } };
  let status = CLEAN;
  const language = languageGiven(argv) ?? configuredLanguage(runtime) ?? "en";
  const say = speaker(language);
  const context: CommandContext = {
    runtime,
    language,
    say,
    end: (given) => {
      status = given;
    },
  };
  const program = new Command(TOOL_NAME)
    .description(say("cli.description"))
    .version(TOOL_VERSION, "-V, --version", say("cli.version"))
    .helpOption("-h, --help", say("cli.help"))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: (text) => {
        terminal.err(visibleText(text));
      },
    })
    .addHelpText("after", `\n${say("cli.exitStatus")}`);
  for (const register of commands) register(program, context);
  for (const command of program.commands)
    command
      .addOption(new Option("--color <when>", say("cli.color")).choices(["auto", "always", "never"]))
      .addOption(new Option("--language <language>", say("cli.language")).choices(languages));

  try {
    await program.parseAsync(argv, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : UNUSABLE;
    throw error;
  }
}
