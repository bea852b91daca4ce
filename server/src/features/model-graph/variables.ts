/** What a program calls its models. */
import type { AnalysedDocument } from "../document";
import type { Value } from "../../values/value";

/**
 * The name of each model that the document binds to one: the first of the module, else the first inside a function. A name
 * inside a function is that of whatever the function makes, so that several models may bear it.
 */
export function modelVariables({ report, text, syntax }: AnalysedDocument): ReadonlyMap<Value, string> {
  const definitions = syntax().units.filter(
    ({ statement: { kind } }) => kind === "FunctionDef" || kind === "ClassDef",
  );
  const isLocal = (offset: number): boolean =>
    definitions.some(
      ({ base, statement }) => base + statement.start <= offset && offset < base + statement.end,
    );
  const made = new Set<Value>(report.models.map(({ value }) => value));
  const own = report.bindings
    .filter(({ span, value }) => span.file === report.file && made.has(value))
    .map(({ span, value }) => ({
      value,
      name: text.slice(span.start, span.end),
      local: isLocal(span.start),
    }));
  const variables = new Map<Value, string>();
  for (const wanted of [false, true])
    for (const { value, name, local } of own)
      if (local === wanted && !variables.has(value)) variables.set(value, name);
  return variables;
}
