/** Findings as the checked file sees them: its own, and those that other files' code meets on behalf of its calls. */
import { shippedRelease } from "./shipped-keras";
import type { FirstImport } from "../interpreter/session/recordings";
import type { Finding } from "../values/records/finding";
import { type Span, placeKey } from "../values/records/span";

const rank = { error: 2, warning: 1, info: 0 };

/** The folder of a file, with the separator behind it. */
export const folderOf = (file: string): string => file.replace(/[^\\/]*$/, "");

/**
 * Whether another file stands beside or below the checked one: then it is the user's own, and is checked by itself.
 * What is installed in an environment below, as in a project's `.venv`, is somebody else's, and so is what ships with us.
 */
export function isBesideOrBelow(file: string, other: string): boolean {
  const folder = folderOf(file);
  if (!other.startsWith(folder) || shippedRelease(other) !== undefined) return false;
  return !/[\\/](site|dist)-packages[\\/]/.test(other.slice(folder.length - 1));
}

/**
 * A finding at its place in the checked file: of what another file's code is refused on the values that it was
 * called with, at the call of it, where no fix can be made, and of what ends a file that is imported, at the import. What
 * may only happen there is left out, for nobody can judge it from outside.
 */
function seenFrom(file: string, finding: Finding, imports: ImportSites): Finding | undefined {
  if (finding.span.file === file) return finding;
  if (finding.severity !== "error") return undefined;
  const call = finding.calledFrom?.find((span) => span.file === file);
  const site = call ?? importOf(file, finding.calledFrom?.at(-1)?.file ?? finding.span.file, imports);
  if (!site) return undefined;
  const inside = { ...finding, span: site, inside: finding.span, remedies: undefined };
  return call ? inside : { ...inside, atImport: true };
}

type ImportSites = ReadonlyMap<string, Span>;

/** The import of the checked file that ran another one, by whatever files between them. */
function importOf(file: string, other: string, imports: ImportSites): Span | undefined {
  const seen = new Set<string>();
  let site = imports.get(other);
  while (site && site.file !== file && !seen.has(site.file)) {
    seen.add(site.file);
    site = imports.get(site.file);
  }
  return site?.file === file ? site : undefined;
}

const isSafe = ({ remedies = [] }: Finding): boolean => remedies.some((remedy) => remedy.isSafe === true);

/** What the first fix of a finding writes. */
const formOf = ({ remedies = [] }: Finding): string => {
  const [first] = remedies;
  return first?.kind === "rewriteCall" ? JSON.stringify(first.form) : "";
};

/** A finding whose fixes are safe only where they were so, and the same, each time that it was met. */
function withDoubts(finding: Finding, other: Finding): Finding {
  if (!isSafe(finding) || other.remedies === undefined || other.remedies.length === 0) return finding;
  if (isSafe(other) && formOf(other) === formOf(finding)) return finding;
  return { ...finding, remedies: finding.remedies?.map((remedy) => ({ ...remedy, isSafe: false })) };
}

/** One finding per mistake: the same code at the same place counts once, with the highest severity it was met with. */
export function findingsSeenFrom(
  file: string,
  findings: readonly Finding[],
  firstImports: readonly FirstImport[] = [],
): readonly Finding[] {
  const imports = new Map<string, Span>();
  for (const { file: imported, site } of firstImports)
    if (!imports.has(imported)) imports.set(imported, site);
  const byPlace = new Map<string, Finding>();
  for (const finding of findings) {
    const seen = seenFrom(file, finding, imports);
    if (!seen) continue;
    // The first thing that a library is refused ends the call.
    const what = seen.inside ? "inside" : seen.code;
    const key = `${what} ${placeKey(seen.span)} ${seen.span.end}`;
    const before = byPlace.get(key);
    if (!before) byPlace.set(key, seen);
    else
      byPlace.set(
        key,
        rank[seen.severity] > rank[before.severity] ? withDoubts(seen, before) : withDoubts(before, seen),
      );
  }
  return [...byPlace.values()].sort((a, b) => a.span.start - b.span.start);
}
