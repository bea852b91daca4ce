/** What becomes of a finding where it is met: how severe it is there, and whether something may keep it out or catch it. */
import { exceptionOf, isCertain, noteRaised, record } from "./raising";
import type { Machine } from "../../machine";
import { isDoubted } from "../../paths/doubts";
import type { Fact, Finding, Severity } from "../../../values/records/finding";

/** The severity that a finding keeps where it was met: an error needs proof on every feasible path. */
function severityHere(m: Machine, severity: Severity): Severity {
  if (severity !== "error") return severity;
  return isCertain(m) ? "error" : "warning";
}

/** Whether a fact is an array of nothing, as `sizes or []` makes of a default that callers replace. */
const isEmpty = (fact: Fact): boolean =>
  typeof fact === "object" &&
  "ranked" in fact &&
  fact.ranked &&
  fact.dims.some((dim) => dim.kind === "known" && dim.value === 0);

/**
 * Reports a contradiction. `isWhateverTheData` says that no condition on what the statement works with can keep it out,
 * as where a module lacks a name.
 */
export function report(m: Machine, finding: Finding, isWhateverTheData = false): void {
  if (m.openWorld && Object.values<Fact>(finding.facts).some(isEmpty)) return;
  const severity = severityHere(m, finding.severity);
  // A condition that looks at the same may be there to keep out what is refused.
  if (severity !== finding.severity && !isWhateverTheData && isDoubted(m)) {
    noteRaised(m, exceptionOf(finding));
    return;
  }
  const calledFrom = m.callPath;
  const isLater = finding.onData === "later";
  if (isLater) m.passedUntilData += 1;
  const found = { ...finding, severity: isLater && severity === "error" ? "warning" : severity, calledFrom };
  if (finding.severity === "error" && !isLater) noteRaised(m, exceptionOf(finding), found);
  else record(m, found);
}
