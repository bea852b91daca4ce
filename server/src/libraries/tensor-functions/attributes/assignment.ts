/** `array[index] = value`: what a small array holds afterwards. */
import { writeElements } from "../core/array-memory";
import { tensorOf } from "../core/operand";
import { castScalar } from "../core/scalars";
import type { Context } from "../../../values/context";
import { shapeKey } from "../../../values/dimensions/shape";
import type { Arguments, TensorValue, Value } from "../../../values/value";

/** The elements of a vector after `value` is set at positions; undefined where one of them is not known. */
function elementsAfter(
  array: TensorValue,
  positions: readonly number[] | undefined,
  value: Value,
  context: Context,
): readonly Value[] | undefined {
  if (!array.content || !array.shape.ranked || array.shape.dims.length !== 1) return undefined;
  const given = tensorOf(value, context)?.content;
  if (!positions || !given || (given.length !== 1 && given.length !== positions.length)) return undefined;
  const content = [...array.content];
  for (const [i, at] of positions.entries()) {
    const element = castScalar(given[given.length === 1 ? 0 : i] ?? value, array.dtype);
    if (element === undefined) return undefined;
    content[at] = element;
  }
  return content;
}

/**
 * Sets elements of an array in place, as NumPy does: values are cast to its type, and other arrays may show them.
 * `positions` are those along the one axis of a vector, undefined where they are not known.
 */
export function setElements(
  array: TensorValue,
  positions: readonly number[] | undefined,
  value: Value,
  context: Context,
): void {
  if (!array.content && !array.memory && !array.values) return;
  writeElements(array, elementsAfter(array, positions, value, context), context.heap);
}

/** What `array += value` and its like leave: an array of NumPy's keeps its dtype, since it is computed into. */
export function augmented(array: TensorValue, result: Value, context: Context): Value {
  if (augmentElements(array, result, context)) return array;
  const isComputedInto =
    array.flavour === "numpy" &&
    array.shape.ranked &&
    array.shape.dims.length > 0 &&
    result.kind === "tensor";
  return isComputedInto && result.flavour === "numpy" ? { ...result, dtype: array.dtype } : result;
}

/**
 * `array += value` and its like: NumPy computes into the memory of the array, so that every name for it sees the
 * result. False where what comes out is another array, or a refusal, or where no elements are known anyway.
 */
function augmentElements(array: TensorValue, result: Value, context: Context): boolean {
  if (array.flavour !== "numpy" || !(array.content ?? array.memory ?? array.values)) return false;
  if (!array.shape.ranked || array.shape.dims.length === 0) return false;
  const isInPlace =
    result.kind === "tensor" &&
    result.flavour === "numpy" &&
    shapeKey(result.shape) === shapeKey(array.shape);
  const after = isInPlace ? result.content?.map((item) => castScalar(item, array.dtype)) : undefined;
  writeElements(array, after?.every((item) => item !== undefined) ? after : undefined, context.heap);
  return isInPlace;
}

/** What methods that change an array in place leave in it: `fill` one value, the others nothing that is told. */
export function changedInPlace(array: TensorValue, name: string, args: Arguments, context: Context): void {
  const [value] = args.positional;
  const element = name === "fill" && value ? castScalar(value, array.dtype) : undefined;
  const content = element && array.content?.map(() => element);
  if (array.content || array.memory || array.values) writeElements(array, content, context.heap);
}
