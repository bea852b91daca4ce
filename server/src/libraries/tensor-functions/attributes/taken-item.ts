/** `array.item()` and `array.item(2)`: one element as a number of Python's own. */
import { isCertainArray } from "../../../values/certain-array";
import type { Context } from "../../../values/context";
import { knownInteger } from "../../../values/known-number";
import { withoutType } from "../../../values/scalar-type";
import { type Arguments, type TensorValue, type Value, unknown } from "../../../values/value";

/** How many elements an array certainly has. */
function sizeOf(array: TensorValue): number | undefined {
  if (!isCertainArray(array) || !array.shape.ranked) return undefined;
  let size = 1;
  for (const dim of array.shape.dims) {
    if (dim.kind !== "known") return undefined;
    size *= dim.value;
  }
  return size;
}

export function takenItem(array: TensorValue, args: Arguments, context: Context): Value {
  const { content, shape } = array;
  const lost = unknown("data", "an element of an array");
  const [place, ...more] = args.positional;
  if (!place && !args.rest) {
    const size = sizeOf(array);
    if (size === undefined || size === 1) return withoutType(content?.[0] ?? lost);
    const exception = "ValueError";
    const words = "can only convert an array of size 1 to a Python scalar";
    context.report({
      code: "refused-value",
      severity: "error",
      span: args.site,
      facts: { call: "array.item()", exception, words },
      raisedBy: "NumPy",
      kerasSays: `${exception}: ${words}`,
    });
    return unknown("already-reported");
  }
  const isVector = shape.ranked && shape.dims.length === 1;
  const at = place && more.length === 0 && place.kind === "int" ? knownInteger(place) : undefined;
  return withoutType((isVector && at !== undefined ? content?.at(at) : undefined) ?? lost);
}
