/** A loss of the program's own by which nothing is learned: no gradient leads from it to a weight. */
import { type Compiled, spanOfArgument } from "./compiled";
import { likelyLoss } from "./likely-loss";
import type { Loss } from "./loss-names";
import { addsNoLoss } from "./no-loss";
import { backendOf } from "../../engine/backend";
import { isWithoutGradient } from "../../../tensor-functions/core/without-gradient";
import type { Context } from "../../../../values/context";
import type { Span } from "../../../../values/records/span";
import type { ObjectValue, Value } from "../../../../values/value";

/** Whether a value is a number that is written down: of one that was taken from a tensor nobody knows which it is. */
const isWritten = (value: Value): boolean =>
  (value.kind === "float" && value.value !== undefined) ||
  (value.kind === "int" && value.dim.kind === "known");

/** Whether a model certainly has weights to train: without any, Keras warns and goes on. */
function hasWeights(model: ObjectValue, context: Context): boolean {
  const weights = context.attribute(model, "trainable_variables");
  return weights?.kind === "list" && weights.items !== undefined && weights.items.length > 0;
}

/** Refuses the only loss of a training where no weight has part in it. */
export function refusedConstantLoss(
  { shown, own }: Loss,
  value: Value,
  compiled: Compiled,
  { model, labels, site }: { readonly model: ObjectValue; readonly labels: Value; readonly site: Span },
  context: Context,
): boolean {
  if (!own || context.openWorld || backendOf(context) !== "tensorflow") return false;
  const isConstant = value.kind === "tensor" ? isWithoutGradient(value) : isWritten(value);
  if (!isConstant || !addsNoLoss(model, context) || !hasWeights(model, context)) return false;
  const { definedAt } = own;
  context.report({
    code: "no-gradients",
    severity: "error",
    span: site,
    related: definedAt && [{ span: definedAt, message: "problem.defined.place" }],
    facts: { loss: shown },
    kerasSays:
      context.keras === 3
        ? "ValueError: No gradients provided for any variable."
        : "ValueError: No gradients provided for any variable: …",
    remedies: [
      {
        kind: "replaceText",
        span: spanOfArgument(compiled.args, 1, "loss"),
        text: `"${likelyLoss(model, labels)}"`,
      },
    ],
  });
  return true;
}
