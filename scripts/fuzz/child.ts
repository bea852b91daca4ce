/** The process that analyses programs for the fuzzer: it may die, and what it takes is measured from outside. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { askAll } from "./ask-all";
import type { Answer, Program } from "./messages";
import { openAnalysis } from "../../server/src/analysis/analyse";
import type { AnalysisOptions } from "../../server/src/analysis/host";
import { difference, openTrial } from "../../server/src/analysis/trial";
import { type PythonParser, loadPythonGrammar } from "../../server/src/syntax/parser";

const { resolve } = createRequire(path.join(process.cwd(), "package.json"));
const options: AnalysisOptions = { keras: 3, resolve: () => null };

const secondsSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** Analyses a program and asks everything of it; then follows its edits. */
function analyse(parser: PythonParser, { text, edits = [] }: Program): Omit<Answer, "id" | "cpu" | "memory"> {
  const session = openAnalysis(parser, "program.py", text, options);
  const trial = openTrial(parser, "program.py", () => options);
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
      return { ...askAll(document), unknowns };
    };
    let last = ask();
    edits.forEach((edited, i) => {
      session.edit([difference(session.text(), edited)], i + 1);
      last = ask();
    });
    return last;
  } finally {
    trial.close();
    session.close();
  }
}

function answerTo(parser: PythonParser, program: Program): Answer {
  const before = process.cpuUsage();
  const ended = (): Pick<Answer, "id" | "cpu" | "memory"> => ({
    id: program.id,
    cpu: secondsSince(before),
    memory: process.resourceUsage().maxRSS * 1024,
  });
  try {
    return { ...analyse(parser, program), ...ended() };
  } catch (error) {
    const exception = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { exception, hints: 0, problems: 0, unknowns: [], ...ended() };
  }
}

async function main(): Promise<void> {
  const parser = await loadPythonGrammar({
    coreWasm: readFileSync(resolve("web-tree-sitter/web-tree-sitter.wasm")),
    grammarWasm: readFileSync(resolve("tree-sitter-python/tree-sitter-python.wasm")),
  });
  process.on("message", (program: Program) => {
    process.send?.(answerTo(parser, program));
  });
  process.on("disconnect", () => {
    process.exit(0);
  });
  process.send?.("ready");
}

void main();
