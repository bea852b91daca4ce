/** What `check` prints, before it is told in one of the formats. */
import type { Say } from "../say";
import type { FileFacts, ProblemFacts } from "../../features/facts/facts";
import type { UnknownCount } from "../../features/explanations/unknowns";
import { visibleLine, visibleText } from "../../features/text/visible-text";
import type { Language } from "../../messages/catalogue";
import type { Severity } from "../../values/records/finding";

export interface CheckReport {
  readonly files: readonly FileFacts[];
  /** Where they were asked for. */
  readonly unknowns?: readonly UnknownCount[];
  /** How often each code was found, where that was asked for. */
  readonly statistics?: readonly CodeCount[];
  /** From which severity on a problem makes the run fail. */
  readonly failsFrom: Severity;
  /** Whether only problems are told, and nothing is where there are none. */
  readonly isQuiet?: boolean | undefined;
  readonly colours: boolean;
  readonly language: Language;
  readonly say: Say;
}

export interface CodeCount {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
}

/** Tells a report in one way; whole lines, or a whole document. */
export type Format = (report: CheckReport) => string;

/** A problem and the file that it stands in. */
export interface LocatedProblem {
  readonly path: string;
  readonly problem: ProblemFacts;
}

/** Every problem, in the order of the files. */
export function allProblems(files: readonly FileFacts[]): readonly LocatedProblem[] {
  return files.flatMap(({ path, problems }) => problems.map((problem) => ({ path, problem })));
}

const RANKS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a problem is one that makes the run fail. */
export function fails({ severity }: ProblemFacts, from: Severity): boolean {
  return RANKS[severity] >= RANKS[from];
}

/** What a problem says first: the sentence that tells what is wrong. */
export function firstSentence({ message }: ProblemFacts): string {
  return visibleLine(message.split("\n")[0] ?? "");
}

/** `net.py:3:5`; in a notebook `net.ipynb:cell 2:3:5`, as other linters write it. */
export function placeText(
  path: string,
  { cell, line, column }: { readonly cell?: number; readonly line: number; readonly column: number },
): string {
  return `${visibleLine(path)}:${cell === undefined ? "" : `cell ${cell}:`}${line}:${column}`;
}

/**
 * A problem's sentences for a format that knows files and lines alone: what stands in a notebook is told by its cell,
 * since lines of the notebook's JSON are nobody's.
 */
export function messageOf({ message, cell, line }: ProblemFacts, say: Say): string {
  const text = visibleText(message);
  return cell === undefined ? text : `${say("cli.cell", { cell, line })}: ${text}`;
}

/** The lines of a problem in its file; of a notebook, which such formats know as JSON, the first. */
export function linesOf({ cell, line, column, endLine, endColumn }: ProblemFacts): {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
} {
  return cell === undefined
    ? { line, column, endLine, endColumn }
    : { line: 1, column: 1, endLine: 1, endColumn: 1 };
}
