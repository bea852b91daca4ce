/** Lets tests find code that reads a report after its analysis took an edit, when its places mean another text. */
import type { Report } from "./report";

let areRefused = false;

/** Makes every report that is opened from now on throw where it is read too late. */
export function refuseStaleReports(): void {
  areRefused = true;
}

/** The report, which asks `isStale` at each reading where stale reports are refused. */
export function guardedReport(report: Report, isStale: () => boolean): Report {
  if (!areRefused) return report;
  return new Proxy(report, {
    get: (target, property): unknown => {
      if (isStale())
        throw new Error(`report.${String(property)} of version ${target.version} is read after an edit`);
      return target[property as keyof Report];
    },
  });
}
