/** `check`: problems and facts of files and folders, as text or as JSON. */
import { createColors } from "picocolors";
import { CLEAN, ERRORS_FOUND, UNUSABLE } from "./exit-status";
import { type Project } from "./project";
import { progress } from "./progress";
import type { FoundFiles } from "./python-files";
import type { Terminal } from "./terminal";
import { mergeCrossFile } from "../analysis/cross-file-visits";
import type { AnalysedDocument } from "../features/document";
import { type FactsSources, type FileFacts, type ProblemFacts, fileFacts } from "../features/facts";
import { say } from "../features/wording";
import { unknownCounts } from "../features/unknowns";
import { SCHEMA_VERSION, TOOL_NAME, TOOL_VERSION } from "./tool";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly explainUnknowns: boolean;
}

/** Analyses every file; what can't be read is named, and the rest is done all the same. */
function analyseAll(
  { files }: FoundFiles,
  project: Project,
  terminal: Terminal,
): { documents: readonly AnalysedDocument[]; unreadable: readonly string[] } {
  const shown = progress(files.length, terminal);
  const documents: AnalysedDocument[] = [];
  const unreadable: string[] = [];
  files.forEach(({ file, shown: path }, i) => {
    shown.step(i, path);
    const document = project.analyse(file);
    if (document) documents.push(document);
    else unreadable.push(path);
  });
  shown.end();
  const reports = mergeCrossFile(documents.map(({ report }) => report));
  return {
    documents: documents.map((document, i) => ({ ...document, report: reports[i] ?? document.report })),
    unreadable,
  };
}

/** Checks and prints; returns the exit status. */
export function check(
  found: FoundFiles,
  project: Project,
  sources: FactsSources,
  options: CheckOptions,
  terminal: Terminal,
): number {
  const { documents, unreadable } = analyseAll(found, project, terminal);
  const files = documents.map((document) => fileFacts(document, sources));
  const unknowns = options.explainUnknowns ? unknownCounts(documents.map(({ report }) => report)) : undefined;
  if (options.format === "json") {
    const tool = { name: TOOL_NAME, version: TOOL_VERSION };
    terminal.out(
      `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, tool, files, ...(unknowns && { unknowns }) })}\n`,
    );
  } else {
    terminal.out(asText(files, terminal.colours));
    if (unknowns)
      terminal.out(
        unknowns.map(({ reason, count }) => `${String(count).padStart(6)} × ${reason}\n`).join(""),
      );
  }
  for (const path of [...found.missing, ...unreadable]) terminal.err(`${say("cli.unreadable", { path })}\n`);
  if (found.missing.length + unreadable.length > 0) return UNUSABLE;
  return files.some(({ problems }) => problems.some(({ severity }) => severity === "error"))
    ? ERRORS_FOUND
    : CLEAN;
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
