/** `__len__` of the program's own classes, of which Python takes whole numbers only. */
import type { Context } from "../../../values/context";
import type { Span } from "../../../values/records/span";
import { type Value, argumentsOf, unknown } from "../../../values/value";

/** Calls a `__len__`, and refuses the float that a division gives. */
export function ownLength(method: Value, site: Span, context: Context): Value {
  const length = context.call(method, argumentsOf(site, []));
  if (length.kind !== "float") return length;
  const definedAt = method.kind === "function" ? method.definedAt : undefined;
  context.report({
    code: "wrong-argument-type",
    severity: "error",
    span: site,
    facts: { argument: "__len__()", expected: "an integer", given: "a float" },
    pythonSays: "TypeError: 'float' object cannot be interpreted as an integer",
    related: definedAt && [{ span: definedAt, message: "problem.defined.place" }],
    remedies: definedAt ? [{ kind: "changeResults", definedAt, form: "integers", preferred: true }] : [],
  });
  return unknown("already-reported");
}
