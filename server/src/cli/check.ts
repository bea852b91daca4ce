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
import { visibleJson, visibleLine, visibleText } from "../features/visible-text";
import { say } from "../features/wording";
import { sourceProblems } from "./source-problems";
import { unreadableText } from "./unreadable-text";
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
  /** A line each on what was left out, which is no failure. */
  readonly notes: readonly string[];
}

/**
 * Analyses every file and keeps only facts, so that hundreds of files need no more memory than one. What can't be
 * read, or what this tool fails on, is told, and the rest is done all the same.
 */
function checkAll(
  { files, unread }: FoundFiles,
  project: Project,
  sources: FactsSources,
  terminal: Terminal,
): Checked {
  const shown = progress(files.length, terminal);
  const asked = new Set(files.map(({ file }) => file));
  const facts: DocumentFacts[] = [];
  const unknowns: Unknowns[] = [];
  const failures = unread.map(({ path, why }) => unreadableText(path, why));
  const notes: string[] = [];
  files.forEach(({ file, shown: path }, i) => {
    shown.step(i, visibleLine(path));
    try {
      const program = project.read(file);
      if (typeof program === "string") {
        // What is no Python is nothing to be checked.
        (program === "other-language" ? notes : failures).push(unreadableText(path, program));
        return;
      }
      const document = project.analyse(file, program);
      const own = documentFacts(document, sources, (other) => asked.has(other));
      const refused = sourceProblems(document, program.damage);
      const others = refused ? documentFacts(refused, sources).problems : [];
      facts.push({ ...own, problems: inOrder([...others, ...own.problems]) });
      unknowns.push(document.report.unknowns);
    } catch (error) {
      failures.push(say("cli.failed", { path, error: errorText(error) }));
    }
  });
  shown.end();
  return { files: mergeFacts(facts), unknowns, failures, notes };
}

const inOrder = (problems: readonly ProblemFacts[]): readonly ProblemFacts[] =>
  problems.toSorted((a, b) => (a.cell ?? 0) - (b.cell ?? 0) || a.line - b.line || a.column - b.column);

/** Checks and prints; returns the exit status. */
export function check(
  found: FoundFiles,
  project: Project,
  sources: FactsSources,
  options: CheckOptions,
  terminal: Terminal,
): number {
  const { files, unknowns, failures, notes } = checkAll(found, project, sources, terminal);
  const counts = options.explainUnknowns ? unknownCounts(unknowns) : undefined;
  if (options.format === "json") {
    const tool = { name: TOOL_NAME, version: TOOL_VERSION };
    const document = { schemaVersion: SCHEMA_VERSION, tool, files, ...(counts && { unknowns: counts }) };
    terminal.out(`${visibleJson(JSON.stringify(document))}\n`);
  } else {
    terminal.out(asText(files, terminal.colours));
    terminal.out(
      (counts ?? [])
        .map(({ reason, count }) => `${String(count).padStart(6)} × ${visibleLine(reason)}\n`)
        .join(""),
    );
  }
  for (const line of [...notes, ...failures]) terminal.err(`${visibleText(line)}\n`);
  if (failures.length > 0) return UNUSABLE;
  const hasErrors = files.some(({ problems }) => problems.some(({ severity }) => severity === "error"));
  return hasErrors ? ERRORS_FOUND : CLEAN;
}

/** `1 file`, `2 files`. */
function counted(what: "files" | "layers" | "errors" | "warnings", count: number): string {
  return count === 1 ? say(`cli.${what}.one`) : say(`cli.${what}.many`, { count });
}

/** `net.py:3:5`; in a notebook `net.ipynb:cell 2:3:5`, as other linters write it. */
function placeText(
  path: string,
  { cell, line, column }: { readonly cell?: number; readonly line: number; readonly column: number },
): string {
  return `${visibleLine(path)}:${cell === undefined ? "" : `cell ${cell}:`}${line}:${column}`;
}

function asText(files: readonly FileFacts[], useColours: boolean): string {
  const colours = createColors(useColours);
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan };
  const problemText = (
    path: string,
    { code, severity, message, fixes, related, ...place }: ProblemFacts,
  ): string => {
    const [what = "", ...rest] = visibleText(message).split("\n");
    return [
      `${colours.bold(placeText(path, place))} ${paint[severity](`${severity}[${code}]`)} ${what}`,
      ...rest.map((sentence) => `  ${sentence}`),
      ...related.map(
        (other) => `  ${colours.dim(`${placeText(other.path, other)} ${visibleLine(other.message)}`)}`,
      ),
      ...fixes.map((fix) => `  ${colours.green(say("cli.fix", { title: visibleLine(fix.title) }))}`),
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
