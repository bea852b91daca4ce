/** That an optimizer is given variables which it was not built with. */
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import type { ObjectValue } from "../../../values/value";

export function tellForeign(
  optimizer: ObjectValue,
  span: Span,
  remedies: readonly Remedy[],
  context: Context,
): void {
  context.report({
    code: "optimizer-of-another-model",
    severity: "error",
    span,
    facts: { optimizer: optimizer.class.name },
    kerasSays: "ValueError: Unknown variable:",
    remedies,
    related: [{ span: optimizer.constructed, message: "problem.optimizer.place" }],
  });
}
