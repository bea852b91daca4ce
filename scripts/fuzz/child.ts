/** The process that analyses programs for the fuzzer: it may die, and what it takes is measured from outside. */
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { askAll, askFacts } from "./ask-all";
import { layOut } from "./folders/folder";
import type { Answer, Program } from "./messages";
import { openAnalysis } from "../../server/src/analysis/analyse";
import type { AnalysisOptions } from "../../server/src/analysis/host";
import { openTrial } from "../../server/src/analysis/trial";
import { changeBetween } from "../../server/src/syntax/edits/change-between";
import { dataReaders } from "../../server/src/host/data-files";
import { rememberingDisk } from "../../server/src/host/disk";
import { openSurroundings } from "../../server/src/host/surroundings";
import { type PythonParser, loadPythonGrammar } from "../../server/src/syntax/parser";

const { resolve } = createRequire(path.join(process.cwd(), "package.json"));
const alone: AnalysisOptions = { keras: 3, resolve: () => null };

/** What surrounds a file of a project, as the command line finds it. */
function optionsIn(project: string, file: string): () => AnalysisOptions {
  const surroundings = openSurroundings({
    files: rememberingDisk(),
    dataReaders: () => dataReaders,
    active: {},
    folders: () => [project],
    interpreter: () => undefined,
    settingsOf: () => ({ keras: undefined, searchPaths: [] }),
    shipped: { folder: path.join(process.cwd(), "server/keras-source") },
  });
  return () => {
    surroundings.rulesFor(file);
    surroundings.isExcluded(file, false);
    return surroundings.optionsFor(file);
  };
}

/** The name of every program. */
const PROGRAM = "program.py";

const secondsSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** How often a text is parsed to know what it takes, which is a few milliseconds. */
const PARSES = 10;

/** What parsing a text takes once, in seconds. */
function parsingTime(parser: PythonParser, text: string): number {
  const before = process.cpuUsage();
  for (let i = 0; i < PARSES; i++) parser.parse(text)?.delete();
  return secondsSince(before) / PARSES;
}

/** Analyses a program and asks everything of it; then follows its edits. */
function analyse(
  parser: PythonParser,
  { text, path: at, project, edits = [], onlyChecked = false }: Program,
  place: string | undefined,
): Omit<Answer, "id" | "cpu" | "memory"> {
  const root = place ?? project;
  const file =
    place === undefined ? (root === undefined ? PROGRAM : (at ?? PROGRAM)) : path.join(place, PROGRAM);
  const options = root === undefined ? () => alone : optionsIn(root, file);
  const session = openAnalysis(parser, file, text, options);
  const trial = openTrial(parser, file, options);
  try {
    const ask = (): Omit<Answer, "id" | "cpu" | "memory"> => {
      const report = session.report();
      const document = {
        text: session.text(),
        report,
        syntax: session.syntax,
        ...trial,
      };
      const [failure] = report.failures;
      if (failure) throw failure.error;
      const unknowns = report.unknowns.map(({ reason: { code, detail = "" } }) => `${code} ${detail}`);
      return { ...(onlyChecked ? askFacts(document) : askAll(document)), unknowns };
    };
    let last = ask();
    edits.forEach((edited, i) => {
      session.edit([changeBetween(session.text(), edited)], i + 1);
      last = ask();
    });
    return last;
  } finally {
    trial.close();
    session.close();
  }
}

/** Lays out the folder that a program stands in; only then are all of them read, which takes half a gigabyte. */
async function placeOf({ folder: name }: Program): Promise<string | undefined> {
  if (name === undefined) return undefined;
  const { hostileFolders } = await import("./folders");
  const folder = hostileFolders.find((each) => each.name === name);
  return folder && layOut(folder);
}

function answerTo(parser: PythonParser, program: Program, place: string | undefined): Answer {
  const before = process.cpuUsage();
  const ended = (): Pick<Answer, "id" | "cpu" | "memory"> => ({
    id: program.id,
    cpu: secondsSince(before),
    memory: process.resourceUsage().maxRSS * 1024,
  });
  try {
    const answer = { ...analyse(parser, program, place), ...ended() };
    return program.onlyChecked ? { ...answer, parsing: parsingTime(parser, program.text) } : answer;
  } catch (error) {
    const exception = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { exception, hints: 0, problems: 0, unknowns: [], ...ended() };
  } finally {
    if (place !== undefined) rmSync(place, { recursive: true });
  }
}

async function main(): Promise<void> {
  const parser = await loadPythonGrammar({
    coreWasm: readFileSync(resolve("web-tree-sitter/web-tree-sitter.wasm")),
    grammarWasm: readFileSync(resolve("tree-sitter-python/tree-sitter-python.wasm")),
  });
  process.on("message", (program: Program) => {
    void placeOf(program).then((place) => process.send?.(answerTo(parser, program, place)));
  });
  process.on("disconnect", () => {
    process.exit(0);
  });
  process.send?.("ready");
}

void main();
