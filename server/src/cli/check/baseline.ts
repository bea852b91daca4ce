/** The baseline: problems that are known and not told again, so that a project can begin with what is new. */
import { firstSentence } from "./report";
import { type FileFacts, type ProblemFacts } from "../../features/facts/facts";
import { TOOL_NAME } from "../tool";

/** How often a file has a problem of one code and one sentence; lines move, so they are no part of it. */
interface KnownProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly count: number;
}

/** Changes when a baseline of before can't be read any more. */
const BASELINE_VERSION = 1;

const keyOf = (path: string, code: string, message: string): string => [path, code, message].join("\0");

/** The text of a baseline with every problem of these files. */
export function baselineText(files: readonly FileFacts[]): string {
  const counts = new Map<string, KnownProblem>();
  for (const { path, problems } of files) {
    for (const problem of problems) {
      const { code } = problem;
      const message = firstSentence(problem);
      const key = keyOf(path, code, message);
      counts.set(key, { path, code, message, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  const problems = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, known]) => known);
  return `${JSON.stringify({ tool: TOOL_NAME, version: BASELINE_VERSION, problems }, undefined, 2)}\n`;
}

function isKnownProblem(value: unknown): value is KnownProblem {
  if (typeof value !== "object" || value === null) return false;
  const { path, code, message, count } = value as Readonly<Record<string, unknown>>;
  return [path, code, message].every((text) => typeof text === "string") && typeof count === "number";
}

/** What a baseline lists; why it is none, where it can't be read. */
export function readBaseline(text: string): readonly KnownProblem[] | { readonly why: string } {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { why: error.message };
    throw error;
  }
  const { version, problems } = Object(given) as Readonly<Record<string, unknown>>;
  if (version !== BASELINE_VERSION) return { why: `version ${String(version)}` };
  if (!Array.isArray(problems) || !problems.every(isKnownProblem)) return { why: "problems" };
  return problems;
}

/** The files without the problems that are known; of more of a kind than are known, the last ones are new. */
export function withoutKnown(
  files: readonly FileFacts[],
  known: readonly KnownProblem[],
): readonly FileFacts[] {
  const left = new Map(
    known.map(({ path, code, message, count }) => [keyOf(path, code, message), count] as const),
  );
  const isNew = (path: string, problem: ProblemFacts): boolean => {
    const key = keyOf(path, problem.code, firstSentence(problem));
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  };
  return files.map((file) => ({
    ...file,
    problems: file.problems.filter((problem) => isNew(file.path, problem)),
  }));
}
