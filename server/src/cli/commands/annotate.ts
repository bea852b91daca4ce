/** `annotate`: the source with its hints and problems. */
import { createColors } from "picocolors";
import { type AnalysisArguments, type CommandContext, type RegisterCommand } from "../command";
import { analysisCommand, withDocument } from "../command";
import { CLEAN } from "../exit-status";
import type { Program } from "../program";
import { annotate } from "../../features/annotate";
import type { AnalysedDocument } from "../../features/document";
import { visibleText } from "../../features/text/visible-text";

export const annotateCommand: RegisterCommand = (program, context) => {
  analysisCommand(program, "annotate", context)
    .description(context.say("cli.annotate"))
    .argument("<file>", context.say("cli.file"))
    .action((file: string, options: AnalysisArguments) =>
      withDocument(context, file, options, (document, _, source) => print(document, source, context)),
    );
};

function print(
  document: AnalysedDocument,
  { source, notebook }: Program,
  { runtime: { terminal }, language }: CommandContext,
): number {
  const colours = createColors(terminal.colours);
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan };
  const headings = (notebook?.cells ?? []).map(({ number, start }) => ({
    offset: start,
    text: `${colours.dim(`# %% [${number}]`)}\n`,
  }));
  const text = annotate(
    { ...document, text: source },
    { shown: visibleText, hint: colours.cyan, problem: (line, severity) => paint[severity](line), headings },
    language,
  );
  terminal.out(text.endsWith("\n") || text === "" ? text : `${text}\n`);
  return CLEAN;
}
