/** `optimizer.apply_gradients(pairs)`: a gradient has the shape of the variable that it moves. */
import type { Context } from "../../../values/context";
import { sameDim } from "../../../values/dimensions/dimension";
import type { Shape } from "../../../values/dimensions/shape";
import type { Arguments, Value } from "../../../values/value";

/**
 * Whether a gradient can't be added to what an optimizer keeps of a variable: its axes, matched from the last one on,
 * are neither as long nor 1, or it has more of them.
 */
function isOfAnother(gradient: Shape, variable: Shape): boolean {
  if (!gradient.ranked || !variable.ranked) return false;
  if (gradient.dims.length > variable.dims.length) return true;
  const own = variable.dims.toReversed();
  return gradient.dims.toReversed().some((dim, i) => {
    const length = own[i];
    return (
      dim.kind === "known" && dim.value !== 1 && length?.kind === "known" && sameDim(dim, length) === false
    );
  });
}

/** Tells the first gradient that is none of the variable beside it; a gradient of None is left out, as Keras does. */
export function refuseGradients(pairs: Value | undefined, args: Arguments, context: Context): void {
  for (const pair of (pairs && context.iterate(pairs)) ?? []) {
    const [gradient, variable] = pair.kind === "tuple" || pair.kind === "list" ? (pair.items ?? []) : [];
    if (gradient?.kind !== "tensor" || variable?.kind !== "tensor" || variable.variable === undefined)
      continue;
    if (!isOfAnother(gradient.shape, variable.shape)) continue;
    context.report({
      code: "gradient-of-another",
      severity: "error",
      span: args.positionalSpans[0] ?? args.site,
      facts: { given: gradient.shape, expected: variable.shape },
      raisedBy: "TensorFlow",
    });
    return;
  }
}
