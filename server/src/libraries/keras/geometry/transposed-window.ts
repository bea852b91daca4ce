/** How long the output of a transposed convolution is along one axis. */
import { type Maybe, isUnknown } from "../layer-definition";
import { type WindowAxis, type Padding, windowSpan } from "./window";
import { add, compute, modulo, multiply, subtract } from "../../../values/dimensions/arithmetic";
import { type Dim, known, unknownDim } from "../../../values/dimensions/dimension";

/**
 * After `_get_output_shape_given_tf_padding` in `keras/src/backend/common/backend_utils.py`. Without `output_padding`:
 * valid (n − 1)·stride + max(window, stride), same n·stride. With it: valid (n − 1)·stride + window + padding, same
 * (n − 1)·stride + window mod 2 + padding.
 */
export function transposedLength(
  axis: WindowAxis,
  padding: Maybe<Padding>,
  outputPadding: Dim | undefined,
): Dim {
  if (isUnknown(padding)) return unknownDim(padding.reason);
  const window = windowSpan(axis.kernel, axis.dilation);
  const start = multiply(subtract(axis.length, known(1)), axis.stride);
  if (padding === "valid") {
    if (outputPadding) return add(add(start, window), outputPadding);
    return add(start, largest(window, axis.stride));
  }
  if (outputPadding) return add(add(start, modulo(window, known(2))), outputPadding);
  return multiply(axis.length, axis.stride);
}

/** The larger of two; the window itself where it is, so that its formula has no needless `max`. */
function largest(window: Dim, stride: Dim): Dim {
  return window.kind === "known" && stride.kind === "known" && window.value >= stride.value
    ? window
    : compute("max", window, stride);
}

/**
 * How many elements 'same' cuts off in front: half of what the windows reach beyond the output, rounded down, as
 * TensorFlow's SAME does; Torch cuts elsewhere. `test-fixtures/truth/formulas.json` holds what TensorFlow gave.
 * Undefined where it is not known.
 */
export function cutInFront(
  axis: WindowAxis,
  padding: Padding,
  outputPadding: Dim | undefined,
): Dim | undefined {
  if (padding === "valid") return known(0);
  const window = windowSpan(axis.kernel, axis.dilation);
  if (window.kind !== "known" || axis.stride.kind !== "known") return undefined;
  if (outputPadding === undefined)
    return known(Math.floor(Math.max(window.value - axis.stride.value, 0) / 2));
  if (outputPadding.kind !== "known") return undefined;
  return known(Math.floor(Math.max(window.value - (window.value % 2) - outputPadding.value, 0) / 2));
}
