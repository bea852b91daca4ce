/** How often each code was found, the most frequent first. */
import { type CodeCount, allProblems } from "./report";
import type { FileFacts } from "../../features/facts/facts";

export function statisticsOf(files: readonly FileFacts[]): readonly CodeCount[] {
  const counts = new Map<string, CodeCount>();
  for (const {
    problem: { code, severity },
  } of allProblems(files)) {
    const key = `${code} ${severity}`;
    counts.set(key, { code, severity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
