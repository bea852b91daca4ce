/** `epsilon=None` of an optimizer, for which Keras 2 took its own small number; Keras 3 adds it to the variances as it is. */
import { metAt } from "./losses/compiled";
import type { Context } from "../../../values/context";
import type { Span } from "../../../values/records/span";
import type { ObjectValue } from "../../../values/value";

/** Tells of it where training first divides by it. */
export function refusedEpsilon(model: ObjectValue, site: Span, context: Context): boolean {
  const optimizer = model.attributes.get("optimizer");
  const made = optimizer?.kind === "object" ? optimizer.arguments : undefined;
  const isOfKeras =
    optimizer?.kind === "object" && /^keras\.optimizers\.\w+$/.test(optimizer.class.canonical ?? "");
  if (!made || !isOfKeras || made.rest || made.keywords.get("epsilon")?.kind !== "none") return false;
  context.report({
    code: "wrong-argument-type",
    severity: "error",
    span: made.keywordSpans.get("epsilon") ?? made.site,
    facts: { argument: "epsilon", expected: "a number", given: "None" },
    kerasSays: "ValueError: None values not supported.",
    related: metAt(site),
    remedies: [{ kind: "removeArgument", call: made.site, name: "epsilon", preferred: true, isSafe: true }],
  });
  return true;
}
