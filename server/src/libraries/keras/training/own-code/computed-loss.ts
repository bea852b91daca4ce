/** `compute_loss` of Keras's own model, which a step of the program's own calls. After `keras/src/trainers/trainer.py`. */
import { compiledOf } from "../losses/compiled";
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import { type Arguments, type ObjectValue, type Value, float } from "../../../../values/value";

/** `compute_loss(y, y_pred)` with the names of what is meant. */
const named = ({ site }: Arguments): Remedy => ({
  kind: "rewriteCall",
  target: site,
  name: "compute_loss",
  form: { parameters: ["y", "y_pred"], call: "{self}.compute_loss(y={y}, y_pred={y_pred})" },
  preferred: true,
});

/**
 * The loss of a batch. Its first parameter takes the inputs, so labels and predictions that are given by position stand
 * for inputs and labels, and the compiled loss is given no predictions at all.
 */
export function computedLoss(model: ObjectValue, args: Arguments, context: Context): Value {
  const { positional, keywords, rest } = args;
  const lossGiven = compiledOf(model)?.loss?.kind ?? "none";
  const isGivenLoss = lossGiven !== "none" && lossGiven !== "unknown";
  const isShifted = positional.length === 2 && !rest && !keywords.has("y_pred");
  if (context.keras === 3 && isShifted && isGivenLoss)
    context.report({
      code: "labels-as-inputs",
      severity: "error",
      span: args.site,
      facts: {},
      // What is said depends on the loss: most are asked to make a tensor of None.
      kerasSays: lossGiven === "dict" ? "TypeError" : "ValueError",
      remedies: [named(args)],
    });
  return float(undefined);
}
