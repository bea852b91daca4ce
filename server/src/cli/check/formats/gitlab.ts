/** `--format gitlab`: GitLab's Code Quality report, which merge requests show. */
import { createHash } from "node:crypto";
import { type Format, allProblems, firstSentence, linesOf, messageOf } from "../report";
import type { Severity } from "../../../values/records/finding";
import { visibleJson } from "../../../features/text/visible-text";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

export const gitlab: Format = ({ files, say }) => {
  /** How often the same was said of a file so far: two like problems are two, also after lines were added above. */
  const seen = new Map<string, number>();
  const entries = allProblems(files).map(({ path, problem }) => {
    const same = [path, problem.code, firstSentence(problem)].join("\0");
    const before = seen.get(same) ?? 0;
    seen.set(same, before + 1);
    const { line, column, endLine, endColumn } = linesOf(problem);
    return {
      description: messageOf(problem, say),
      check_name: problem.code,
      fingerprint: createHash("sha256").update(`${same}\0${before}`).digest("hex"),
      severity: SEVERITIES[problem.severity],
      location: {
        path,
        lines: { begin: line, end: endLine },
        positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
      },
    };
  });
  return `${visibleJson(JSON.stringify(entries, undefined, 2))}\n`;
};
