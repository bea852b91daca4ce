/**
 * Methods that say what shape the tensor itself has: `tensor.set_shape(shape)` where TensorFlow could not tell an axis, and
 * `array.resize(shape)` and `array.shape = shape`.
 */
import { spanOfArgument } from "../../callables/arguments";
import { writeElements } from "../core/array-memory";
import { shapeFromValue } from "../../keras/engine/shapes/shapes-as-values";
import type { Context } from "../../../values/context";
import { type Dim, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { equalShapes } from "../../../values/dimensions/equal-axes";
import { formatShape, shapeOf, shapesDiffer, unrankedShape } from "../../../values/dimensions/shape";
import type { Span } from "../../../values/records/span";
import { type Arguments, type TensorValue, type Value, argumentsOf, tuple } from "../../../values/value";

/** Whether an axis still lacks a number that a statement about it may bring. */
const isTold = (dim: Dim): boolean => dim.kind === "known" || dim.kind === "symbolic";

/**
 * `tensor.set_shape(shape)` changes the tensor itself, as TensorFlow does: each axis that was open takes the stated length,
 * the others stay. Shapes of another rank or other lengths are refused, and change nothing.
 */
export function stateShape(tensor: TensorValue, args: Arguments, context: Context): void {
  const stated = args.positional[0] ?? args.keywords.get("shape");
  const shape = stated && shapeFromValue(stated, context);
  if (!shape?.ranked) return;
  if (shapesDiffer(tensor.shape, shape)) {
    context.report({
      code: "asserted-shape",
      severity: "error",
      span: spanOfArgument(args, 0, "shape"),
      facts: { asserted: shape, actual: tensor.shape },
      kerasSays: context.isEager
        ? `ValueError: Tensor's shape ${formatShape(tensor.shape)} is not compatible with supplied shape ${formatShape(shape)}.`
        : `ValueError: Shapes ${formatShape(tensor.shape)} and ${formatShape(shape)} are not compatible`,
      raisedBy: "TensorFlow",
      remedies: equalShapes(tensor.shape, shape),
    });
    return;
  }
  const { dims } = shape;
  if (!tensor.shape.ranked) {
    // What is stated to be open has some length all the same, which is not known here.
    const some = dims.map((dim) => (dim.kind === "open" ? unknownDim(reason("data", "an open axis")) : dim));
    context.heap.write(tensor, "shape", shapeOf(some));
    return;
  }
  const merged = tensor.shape.dims.map((dim, i) => {
    const own = dims[i];
    return own && !isTold(dim) && own.kind !== "open" ? own : dim;
  });
  context.heap.write(tensor, "shape", shapeOf(merged));
}

/** Gives an array itself another shape, as `array.resize((2, 3))` and `array.resize(2, 3)` do. */
export function resizeInPlace(array: TensorValue, { positional, rest }: Arguments, context: Context): void {
  const [given] = positional;
  const stated = !rest && positional.length === 1 && given?.kind !== "int" ? given : tuple(positional);
  const shape = rest ? undefined : stated && shapeFromValue(stated, context);
  writeElements(array, undefined, context.heap);
  context.heap.write(array, "shape", shape ?? unrankedShape(reason("not-supported", "resize")));
}

/** `array.shape = (3, 2)`, which moves no element, and `array.dtype = …` (no shape given), after which they are others. */
export function reshapeInPlace(
  array: TensorValue,
  shape: Value | undefined,
  site: Span,
  context: Context,
): void {
  const made =
    shape && context.call(context.library("numpy.reshape"), argumentsOf(site, [{ ...array }, shape]));
  if (made?.kind === "tensor") {
    context.heap.write(array, "shape", made.shape);
    context.heap.write(array, "content", made.content);
    context.heap.write(array, "values", made.values);
    return;
  }
  const why = made?.kind === "unknown" ? made.reason : reason("not-supported", "another dtype in place");
  writeElements(array, undefined, context.heap);
  context.heap.write(array, "shape", unrankedShape(why));
  if (!shape) context.heap.write(array, "dtype", undefined);
}
