/** `completions`: a script for a shell, made from the commands themselves. */
import { Argument } from "commander";
import type { RegisterCommand } from "../command";
import { CLEAN } from "../exit-status";
import { type ShellName, completionScripts } from "../completions";

export const completionsCommand: RegisterCommand = (program, { runtime: { terminal }, say, end }) => {
  program
    .command("completions")
    .description(say("cli.completions"))
    .addArgument(
      new Argument("<shell>", say("cli.completions.shell")).choices(Object.keys(completionScripts)),
    )
    .action((shell: ShellName) => {
      terminal.out(completionScripts[shell](program));
      end(CLEAN);
    });
};
