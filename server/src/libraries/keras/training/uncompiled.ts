/** Models that are trained or evaluated without having been compiled. */
import { isCompiled } from "./compiled";
import { lastLayers } from "./last-layers";
import { argument, hasUnseenBase, isUserCode, methodOf } from "../engine/class-values";
import { activationOf } from "../suspicions/suspicion";
import type { Context } from "../../../values/context";
import { type Arguments, ESCAPED, type ObjectValue, type Value } from "../../../values/value";

/** The loss that goes with what a model gives and with the labels, as far as they tell. */
function likelyLoss(model: ObjectValue, labels: Value | undefined): string {
  const [last] = lastLayers(model, 0);
  const activation = last && activationOf(last);
  if (activation === "sigmoid") return "binary_crossentropy";
  if (activation !== "softmax") return "mse";
  const rank = labels?.kind === "tensor" && labels.shape.ranked ? labels.shape.dims.length : undefined;
  return rank === 1 ? "sparse_categorical_crossentropy" : "categorical_crossentropy";
}

/** Refuses a model that is certain not to be compiled. */
export function refuseUncompiled(
  model: ObjectValue,
  args: Arguments,
  method: string,
  context: Context,
): void {
  // A method that nobody calls does not see where the model was compiled; code of the user's may do as it likes.
  if (context.keras === 2 || context.openWorld || model.attributes.has(ESCAPED)) return;
  if (isCompiled(model) !== false) return;
  if (["compile", method].some((name) => isUserCode(methodOf(model.class, name)))) return;
  if (hasUnseenBase(model.class)) return;
  context.report({
    code: "not-compiled",
    severity: "error",
    span: args.site,
    facts: { method },
    kerasSays: "ValueError: You must call `compile()` before using the model.",
    remedies: [
      {
        kind: "callBefore",
        call: args.site,
        method: "compile",
        given: `optimizer="adam", loss="${likelyLoss(model, argument(args, 1, "y"))}"`,
      },
    ],
  });
}
