/** `summary`: the table of each model. */
import { Option } from "commander";
import {
  type AnalysisArguments,
  type RegisterCommand,
  analysisCommand,
  sourcesFor,
  withDocument,
} from "../command";
import { SUMMARY_FORMATS, type SummaryOptions, printSummaries } from "../summaries";
import { COLUMNS } from "../../features/model-graph/table";

export const summaryCommand: RegisterCommand = (program, context) => {
  const { runtime, say } = context;
  analysisCommand(program, "summary", context)
    .description(say("cli.summary"))
    .argument("<file>", say("cli.file"))
    .addOption(
      new Option("--format <format>", say("cli.summary.format")).choices(SUMMARY_FORMATS).default("text"),
    )
    .option("--model <name>", say("cli.model"))
    .option("--columns <names>", say("cli.summary.columns", { columns: COLUMNS.join(", ") }))
    .action((file: string, options: AnalysisArguments & SummaryOptions) =>
      withDocument(context, file, options, (document, project) =>
        printSummaries(document, sourcesFor(runtime, project, []), options, context),
      ),
    );
};
