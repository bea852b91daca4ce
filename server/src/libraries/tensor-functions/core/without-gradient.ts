/** What certainly hangs on no variable by a gradient: numbers that are written down, whole numbers, and what is made of such alone. */
import { kindOf } from "./dtype";
import { PLAIN_LEAVES, madeOf } from "../../../values/bounds/made-of";
import type { TensorValue, Value } from "../../../values/value";

/**
 * Functions whose gradient TensorFlow registers as none; `tf.sign` and `tf.math.rint` have one of zeros. Keras's own call these,
 * with TensorFlow as the backend.
 */
const WITHOUT =
  /^(?:keras\.ops|keras\.backend|tensorflow|tensorflow\.math)\.(?:floor|ceil|round|stop_gradient)$/;

/** Whether no variable gets a gradient of a tensor: TensorFlow follows no whole numbers and truth values, and NumPy is not seen. */
export function isWithoutGradient({ flavour, dtype, hasNoGradient, variable }: TensorValue): boolean {
  if (variable !== undefined || flavour === "keras" || hasNoGradient === false) return false;
  if (hasNoGradient || flavour === "numpy" || dtype === "string") return true;
  const kind = kindOf(dtype)?.kind;
  return kind !== undefined && kind !== "float";
}

/** An array that NumPy was refused to make, or that is made of such a one: what it would have lost is told already. */
export const markedRefused = (
  tensor: TensorValue,
  inputs: readonly TensorValue[],
  isRefused: boolean | undefined,
): TensorValue =>
  isRefused === true || inputs.some(({ hasNoGradient }) => hasNoGradient === false)
    ? { ...tensor, hasNoGradient: false }
    : tensor;

/** Whether an argument is known whole and holds nothing by which a gradient could reach a variable. */
const isPlain = madeOf((leaf) =>
  leaf.kind === "tensor" ? isWithoutGradient(leaf) : PLAIN_LEAVES.has(leaf.kind),
);

/** Whether what a function makes of its arguments has no gradient; a type that is named is none of them, and a variable has one. */
export const givesNoGradient = (name: string, given: ReadonlyMap<string, Value>): boolean =>
  WITHOUT.test(name) ||
  (!name.endsWith(".variable") && [...given].every(([role, value]) => role === "dtype" || isPlain(value)));
