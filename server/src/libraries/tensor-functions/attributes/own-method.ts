/** What arrays and tensors make of Python's builtins: `abs(x)` is their own `__abs__`, and `sum(all)` adds them in turn. */
import { isOfBackend } from "../core/flavour";
import { mapTensors } from "../core/operand";
import type { Context } from "../../../values/context";
import type { Span } from "../../../values/records/span";
import { type Value, argumentsOf } from "../../../values/value";

const isArray = (value: Value): boolean =>
  value.kind === "tensor" ? value.flavour === "numpy" : ["int", "float", "bool"].includes(value.kind);

/** Arrays make an array, tensors a tensor, and what may be either makes what may be either. */
export function byOwnMethod(
  name: "abs" | "add",
  operands: readonly Value[],
  site: Span,
  context: Context,
): Value {
  const library = operands.every(isArray) ? "numpy" : "keras.ops";
  const made = context.call(context.library(`${library}.${name}`), argumentsOf(site, operands));
  const isCertain = operands.some(
    (value) => value.kind === "tensor" && (value.flavour === "keras" || isOfBackend(value)),
  );
  return isCertain ? made : mapTensors(made, (tensor) => ({ ...tensor, isOfBackend: undefined }));
}
