/** Runs initializers of the program's own as a variable does that is made with them, with its shape and a dtype. */
import { isUserCode } from "../../../callables/class-members";
import { shapeValue } from "../shapes/shapes-as-values";
import { refuseMisfit, takes } from "../../training/own-code/own-methods";
import type { Weight } from "../../../../values/records/application";
import type { Context } from "../../../../values/context";
import { lookup } from "../../../../values/names/lookup";
import { shapeOf } from "../../../../values/dimensions/shape";
import type { Span } from "../../../../values/records/span";
import { type Value, argumentsOf, str } from "../../../../values/value";
import { isValue } from "../../../../values/is-value";

const ENDING = "_initializer";

/**
 * `initializer(shape, dtype=dtype)`, as `Variable` calls it; what is wrong in its body is told there. Only functions are
 * run: Keras makes an instance of a class, whose `__call__` may be inherited.
 */
export function runInitializer(
  initializer: Value | undefined,
  weight: Pick<Weight, "shape" | "unranked">,
  site: Span,
  context: Context,
): void {
  if (!isUserCode(initializer) || !initializer.closure || initializer.decorated || weight.unranked) return;
  if (!takes(initializer, "dtype")) {
    const says = "got an unexpected keyword argument 'dtype'";
    refuseMisfit(initializer, { says, missing: "dtype", site, isSafe: true }, context);
    return;
  }
  const given = argumentsOf(site, [shapeValue(shapeOf(weight.shape))], [["dtype", str("float32")]]);
  context.callBack(initializer, given);
}

/** Runs those that a layer was given: `kernel_initializer` makes the variable `kernel`. */
export function runInitializers(
  parsed: Readonly<Record<string, unknown>>,
  weights: readonly Weight[],
  site: Span,
  context: Context,
): void {
  for (const weight of weights) {
    const initializer = lookup(parsed, `${weight.name}${ENDING}`);
    if (isValue(initializer)) runInitializer(initializer, weight, site, context);
  }
}
