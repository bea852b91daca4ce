/** What becomes of a finding where it is met: how severe it is there, and whether something may keep it out or catch it. */
import { exceptionOf, isCertain, noteRaised, record } from "./raising";
import type { Machine } from "../../machine";
import { isDoubted } from "../../paths/doubts";
import { readsEnvironment } from "../../paths/environment-decides";
import { hasDefault, restsOnDefault } from "../../../values/dimensions/defaults-of-environment";
import type { Fact, Finding, Severity } from "../../../values/records/finding";

/** Whether a fact is a number or shape that hangs on a default which another machine replaces. */
function hangsOnDefault(fact: Fact): boolean {
  if (typeof fact !== "object") return false;
  return "kind" in fact ? restsOnDefault(fact) : hasDefault(fact);
}

/**
 * The severity that a finding keeps where it was met: an error needs proof on every feasible path, and whatever the
 * environment of who runs the program is.
 */
function severityHere(m: Machine, { severity, facts }: Finding): Severity {
  if (severity !== "error") return severity;
  const isOfMachine = readsEnvironment(m) && Object.values<Fact>(facts).some(hangsOnDefault);
  return isCertain(m) && !isOfMachine ? "error" : "warning";
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
  const severity = severityHere(m, finding);
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
