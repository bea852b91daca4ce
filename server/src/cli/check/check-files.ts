/** Analyses the files that a command names, one after the other, and keeps only facts of them. */
import { type CommandContext, sourcesFor } from "../command";
import { errorText } from "../error-text";
import { progress } from "../progress";
import type { Project } from "../project";
import type { FoundFiles } from "../python-files";
import { sourceProblems } from "./source-problems";
import { unreadableText } from "../unreadable-text";
import {
  type DocumentFacts,
  type FactsSources,
  type FileFacts,
  type ProblemFacts,
  documentFacts,
} from "../../features/facts";
import { mergeFacts } from "../../features/facts-merging";
import type { Unknowns } from "../../features/unknowns";
import { visibleLine } from "../../features/visible-text";

/** What a run found. */
export interface Checked {
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
export function checkFiles(
  { files, unread }: FoundFiles,
  project: Project,
  context: CommandContext,
): Checked {
  const { runtime, say, language } = context;
  const shown = progress(files.length, runtime.terminal);
  const asked = new Set(files.map(({ file }) => file));
  const sources: FactsSources = { ...sourcesFor(runtime, project, files), language };
  const facts: DocumentFacts[] = [];
  const unknowns: Unknowns[] = [];
  const failures = unread.map(({ path, why }) => unreadableText(path, why, say));
  const notes: string[] = [];
  files.forEach(({ file, shown: path }, i) => {
    shown.step(i, visibleLine(path));
    try {
      const program = project.read(file);
      if (typeof program === "string") {
        // What is no Python is nothing to be checked.
        (program === "other-language" ? notes : failures).push(unreadableText(path, program, say));
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
