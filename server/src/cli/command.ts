/** What the commands of the command line share: what each is given, and the options that all of them take. */
import { type Command, Option } from "commander";
import { errorText } from "./error-text";
import { UNUSABLE } from "./exit-status";
import type { Program } from "./program";
import { type Project, type ProjectOptions, openProject } from "./project";
import type { PythonFile } from "./python-files";
import type { Terminal } from "./terminal";
import { unreadableText } from "./unreadable-text";
import type { AnalysedDocument } from "../features/document";
import type { FactsSources } from "../features/facts";
import { visibleText } from "../features/visible-text";
import { say } from "../features/wording";
import { type Disk, absolute } from "../host/disk";
import type { ActiveEnvironments } from "../host/environments";
import type { Language } from "../messages/catalogue";
import type { UiKey } from "../messages/message-keys";
import type { PythonParser } from "../syntax/parser";
import type { Fact } from "../values/finding";

/** What the command line needs of the machine it runs on. */
export interface CliRuntime {
  readonly terminal: Terminal;
  /** The disk as it is now: what is read through one of these is read once. */
  readonly openDisk: () => Disk;
  readonly dataReaders?: ProjectOptions["dataReaders"];
  readonly workingFolder: string;
  readonly active: ActiveEnvironments;
  readonly parser: () => Promise<PythonParser>;
  /** Everything that stands on standard input. */
  readonly standardInput: () => Uint8Array;
  /** The person wants what goes on and on to end. */
  readonly interrupted: AbortSignal;
}

export type Say = (key: UiKey, facts?: Readonly<Record<string, Fact>>) => string;

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
}

/** Texts of one language. */
export function speaker(language: Language): Say {
  return (key, facts) => say(key, facts, language);
}

/** An option that may be given several times. */
export const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** A command that analyses Python, with the options that all of those take. */
export function analysisCommand(program: Command, name: string, context: CommandContext): Command {
  return program
    .command(name)
    .addOption(new Option("--keras <version>", context.say("cli.keras")).choices(["2", "3"]))
    .option("--search-path <dir>", context.say("cli.searchPath"), collect, []);
}

export async function projectFor(
  { runtime }: CommandContext,
  { keras, searchPath }: AnalysisArguments,
  { disk = runtime.openDisk(), policyOf }: { readonly disk?: Disk } & Pick<ProjectOptions, "policyOf"> = {},
): Promise<Project> {
  return openProject({
    parser: await runtime.parser(),
    disk,
    dataReaders: runtime.dataReaders,
    workingFolder: runtime.workingFolder,
    searchPaths: searchPath.map((folder) => absolute(folder, runtime.workingFolder)),
    keras: keras === undefined ? undefined : keras === "2" ? 2 : 3,
    active: runtime.active,
    policyOf,
  });
}

/** Analyses the one file that a command is about, and takes the status of what is done with it. */
export async function withDocument(
  context: CommandContext,
  file: string,
  options: AnalysisArguments,
  use: (document: AnalysedDocument, project: Project, program: Program) => number | Promise<number>,
): Promise<void> {
  const { runtime, end } = context;
  const project = await projectFor(context, options);
  let status = UNUSABLE;
  try {
    const identity = absolute(file, runtime.workingFolder);
    const program = project.read(identity);
    if (typeof program === "string")
      runtime.terminal.err(`${visibleText(unreadableText(file, program, context.say))}\n`);
    else status = await use(project.analyse(identity, program), project, program);
  } catch (error) {
    const text = context.say("cli.failed", { path: file, error: errorText(error) });
    runtime.terminal.err(`${visibleText(text)}\n`);
  }
  end(status);
}

/** Paths as a person knows them: as given where they were, relative where they are below the working folder. */
export function sourcesFor(
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
