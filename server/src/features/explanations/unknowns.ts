/** What is unknown in a report and why, in words with counts, the most frequent first. */
import { reasonText } from "./reasons";
import type { Report } from "../../analysis/report";

/** The part of a report that is counted. */
export type Unknowns = Report["unknowns"];
import type { Language } from "../../messages/catalogue";

export interface UnknownCount {
  readonly reason: string;
  readonly count: number;
}

/** Reasons that read the same are counted together; what follows from a reported problem is no ignorance of ours. */
export function unknownCounts(all: readonly Unknowns[], language?: Language): readonly UnknownCount[] {
  const counts = new Map<string, number>();
  for (const unknowns of all) {
    for (const { reason, count } of unknowns) {
      if (reason.code === "already-reported") continue;
      const text = reasonText(reason, language);
      counts.set(text, (counts.get(text) ?? 0) + count);
    }
  }
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
