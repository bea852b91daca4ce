/** A categorical loss of one output, which is always the same. */
import { activationOf } from "./suspicion";
import { type Compiled, spanOfArgument } from "../training/losses/compiled";
import type { Loss } from "../training/losses/loss-names";
import type { Dims } from "../training/losses/losses";
import type { Context } from "../../../values/context";
import { isOne } from "../../../values/dimensions/dimension";
import type { ObjectValue } from "../../../values/value";

const NAMES = new Set(["categoricalcrossentropy", "categoricalfocalcrossentropy"]);

/** Warns of labels and outputs of one class; a softmax of one is told at its layer. */
export function suspectOneClass(
  loss: Loss,
  output: Dims,
  compiled: Compiled,
  layers: readonly ObjectValue[],
  context: Context,
): void {
  const [last] = layers;
  if (!NAMES.has(loss.name ?? "") || !isOne(output.at(-1)) || !last || activationOf(last) === "softmax")
    return;
  const written = loss.value.kind === "str" ? loss.value.span : undefined;
  context.report({
    code: "categorical-loss-of-one",
    severity: "warning",
    span: written ?? spanOfArgument(compiled.args, 1, "loss"),
    facts: { loss: loss.shown },
    remedies: written
      ? [{ kind: "replaceText", span: written, text: '"binary_crossentropy"', preferred: true }]
      : [],
  });
}
