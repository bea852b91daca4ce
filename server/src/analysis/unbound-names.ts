/** Names that nothing binds and attributes that nothing sets, as all of the text tells. */
import { namesOfModule } from "../syntax/names/module-bindings";
import { mayBeSet } from "../syntax/names/attributes-set";
import { bindsBefore } from "../syntax/names/binds-before";
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
  return findings.filter(
    ({ unlessSet }) => !unlessSet || (isWhole && !mayBeSet(syntax, unlessSet.attribute, unlessSet.classes)),
  );
}

/**
 * The same of a name that only later lines bind: an error where the module's own code certainly reads it. What functions
 * read may be read later than where they are called, as by a generator. Cells of a notebook run in any order.
 */
function readTooEarly(finding: Finding, name: string, syntax: ModuleSyntax): Finding | undefined {
  const { span, severity, calledFrom = [] } = finding;
  const isPlain = severity === "error" && calledFrom.length === 0 && span.file.endsWith(".py");
  if (!isPlain || bindsBefore(syntax, name, span.start)) return undefined;
  return { ...finding, code: "read-too-early", facts: { name }, remedies: [] };
}

/**
 * What is found, without names that some line of the text may bind before; of those nothing is known while not all of it is
 * read. A name that nothing binds is told where it stands first, an error before a warning.
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
  const first = new Map<string, readonly [Finding, Finding]>();
  for (const finding of unbound.toSorted(inOrder)) {
    const { unlessBound: name = "" } = finding;
    if (!names || first.has(name)) continue;
    const shown = names.has(name) ? readTooEarly(finding, name, syntax) : finding;
    if (shown) first.set(name, [finding, shown]);
  }
  return told.flatMap((finding) => {
    if (finding.unlessBound === undefined) return [finding];
    const [met, shown] = first.get(finding.unlessBound) ?? [];
    return met === finding && shown ? [shown] : [];
  });
}
