/** Windows of convolutions and pooling as functions that are longer than what they slide over. */
import { type Padding, type WindowAxis, windowSpan, windowedLength } from "../../keras/geometry/window";
import { isKerasBefore } from "../../keras/release";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { tensorAt } from "./reading";
import { giveUp, refuse } from "./stops";
import type { TensorCall } from "./definition";

/** The releases whose rules for symbolic tensors began to refuse a window that leaves nothing; before, what left less than that. */
const REFUSES_NOTHING_LEFT = { kernel: "3.14", size: "3.15" } as const;

/**
 * How many places TensorFlow counts, which rounds towards zero (`GetWindowedOutputSizeVerbose` in
 * tensorflow/core/framework/kernel_shape_util.cc): less than none is refused, none is an axis of length 0.
 */
function countedPlaces({ length, kernel, stride, dilation }: WindowAxis): number | undefined {
  const window = windowSpan(kernel, dilation);
  if (length.kind !== "known" || window.kind !== "known" || stride.kind !== "known" || stride.value < 1)
    return undefined;
  return Math.trunc((length.value - window.value + stride.value) / stride.value);
}

/** Lengths of the output; a window that does not fit is refused, by the rule of who computes. */
export function slidingLengths(
  call: TensorCall,
  axes: readonly WindowAxis[],
  padding: Padding,
  blame: keyof typeof REFUSES_NOTHING_LEFT,
): readonly Dim[] {
  if (padding !== "valid") return axes.map((axis) => windowedLength(axis, padding));
  return axes.map((axis) => {
    const places = countedPlaces(axis);
    const made = windowedLength(axis, padding);
    if (places === undefined || places > 0) return made;
    const isRefused = call.symbolic
      ? made.kind === "known" &&
        made.value < (isKerasBefore(call.context, REFUSES_NOTHING_LEFT[blame]) ? 0 : 1)
      : places < 0;
    if (!isRefused) {
      if (call.symbolic) return made;
      // Keras refuses an empty output of a convolution, but does not always come to look at it.
      if (call.library === "keras" && blame === "kernel") giveUp(reason("not-supported", "an empty output"));
      return known(0);
    }
    const facts = { window: windowSpan(axis.kernel, axis.dilation), length: axis.length };
    refuse(
      "window-exceeds-input",
      blame,
      { ...facts, input: tensorAt(call, "x").shape },
      {
        says: call.symbolic ? "ValueError: Computed output size would be …" : undefined,
      },
    );
  });
}

/** Refuses another number than 1 at the places of the batch and the channels in a list for all axes. */
export function refuseOutsideSpace(
  call: TensorCall,
  role: string,
  dims: readonly Dim[],
  places: readonly number[],
): void {
  if (call.library !== "tensorflow") return;
  for (const index of places) {
    const given = dims[index];
    if (given?.kind === "known" && given.value !== 1)
      refuse("outside-space", role, { argument: role, given, index: String(index) });
  }
}
