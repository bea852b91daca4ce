/** Images cut or padded to a box: at a place and of a size that the call says. */
import { add, subtract } from "../../../values/dimensions/arithmetic";
import type { Dim } from "../../../values/dimensions/dimension";
import { type TensorCall, type TensorFunction, defineTensorFunction } from "../core/definition";
import { dimAt, given, refuseNotPositive } from "../core/reading";
import { refuse } from "../core/stops";
import { isNearest, withSize } from "./images";

/** One spatial axis of what is cut or padded to a length, from an offset on where the call has one. */
interface Target {
  readonly role: "height" | "width";
  readonly target: Dim;
  readonly length: Dim;
  readonly offset: "top" | "left";
}

/** After the checks of `crop_to_bounding_box`, `pad_to_bounding_box` and `resize_image_with_crop_or_pad`. */
function refuseTarget(call: TensorCall, { role, target, length, offset: side }: Target): void {
  const isPadding = call.name.endsWith("pad_to_bounding_box");
  const end = isPadding ? "" : ".";
  if (!isPadding) refuseNotPositive(target, role, `ValueError: target_${role} must be > 0.`);
  if (!call.name.endsWith("bounding_box")) return;
  const offset = dimAt(call, side);
  if (offset.kind === "known" && offset.value < 0)
    refuse(
      "negative",
      side,
      { argument: `offset_${role}`, given: offset },
      { says: `ValueError: offset_${role} must be >= 0${end}` },
    );
  const left = isPadding ? subtract(subtract(target, offset), length) : subtract(length, add(target, offset));
  if (left.kind !== "known" || left.value >= 0) return;
  const says = isPadding
    ? `ValueError: ${role} must be <= target - offset`
    : `ValueError: ${role} must be >= target + offset.`;
  refuse("box-outside-image", role, { offset, target, length, argument: `target_${role}` }, { says });
}

const toTarget = defineTensorFunction({
  names: [
    [
      "tf.image.resize_with_pad tf.image.resize_with_crop_or_pad tf.image.resize_image_with_crop_or_pad",
      "x=image height=target_height width=target_width method",
    ],
    [
      "tf.image.crop_to_bounding_box tf.image.pad_to_bounding_box",
      "x=image top=offset_height left=offset_width height=target_height width=target_width",
    ],
  ],
  result: (call) => {
    const [height, width] = [dimAt(call, "height"), dimAt(call, "width")];
    const { shape, x } = withSize(call, (rows, columns) => {
      refuseTarget(call, { role: "height", target: height, length: rows, offset: "top" });
      refuseTarget(call, { role: "width", target: width, length: columns, offset: "left" });
      return [height, width];
    });
    // What is resized is computed in between the pixels, what is cut or padded is not.
    const isComputed = call.name.endsWith("resize_with_pad") && !isNearest(call);
    return { shape, dtype: isComputed ? "float32" : x.dtype };
  },
});

/** One spatial axis of what Keras pads or crops: the names of the two margins and of the length that is left. */
interface Margins {
  readonly before: string;
  readonly after: string;
  readonly target: string;
}

const HEIGHT: Margins = { before: "top", after: "bottom", target: "height" };
const WIDTH: Margins = { before: "left", after: "right", target: "width" };

/**
 * Keras states what is cut off or added at each side, or the size that is left, from which it computes the margin that
 * was not given and refuses a negative one: after `_pad_images` and `_crop_images` in keras/src/ops/image.py. It does
 * not look at what a crop leaves over at the end.
 */
function withMargins(call: TensorCall, length: Dim, { before, after, target }: Margins): Dim {
  const pads = call.name.endsWith("pad_images");
  if (!given(call, target)) {
    const change = pads ? add : subtract;
    return [before, after].reduce((n, margin) => change(n, dimAt(call, margin)), length);
  }
  const size = dimAt(call, target);
  const [stated, computed] = given(call, before) ? [before, after] : [after, before];
  if (!given(call, stated) || (!pads && computed === after)) return size;
  const margin = subtract(pads ? subtract(size, length) : subtract(length, size), dimAt(call, stated));
  if (margin.kind === "known" && margin.value < 0) {
    const argument = `${computed}_${pads ? "padding" : "cropping"}`;
    const says = `ValueError: ${argument} must be >= 0. Received: ${argument}=${margin.value}`;
    refuse("negative", target, { argument, given: margin }, { says });
  }
  return size;
}

const byMargins = defineTensorFunction({
  names: [
    [
      "ops.image.crop_images",
      "x=images top=top_cropping left=left_cropping bottom=bottom_cropping right=right_cropping height=target_height width=target_width data_format",
    ],
    [
      "ops.image.pad_images",
      "x=images top=top_padding left=left_padding bottom=bottom_padding right=right_padding height=target_height width=target_width data_format",
    ],
  ],
  result: (call) => {
    const { shape, x } = withSize(call, (height, width) => [
      withMargins(call, height, HEIGHT),
      withMargins(call, width, WIDTH),
    ]);
    return { shape, dtype: x.dtype };
  },
});

export const imageBoxes: readonly TensorFunction[] = [toTarget, byMargins];
