/** `graph`: the graphs of a file's models. */
import { Option } from "commander";
import {
  type AnalysisArguments,
  type RegisterCommand,
  analysisCommand,
  sourcesFor,
  withDocument,
} from "../command";
import { GRAPH_FORMATS, type GraphOptions, printGraphs } from "../graph";

export const graphCommand: RegisterCommand = (program, context) => {
  const { runtime, say } = context;
  analysisCommand(program, "graph", context)
    .description(say("cli.graph"))
    .argument("<file>", say("cli.file"))
    .addOption(new Option("--format <format>", say("cli.graph.format")).choices(GRAPH_FORMATS).default("svg"))
    .option("--model <name>", say("cli.model"))
    .action((file: string, options: AnalysisArguments & GraphOptions) =>
      withDocument(context, file, options, (document, project) =>
        printGraphs(document, sourcesFor(runtime, project, []), options, context),
      ),
    );
};
