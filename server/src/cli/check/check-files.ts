/** Analyses the files that a command names, in this thread or in several, and brings together what was found. */
import type { FileOutcome } from "./check-file";
import type { CommandContext } from "../command";
import { progress } from "../progress";
import type { FoundFiles } from "../python-files";
import { unreadableText } from "../unreadable-text";
import type { DocumentFacts, FileFacts } from "../../features/facts/facts";
import { mergeFacts } from "../../features/facts/facts-merging";
import type { Unknowns } from "../../features/explanations/unknowns";
import { visibleLine } from "../../features/text/visible-text";

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
export async function checkFiles(
  { files, unread }: FoundFiles,
  check: (file: string) => FileOutcome | Promise<FileOutcome>,
  { runtime, say }: CommandContext,
): Promise<Checked> {
  const shown = progress(files.length, runtime.terminal);
  let done = 0;
  const outcomes = await Promise.all(
    files.map(async ({ file, shown: path }) => {
      const found = check(file);
      // What is found at once is told at once: nobody else comes to speak while this thread is busy.
      const outcome = found instanceof Promise ? await found : found;
      shown.step(++done, visibleLine(path));
      return outcome;
    }),
  );
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
        failures.push(...outcome.mistakes.map((error) => say("cli.failed", { path, error })));
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
