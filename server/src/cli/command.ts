/** What the commands of the command line share: what each is given, and the options that all of them take. */
import { type Command, Option } from "commander";
import { errorText } from "./error-text";
import { UNUSABLE } from "./exit-status";
import { isModelFile, readModelFile } from "./model-file";
import type { Program } from "./program";
import { type Project, openProject } from "./project";
import type { PythonFile } from "./python-files";
import type { Terminal } from "./terminal";
import type { Say } from "./say";
import { shortPath } from "./short-path";
import { unreadableText } from "./unreadable-text";
import { type WorkspaceSetup, policiesOf, surroundingsOf } from "./workspace";
import type { AnalysedDocument } from "../features/document";
import type { FactsSources } from "../features/facts/facts";
import { visibleText } from "../features/text/visible-text";
import { configurationIn } from "../host/configuration/find-configuration";
import type { Readers } from "../host/data-files/reader";
import { type Disk, absolute } from "../host/disk";
import { type ActiveEnvironments, chosenEnvironment } from "../host/environments";
import type { Surroundings } from "../host/surroundings";
import type { Language } from "../messages/catalogue";
import type { PythonParser } from "../syntax/parser";

/** What the command line needs of the machine it runs on. */
export interface CliRuntime {
  readonly terminal: Terminal;
  /** The disk as it is now: what is read through one of these is read once. */
  readonly openDisk: () => Disk;
  readonly dataReaders?: () => Readers;
  readonly workingFolder: string;
  readonly active: ActiveEnvironments;
  readonly shipped: WorkspaceSetup["shipped"];
  readonly parser: () => Promise<PythonParser>;
  /** The program that threads run; without it, everything is done in one. */
  readonly threadProgram?: string;
  /** Where results are kept between runs, and what tells this program from others; without it none are. */
  readonly cache?: { readonly folder: string; readonly program: () => string } | undefined;
  /** Everything that stands on standard input. */
  readonly standardInput: () => Uint8Array;
  /** The person wants what goes on and on to end. */
  readonly interrupted: AbortSignal;
}

/** What a command is given beside its own arguments. */
export interface CommandContext {
  readonly runtime: CliRuntime;
  /** The language of everything that is printed. */
  readonly language: Language;
  readonly say: Say;
  /** Takes the exit status. */
  readonly end: (status: number) => void;
}

/** Adds one command to the program. */
export type RegisterCommand = (program: Command, context: CommandContext) => void;

export interface AnalysisArguments {
  readonly keras?: "2" | "3";
  readonly searchPath: readonly string[];
  readonly config?: string;
  readonly isolated?: true;
  readonly python?: string;
}

/** The problem codes to report, or not to report, that a command was given. */
export interface ChosenCodes {
  readonly select: readonly string[] | undefined;
  readonly ignore: readonly string[] | undefined;
}

/** An option that may be given several times. */
export const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** A command that analyses Python, with the options that all of those take. */
export function analysisCommand(program: Command, name: string, context: CommandContext): Command {
  return program
    .command(name)
    .addOption(new Option("--keras <version>", context.say("cli.keras")).choices(["2", "3"]))
    .option("--search-path <dir>", context.say("cli.searchPath"), collect, [])
    .option("--python <path>", context.say("cli.python"))
    .addOption(new Option("--config <file>", context.say("cli.config")).conflicts("isolated"))
    .option("--isolated", context.say("cli.isolated"));
}

/** What a command was told, without what stands on the disk; a sentence on what it names that is not there. */
export function setupOf(
  { runtime, language, say }: CommandContext,
  { keras, searchPath, config, isolated, python, select, ignore }: AnalysisArguments & Partial<ChosenCodes>,
  disk: Disk,
): WorkspaceSetup | string {
  const { workingFolder, active, shipped } = runtime;
  const named = config === undefined ? undefined : configurationIn(absolute(config, workingFolder), disk);
  if (config !== undefined && !named) return say("cli.noConfiguration", { path: config });
  const environment = python === undefined ? undefined : absolute(python, workingFolder);
  if (environment !== undefined && !chosenEnvironment(environment, disk))
    return say("cli.noEnvironment", { path: environment });
  return {
    workingFolder,
    searchPaths: searchPath.map((folder) => absolute(folder, workingFolder)),
    keras: keras === undefined ? undefined : keras === "2" ? 2 : 3,
    active,
    python: environment,
    shipped,
    configuration: isolated ? "none" : named,
    select,
    ignore,
    language,
  };
}

/** What is wrong with the configurations of these files, a line each. */
export function configurationFailures(
  files: readonly string[],
  { configurationFor }: Surroundings,
  { runtime, say }: CommandContext,
): readonly string[] {
  const found = new Set(files.flatMap((file) => configurationFor(file) ?? []));
  return [...found].flatMap(({ file, problems }) =>
    problems.map(({ line, column, message, facts }) => {
      const path = shortPath(file, runtime.workingFolder);
      return `${path}:${line}:${column}: ${say(message, facts)}`;
    }),
  );
}

/** Analyses the one file that a command is about, and takes the status of what is done with it. */
export async function withDocument(
  context: CommandContext,
  file: string,
  options: AnalysisArguments,
  use: (document: AnalysedDocument, project: Project, program: Program) => number | Promise<number>,
): Promise<void> {
  const { runtime, end, say } = context;
  const tell = (line: string): void => {
    runtime.terminal.err(`${visibleText(line)}\n`);
  };
  const disk = runtime.openDisk();
  const setup = setupOf(context, options, disk);
  let status = UNUSABLE;
  if (typeof setup === "string") {
    tell(setup);
    end(status);
    return;
  }
  const surroundings = surroundingsOf(setup, disk, runtime.dataReaders);
  const policyOf = policiesOf(setup, surroundings);
  const project = openProject({ parser: await runtime.parser(), disk, surroundings, policyOf });
  try {
    const identity = absolute(file, runtime.workingFolder);
    const program = isModelFile(file)
      ? readModelFile(identity, disk, runtime.dataReaders)
      : project.read(identity);
    if (typeof program === "string") tell(unreadableText(file, program, say));
    else {
      for (const failure of configurationFailures([identity], surroundings, context)) tell(failure);
      const document = project.analyse(identity, program);
      status = await use(document, project, program);
      for (const { error } of document.report.failures) {
        tell(say("cli.failed", { path: file, error: errorText(error) }));
        status = UNUSABLE;
      }
    }
  } catch (error) {
    tell(say("cli.failed", { path: file, error: errorText(error) }));
  }
  end(status);
}

/** Paths as a person knows them: as given where they were, relative where they are below the working folder. */
export function shownPaths(
  { workingFolder }: Pick<CliRuntime, "workingFolder">,
  given: readonly PythonFile[],
): FactsSources["pathOf"] {
  const shown = new Map(given.map(({ file, shown: path }) => [file, path]));
  return (file) => shown.get(file) ?? shortPath(file, workingFolder);
}

/** What names places in other files. */
export function sourcesFor(
  runtime: Pick<CliRuntime, "workingFolder">,
  project: Project,
  given: readonly PythonFile[],
): FactsSources {
  return { pathOf: shownPaths(runtime, given), linesOf: project.linesOf };
}
