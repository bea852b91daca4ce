/** `check`: problems and facts of files and folders, as text or as JSON. */
import { createColors } from "picocolors";
import { CLEAN, ERRORS_FOUND, UNUSABLE } from "./exit-status";
import { type Project } from "./project";
import { progress } from "./progress";
import type { FoundFiles } from "./python-files";
import { errorText } from "./error-text";
import type { Terminal } from "./terminal";
import {
  type DocumentFacts,
  type FactsSources,
  type FileFacts,
  type ProblemFacts,
  documentFacts,
} from "../features/facts";
import { mergeFacts } from "../features/facts-merging";
import { say } from "../features/wording";
import { type Unknowns, unknownCounts } from "../features/unknowns";
import { SCHEMA_VERSION, TOOL_NAME, TOOL_VERSION } from "./tool";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly explainUnknowns: boolean;
}

interface Checked {
  readonly files: readonly FileFacts[];
  readonly unknowns: readonly Unknowns[];
  /** A line each on what could not be done. */
  readonly failures: readonly string[];
}

/**
 * Analyses every file and keeps only facts, so that hundreds of files need no more memory than one. What can't be
 * read, or what this tool fails on, is told, and the rest is done all the same.
 */
function checkAll(
  { files, missing }: FoundFiles,
  project: Project,
  sources: FactsSources,
  terminal: Terminal,
): Checked {
  const shown = progress(files.length, terminal);
  const asked = new Set(files.map(({ file }) => file));
  const facts: DocumentFacts[] = [];
  const unknowns: Unknowns[] = [];
  const failures = missing.map((path) => say("cli.unreadable", { path }));
  files.forEach(({ file, shown: path }, i) => {
    shown.step(i, path);
    try {
      const document = project.analyse(file);
      if (!document) {
        failures.push(say("cli.unreadable", { path }));
        return;
      }
      facts.push(documentFacts(document, sources, (other) => asked.has(other)));
      unknowns.push(document.report.unknowns);
    } catch (error) {
      failures.push(say("cli.failed", { path, error: errorText(error) }));
    }
  });
  shown.end();
  return { files: mergeFacts(facts), unknowns, failures };
}

/** Checks and prints; returns the exit status. */
export function check(
  found: FoundFiles,
  project: Project,
  sources: FactsSources,
  options: CheckOptions,
  terminal: Terminal,
): number {
  const { files, unknowns, failures } = checkAll(found, project, sources, terminal);
  const counts = options.explainUnknowns ? unknownCounts(unknowns) : undefined;
  if (options.format === "json") {
    const tool = { name: TOOL_NAME, version: TOOL_VERSION };
    const document = { schemaVersion: SCHEMA_VERSION, tool, files, ...(counts && { unknowns: counts }) };
    terminal.out(`${JSON.stringify(document)}\n`);
  } else {
    terminal.out(asText(files, terminal.colours));
    terminal.out(
      (counts ?? []).map(({ reason, count }) => `${String(count).padStart(6)} × ${reason}\n`).join(""),
    );
  }
  for (const failure of failures) terminal.err(`${failure}\n`);
  if (failures.length > 0) return UNUSABLE;
  const hasErrors = files.some(({ problems }) => problems.some(({ severity }) => severity === "error"));
  return hasErrors ? ERRORS_FOUND : CLEAN;
}

/** `1 file`, `2 files`. */
function counted(what: "files" | "layers" | "errors" | "warnings", count: number): string {
  return count === 1 ? say(`cli.${what}.one`) : say(`cli.${what}.many`, { count });
}

function asText(files: readonly FileFacts[], useColours: boolean): string {
  const colours = createColors(useColours);
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan };
  const problemText = (
    path: string,
    { code, severity, message, line, column, fixes, related }: ProblemFacts,
  ): string => {
    const [what = "", ...rest] = message.split("\n");
    return [
      `${colours.bold(`${path}:${line}:${column}`)} ${paint[severity](`${severity}[${code}]`)} ${what}`,
      ...rest.map((sentence) => `  ${sentence}`),
      ...related.map(
        (place) => `  ${colours.dim(`${place.path}:${place.line}:${place.column} ${place.message}`)}`,
      ),
      ...fixes.map((fix) => `  ${colours.green(say("cli.fix", { title: fix.title }))}`),
      "",
    ].join("\n");
  };
  const problems = files.flatMap(({ path, problems: found }) =>
    found.map((problem) => problemText(path, problem)),
  );
  const all = files.flatMap((file) => file.problems);
  const count = (severity: string): number => all.filter((problem) => problem.severity === severity).length;
  const layers = files.reduce((sum, file) => sum + file.layers.length, 0);
  const total = say("cli.total", {
    files: counted("files", files.length),
    layers: counted("layers", layers),
    errors: counted("errors", count("error")),
    warnings: counted("warnings", count("warning")),
  });
  return [...problems, total, ""].join("\n");
}
