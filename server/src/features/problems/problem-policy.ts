/** Which problems a person wants to be told, and how seriously: plain data from the command line or a project's file. */
import type { Severity } from "../../values/records/finding";

export interface ProblemPolicy {
  /** The codes that are told; all where there is no list. */
  readonly select?: readonly string[];
  /** Codes that are not told, whatever else says so. */
  readonly ignore?: readonly string[];
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** False where comments that silence nothing are not to be looked for. */
  readonly unusedIgnores?: boolean;
}

/** Without these a file is not checked at all, so choosing other codes does not leave them out. */
const ALWAYS: ReadonlySet<string> = new Set(["syntax-error", "unread-code", "unreadable-file"]);

/** How seriously a problem is told; undefined where it is not. */
export function severityUnder(
  policy: ProblemPolicy | undefined,
  code: string,
  severity: Severity,
): Severity | undefined {
  if (!policy) return severity;
  const { select, ignore, severities = {} } = policy;
  if (ignore?.includes(code) === true) return undefined;
  if (select?.includes(code) === false && !ALWAYS.has(code)) return undefined;
  const given = Object.hasOwn(severities, code) ? severities[code] : undefined;
  return given === "off" ? undefined : (given ?? severity);
}
