/** None that code of the program gives to training: a model whose `call` returns nothing, a metric without a value. */
import type { Context } from "../../../../values/context";
import { isCertainNone } from "../../../../values/none";
import type { Span } from "../../../../values/records/span";
import type { Value } from "../../../../values/value";

/** Refuses a None of the program's own code that `taker` is given; others are left to whoever made them. */
export function refusedNone(value: Value, taker: string, site: Span, context: Context): boolean {
  if (!isCertainNone(value) || value.ofCall === undefined) return false;
  context.report({
    code: "nothing-returned",
    severity: "error",
    span: site,
    facts: { taker, method: value.ofCall },
    kerasSays: "ValueError: None values not supported.",
    remedies: value.ifUsed,
  });
  return true;
}
