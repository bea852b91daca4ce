/** Analyses the files that a command names, in this thread or in several, and brings together what was found. */
import { type FileOutcome, type FileSources, checkFile } from "./check-file";
import type { CheckPool } from "./pool";
import { type CommandContext, sourcesFor } from "../command";
import { progress } from "../progress";
import type { Project } from "../project";
import type { FoundFiles } from "../python-files";
import { unreadableText } from "../unreadable-text";
import type { DocumentFacts, FileFacts } from "../../features/facts";
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

/** Who analyses: the threads of a pool, or a project in this one. */
export type Checker =
  { readonly pool: CheckPool } | { readonly open: () => Promise<Project>; readonly isWhole: boolean };

/**
 * Analyses every file and keeps only facts, so that hundreds of files need no more memory than one. What can't be
 * read, or what this tool fails on, is told, and the rest is done all the same.
 */
export async function checkFiles(
  { files, unread }: FoundFiles,
  checker: Checker,
  context: CommandContext,
): Promise<Checked> {
  const { runtime, say, language } = context;
  const shown = progress(files.length, runtime.terminal);
  let outcomes: readonly FileOutcome[];
  if ("pool" in checker) {
    let done = 0;
    outcomes = await Promise.all(
      files.map(async ({ file, shown: path }) => {
        const outcome = await checker.pool.check(file);
        shown.step(++done, visibleLine(path));
        return outcome;
      }),
    );
  } else {
    const project = await checker.open();
    const asked = new Set(files.map(({ file }) => file));
    const sources: FileSources = {
      ...sourcesFor(runtime, project, files),
      language,
      isAsked: (file) => asked.has(file),
      isWhole: checker.isWhole,
    };
    outcomes = files.map(({ file, shown: path }, i) => {
      shown.step(i, visibleLine(path));
      return checkFile(file, project, sources);
    });
  }
  shown.end();

  const facts: DocumentFacts[] = [];
  const unknowns: Unknowns[] = [];
  const failures = unread.map(({ path, why }) => unreadableText(path, why, say));
  const notes: string[] = [];
  outcomes.forEach((outcome, i) => {
    const path = files[i]?.shown ?? "";
    switch (outcome.kind) {
      case "checked":
        facts.push(outcome.facts);
        unknowns.push(outcome.unknowns);
        return;
      case "unread":
        // What is no Python is nothing to be checked.
        (outcome.why === "other-language" ? notes : failures).push(unreadableText(path, outcome.why, say));
        return;
      case "failed":
        failures.push(say("cli.failed", { path, error: outcome.error }));
    }
  });
  return { files: mergeFacts(facts), unknowns, failures, notes };
}
