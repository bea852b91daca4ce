/** How many times a sliding window fits along an axis: the arithmetic that convolution and pooling share. */
import { type Maybe, isUnknown } from "../layer-definition";
import {
  add,
  ceilDivide,
  floorDivide,
  isLess,
  multiply,
  subtract,
} from "../../../values/dimensions/arithmetic";
import { type Dim, known, named, unknownDim, isOne } from "../../../values/dimensions/dimension";

export type Padding = "valid" | "same" | "causal";

/** One spatial axis of a sliding window, in elements. */
export interface WindowAxis {
  readonly length: Dim;
  readonly kernel: Dim;
  readonly stride: Dim;
  readonly dilation: Dim;
}

/** The elements that a window spans: k, or d·(k − 1) + 1 when it is dilated. */
export function windowSpan(kernel: Dim, dilation: Dim): Dim {
  if (isOne(dilation)) return kernel;
  return named(add(multiply(dilation, subtract(kernel, known(1))), known(1)), "window");
}

/**
 * Output length, after `compute_conv_output_shape` in `keras/src/ops/operation_utils.py`:
 * valid ⌊(n − window) / stride⌋ + 1, same and causal ⌈n / stride⌉.
 */
export function windowedLength(axis: WindowAxis, padding: Maybe<Padding>): Dim {
  if (isUnknown(padding)) return unknownDim(padding.reason);
  if (padding !== "valid") return ceilDivide(axis.length, axis.stride);
  return add(
    floorDivide(subtract(axis.length, windowSpan(axis.kernel, axis.dilation)), axis.stride),
    known(1),
  );
}

/** Whether a valid window is proven longer than its input; such a window leaves nothing, which Keras refuses. */
export function exceedsInput(axis: WindowAxis, padding: Maybe<Padding>): boolean {
  return padding === "valid" && isLess(axis.length, windowSpan(axis.kernel, axis.dilation)) === true;
}

/**
 * The first release of Keras that refuses such a window, where others made an output without elements of it: they refused
 * what would be shorter than that. `from` is the release that began.
 */
export function sinceEmpty(
  axes: readonly WindowAxis[],
  padding: Maybe<Padding>,
  from: string,
): string | undefined {
  const shortest = axes.map((axis) => windowedLength(axis, padding));
  return shortest.every((length) => length.kind === "known" && length.value >= 0) ? from : undefined;
}

/**
 * The zeros that padding puts in front of an axis, after TensorFlow's SAME: half of what is missing, rounded down, so
 * that an odd one stands behind. Causal zeros all stand in front. Undefined where a strided window over an unknown
 * length leaves it open.
 */
export function zerosInFront(
  { length, kernel, stride, dilation }: WindowAxis,
  padding: Padding,
): Dim | undefined {
  if (padding === "valid") return known(0);
  const before = subtract(windowSpan(kernel, dilation), known(1));
  if (padding === "causal") return before;
  if (isOne(stride)) return floorDivide(before, known(2));
  if (length.kind !== "known" || stride.kind !== "known" || before.kind !== "known") return undefined;
  const missing =
    (Math.ceil(length.value / stride.value) - 1) * stride.value + before.value + 1 - length.value;
  return known(Math.floor(Math.max(missing, 0) / 2));
}
