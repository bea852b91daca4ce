/** Names that nothing binds and attributes that nothing sets, as all of the text tells. */
import { namesOfModule } from "../syntax/names/module-bindings";
import { attributesSet } from "../syntax/names/attributes-set";
import type { ModuleSyntax } from "../syntax/ast";
import type { Finding } from "../values/records/finding";

/** Errors first, and what stands first among them. */
const inOrder = (a: Finding, b: Finding): number =>
  Number(b.severity === "error") - Number(a.severity === "error") || a.span.start - b.span.start;

/** What is found, without attributes that some line of the text may give to an object. */
function withoutSet(
  findings: readonly Finding[],
  syntax: ModuleSyntax,
  isWhole: boolean,
): readonly Finding[] {
  if (!findings.some(({ unlessSet }) => unlessSet !== undefined)) return findings;
  const names = isWhole ? attributesSet(syntax) : undefined;
  return findings.filter(({ unlessSet }) => unlessSet === undefined || names?.has(unlessSet) === false);
}

/**
 * What is found, without names that some line of the text may bind; of those nothing is known while not all of it is read.
 * A name that nothing binds is told where it stands first, an error before a warning.
 */
export function withoutBound(
  findings: readonly Finding[],
  syntax: ModuleSyntax,
  isWhole: boolean,
): readonly Finding[] {
  const told = withoutSet(findings, syntax, isWhole);
  const unbound = told.filter(({ unlessBound }) => unlessBound !== undefined);
  if (unbound.length === 0) return told;
  const names = isWhole ? namesOfModule(syntax) : undefined;
  const first = new Map<string, Finding>();
  for (const finding of unbound.toSorted(inOrder)) {
    const { unlessBound: name = "" } = finding;
    if (names?.has(name) === false && !first.has(name)) first.set(name, finding);
  }
  return told.filter(
    (finding) => finding.unlessBound === undefined || first.get(finding.unlessBound) === finding,
  );
}
