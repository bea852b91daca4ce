/** `check`: problems and facts of files, notebooks and folders. */
import { Argument, InvalidArgumentError, Option } from "commander";
import { checkPaths } from "../check/check-paths";
import type { CheckArguments } from "../check/check-run";
import { formats } from "../check/formats";
import { watchPaths } from "../check/watch";
import { type CommandContext, type RegisterCommand, analysisCommand, collect } from "../command";
import { UNUSABLE } from "../exit-status";
import { STANDARD_INPUT } from "../standard-input";
import { closest } from "../../host/configuration/closest";
import { isProblemCode, problemCodes } from "../../messages/problem-codes";

export const checkCommand: RegisterCommand = (program, context) => {
  const { say, runtime, end } = context;
  const codes = codesReader(context);
  analysisCommand(program, "check", context)
    .description(say("cli.check"))
    .addArgument(new Argument("[path...]", say("cli.check.paths")).default(["."], "."))
    .addOption(
      new Option("--format <format>", say("cli.check.format")).choices(Object.keys(formats)).default("full"),
    )
    .option("--output-file <file>", say("cli.check.outputFile"))
    .option("--select <codes>", say("cli.check.select"), codes)
    .option("--ignore <codes>", say("cli.check.ignore"), codes)
    .addOption(
      new Option("--error-on <severity>", say("cli.check.errorOn"))
        .choices(["error", "warning", "info"])
        .default("error"),
    )
    .option("--exit-zero", say("cli.check.exitZero"))
    .option("--exclude <pattern>", say("cli.check.exclude"), collect, [])
    .option("--force-exclude", say("cli.check.forceExclude"))
    .option("--no-gitignore", say("cli.check.noGitignore"))
    .option("--stdin-filename <file>", say("cli.check.stdinFilename"))
    .option("--fix", say("cli.check.fix"))
    .addOption(new Option("--add-ignores", say("cli.check.addIgnores")).conflicts("fix"))
    .option("--diff", say("cli.check.diff"))
    .option("--statistics", say("cli.check.statistics"))
    .option("--baseline <file>", say("cli.check.baseline"))
    .option("--write-baseline", say("cli.check.writeBaseline"))
    .option("--explain-unknowns", say("cli.check.explainUnknowns"))
    .option("--jobs <count>", say("cli.check.jobs"), jobsReader(context))
    .option("--no-cache", say("cli.check.noCache"))
    .option("--watch", say("cli.check.watch"))
    .option("-q, --quiet", say("cli.check.quiet"))
    .action(async (paths: readonly string[], options: CheckArguments) => {
      const wrong = contradiction(paths, options);
      if (wrong !== undefined) {
        runtime.terminal.err(`${say(wrong)}\n`);
        end(UNUSABLE);
        return;
      }
      if (options.watch) await watchPaths(paths, options, context);
      else end(await checkPaths(paths, options, context));
    });
};

/** Options that can't be used together. */
function contradiction(
  paths: readonly string[],
  { writeBaseline, baseline, watch }: CheckArguments,
): "cli.noWriteBaseline" | "cli.stdinAlone" | undefined {
  if (writeBaseline && baseline === undefined) return "cli.noWriteBaseline";
  const isAlone = paths.length === 1 && !watch;
  return paths.includes(STANDARD_INPUT) && !isAlone ? "cli.stdinAlone" : undefined;
}

/** Reads a number of threads. */
function jobsReader({ say }: CommandContext): (value: string) => number {
  return (value) => {
    if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError(say("cli.noCount", { text: value }));
    return Number(value);
  };
}

/** Reads a list of codes; one that there is not is refused, with what may have been meant. */
function codesReader({
  say,
}: CommandContext): (value: string, before?: readonly string[]) => readonly string[] {
  return (value, before = []) => {
    const codes = value.split(",").map((code) => code.trim());
    for (const code of codes) {
      if (isProblemCode(code)) continue;
      const meant = closest(code, problemCodes);
      throw new InvalidArgumentError(
        meant === undefined ? say("cli.noCode", { code }) : say("cli.noCode.meant", { code, meant }),
      );
    }
    return [...before, ...codes];
  };
}
