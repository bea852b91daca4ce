/** The command line as people type it: arguments in, text and an exit status out. */
import { Command, CommanderError, Option } from "commander";
import { createColors } from "picocolors";
import { check } from "./check";
import { errorText } from "./error-text";
import { CLEAN, UNUSABLE } from "./exit-status";
import { explain, parsePlace } from "./explain";
import { GRAPH_FORMATS, type GraphOptions, printGraphs } from "./graph";
import { type Project, type ProjectOptions, openProject } from "./project";
import { type PythonFile, pythonFiles } from "./python-files";
import type { Program } from "./program";
import type { Terminal } from "./terminal";
import { unreadableText } from "./unreadable-text";
import { SUMMARY_FORMATS, type SummaryOptions, printSummaries } from "./summaries";
import { TOOL_NAME, TOOL_VERSION } from "./tool";
import { annotate } from "../features/annotate";
import type { AnalysedDocument } from "../features/document";
import type { FactsSources } from "../features/facts";
import { COLUMNS } from "../features/model-graph/table";
import { visibleText } from "../features/visible-text";
import { say } from "../features/wording";
import { type Disk, absolute } from "../host/disk";
import type { ActiveEnvironments } from "../host/environments";
import type { PythonParser } from "../syntax/parser";
import type { Span } from "../values/span";

/** What the command line needs of the machine it runs on. */
export interface CliRuntime {
  readonly terminal: Terminal;
  readonly disk: Disk;
  readonly dataReaders?: ProjectOptions["dataReaders"];
  readonly workingFolder: string;
  readonly active: ActiveEnvironments;
  readonly parser: () => Promise<PythonParser>;
}

interface AnalysisArguments {
  readonly keras?: "2" | "3";
  readonly searchPath: readonly string[];
}
interface CheckArguments extends AnalysisArguments {
  readonly format: "text" | "json";
  readonly explainUnknowns?: true;
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** The options that every command takes. */
function analysisCommand(program: Command, name: string): Command {
  return program
    .command(name)
    .addOption(new Option("--keras <version>", say("cli.keras")).choices(["2", "3"]))
    .option("--search-path <dir>", say("cli.searchPath"), collect, []);
}

/** Runs one command; never throws for what a person typed. Returns the exit status. */
export async function run(argv: readonly string[], runtime: CliRuntime): Promise<number> {
  const { terminal } = runtime;
  let status = CLEAN;
  const program = new Command(TOOL_NAME)
    .description(say("cli.description"))
    .version(TOOL_VERSION, "-V, --version", say("cli.version"))
    .helpOption("-h, --help", say("cli.help"))
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: (text) => {
        terminal.err(visibleText(text));
      },
    })
    .addHelpText("after", `\n${say("cli.exitStatus")}`);

  analysisCommand(program, "check")
    .description(say("cli.check"))
    .argument("<path...>", say("cli.check.paths"))
    .addOption(
      new Option("--format <format>", say("cli.check.format")).choices(["text", "json"]).default("text"),
    )
    .option("--explain-unknowns", say("cli.check.explainUnknowns"))
    .action(async (paths: readonly string[], options: CheckArguments) => {
      const found = pythonFiles(paths, runtime.workingFolder, runtime.disk);
      const project = await projectFor(runtime, options);
      const { format, explainUnknowns = false } = options;
      status = check(
        found,
        project,
        sourcesFor(runtime, project, found.files),
        { format, explainUnknowns },
        terminal,
      );
    });
  analysisCommand(program, "annotate")
    .description(say("cli.annotate"))
    .argument("<file>", say("cli.file"))
    .action(async (file: string, options: AnalysisArguments) => {
      status = await withDocument(runtime, file, options, (document, _, program) =>
        printAnnotated(document, program, terminal),
      );
    });
  analysisCommand(program, "explain")
    .description(say("cli.explain"))
    .argument("<file:line>", say("cli.explain.place"))
    .action(async (text: string, options: AnalysisArguments) => {
      const place = parsePlace(text);
      if (!place) {
        terminal.err(`${visibleText(say("cli.noPlace", { text }))}\n`);
        status = UNUSABLE;
        return;
      }
      status = await withDocument(runtime, place.file, options, (document, project, { notebook }) =>
        explain(document, notebook, place, (span) => describe(span, document, project, runtime), terminal),
      );
    });
  analysisCommand(program, "summary")
    .description(say("cli.summary"))
    .argument("<file>", say("cli.file"))
    .addOption(
      new Option("--format <format>", say("cli.summary.format")).choices(SUMMARY_FORMATS).default("text"),
    )
    .option("--model <name>", say("cli.model"))
    .option("--columns <names>", say("cli.summary.columns", { columns: COLUMNS.join(", ") }))
    .action(async (file: string, options: AnalysisArguments & SummaryOptions) => {
      status = await withDocument(runtime, file, options, (document, project) =>
        printSummaries(document, sourcesFor(runtime, project, []), options, terminal),
      );
    });
  analysisCommand(program, "graph")
    .description(say("cli.graph"))
    .argument("<file>", say("cli.file"))
    .addOption(new Option("--format <format>", say("cli.graph.format")).choices(GRAPH_FORMATS).default("svg"))
    .option("--model <name>", say("cli.model"))
    .action(async (file: string, options: AnalysisArguments & GraphOptions) => {
      status = await withDocument(runtime, file, options, (document, project) =>
        printGraphs(document, sourcesFor(runtime, project, []), options, terminal),
      );
    });

  try {
    await program.parseAsync(argv, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : UNUSABLE;
    throw error;
  }
}

async function projectFor(runtime: CliRuntime, { keras, searchPath }: AnalysisArguments): Promise<Project> {
  return openProject({
    parser: await runtime.parser(),
    disk: runtime.disk,
    dataReaders: runtime.dataReaders,
    workingFolder: runtime.workingFolder,
    searchPaths: searchPath.map((folder) => absolute(folder, runtime.workingFolder)),
    keras: keras === undefined ? undefined : keras === "2" ? 2 : 3,
    active: runtime.active,
  });
}

async function withDocument(
  runtime: CliRuntime,
  file: string,
  options: AnalysisArguments,
  use: (document: AnalysedDocument, project: Project, program: Program) => number | Promise<number>,
): Promise<number> {
  const project = await projectFor(runtime, options);
  try {
    const identity = absolute(file, runtime.workingFolder);
    const program = project.read(identity);
    if (typeof program !== "string") return await use(project.analyse(identity, program), project, program);
    runtime.terminal.err(`${visibleText(unreadableText(file, program))}\n`);
  } catch (error) {
    runtime.terminal.err(`${visibleText(say("cli.failed", { path: file, error: errorText(error) }))}\n`);
  }
  return UNUSABLE;
}

/** Paths as a person knows them: as given where they were, relative where they are below the working folder. */
function sourcesFor(
  { workingFolder }: CliRuntime,
  project: Project,
  given: readonly PythonFile[],
): FactsSources {
  const shown = new Map(given.map(({ file, shown: path }) => [file, path]));
  const below = `${workingFolder}/`;
  return {
    pathOf: (file) => shown.get(file) ?? (file.startsWith(below) ? file.slice(below.length) : file),
    linesOf: project.linesOf,
  };
}

function describe(span: Span, document: AnalysedDocument, project: Project, runtime: CliRuntime): string {
  const lines = project.linesOf(span.file);
  const line = (lines?.positionAt(span.start).line ?? 0) + 1;
  if (lines?.cellOf) return say("cli.cell", { cell: lines.cellOf(span.start), line });
  if (span.file === document.report.file) return say("hover.line", { line });
  return `${sourcesFor(runtime, project, []).pathOf(span.file)}:${line}`;
}

function printAnnotated(
  document: AnalysedDocument,
  { source, notebook }: Program,
  terminal: Terminal,
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
  );
  terminal.out(text.endsWith("\n") || text === "" ? text : `${text}\n`);
  return CLEAN;
}
