/** How long the output of a transposed convolution is along one axis. */
import { type Maybe, isUnknown } from "../layer-definition";
import { type WindowAxis, type Padding, windowSpan } from "./window";
import { add, compute, modulo, multiply, subtract } from "../../../values/arithmetic";
import { type Dim, known, unknownDim } from "../../../values/dimension";

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
