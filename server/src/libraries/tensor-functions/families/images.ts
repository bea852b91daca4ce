/** Functions on images: resizing, cropping, padding. Images are (…, height, width, channels). */
import { type Dim, OPEN, formatDim, known, sameDim, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { type Shape, formatShape, shapeOf } from "../../../values/dimensions/shape";
import { knownText } from "../../../values/known-text";
import type { TensorValue } from "../../../values/value";
import { type TensorCall, type TensorFunction, defineTensorFunction, part } from "../core/definition";
import { dtypeName } from "../core/dtype";
import {
  dimAt,
  dimsAt,
  dimsOf,
  flagAt,
  given,
  hasUnknown,
  isInferred,
  optionalTensor,
  refuseNotPositive,
  refuseTooLong,
  shapeAt,
  tensorAt,
  textAt,
} from "../core/reading";
import { numberOf } from "../core/scalars";
import { giveUp, refuse } from "../core/stops";
import { imagesAt } from "../core/image-domains";
import { pythonText } from "../../keras/arguments/python-text";

/** Where the channels stand, counted from the end; "open" where nobody knows. */
export function channelAxis(call: TensorCall): -1 | -3 | "open" {
  if (call.library === "tensorflow") return -1;
  const stated = given(call, "data_format") ?? call.context.settings.get("image_data_format");
  const format = stated === undefined ? "channels_last" : knownText(stated);
  return format === "channels_first" ? -3 : format === undefined ? "open" : -1;
}

/** Where height stands; channels-first images of Keras have it before the last axis. */
export function heightAxis(call: TensorCall, rank: number): number {
  if (rank < 3) giveUp(reason("not-supported", "an image without channels"));
  const channels = channelAxis(call);
  if (channels === "open") giveUp(reason("not-supported", "data_format"));
  return channels === -3 ? rank - 2 : rank - 3;
}

/** The image with other spatial axes. */
export function withSize(call: TensorCall, size: (height: Dim, width: Dim) => readonly [Dim, Dim]) {
  const x = imagesAt(call);
  const dims = dimsOf(x);
  const at = heightAxis(call, dims.length);
  const [height, width] = [dims[at], dims[at + 1]];
  if (!height || !width) giveUp(reason("shape"));
  const spatial = size(height, width);
  const shape = shapeOf(dims.map((dim, i) => (i === at ? spatial[0] : i === at + 1 ? spatial[1] : dim)));
  return { x, shape };
}

/** Whether pixels are taken as they are. */
export const isNearest = (call: TensorCall): boolean =>
  given(call, "method")?.kind === "str" && textAt(call, "method", "") === "nearest";

/** TensorFlow wants two whole numbers. */
function refuseSize(call: TensorCall, sizes: readonly Dim[]): void {
  if (call.library !== "tensorflow") return;
  if (sizes.length !== 2)
    refuse(
      "wrong-tuple-length",
      "size",
      {
        argument: "size",
        given: sizes.length === 1 ? formatDim(sizes[0] ?? OPEN) : formatShape(shapeOf(sizes)),
        expected: 2,
      },
      { says: "ValueError: 'size' must be a 1-D Tensor of 2 elements: new_height, new_width" },
    );
  const value = given(call, "size");
  const items = value?.kind === "tuple" || value?.kind === "list" ? value.items : undefined;
  const fraction = items?.find((item) => item.kind === "float");
  if (!fraction || hasUnknown(value)) return;
  refuse(
    "wrong-argument-type",
    "size",
    { argument: "size", expected: "two integers", given: pythonText(fraction) },
    { says: "ValueError: 'size' must be a 1-D int32 Tensor" },
  );
}

const resize = defineTensorFunction({
  names: [
    [
      "tf.image.resize tf.image.resize_images tf.image.resize_bilinear tf.image.resize_nearest_neighbor tf.image.resize_bicubic",
      "x=images|image size method preserve_aspect_ratio antialias name align_corners half_pixel_centers",
    ],
    ["ops.image.resize", "x=images size interpolation antialias crop pad fill fill_value data_format"],
  ],
  result: (call) => {
    const sizes = shapeAt(call, "size");
    const [height, width] = sizes;
    refuseSize(call, sizes);
    if (!height || !width) giveUp(reason("not-supported", "size"));
    for (const size of [height, width])
      if (size.kind === "known" && size.value < 1)
        refuse("not-positive", "size", { argument: "size", given: size });
    const keeps = call.library === "tensorflow" && flagAt(call, "preserve_aspect_ratio", false);
    const open = unknownDim(reason("data", "the aspect ratio of an image"));
    const { shape, x } = withSize(call, () => (keeps ? [open, open] : [height, width]));
    return { shape, dtype: isNearest(call) ? x.dtype : "float32" };
  },
});

const mirrored = defineTensorFunction({
  names: [
    [
      "tf.image.flip_left_right tf.image.flip_up_down tf.image.random_flip_left_right tf.image.random_flip_up_down",
      "x=image",
    ],
  ],
  result: (call) => {
    const x = imagesAt(call);
    return { shape: x.shape, dtype: x.dtype };
  },
});

const turnedOver = defineTensorFunction({
  names: [["tf.image.transpose", "x=image"]],
  result: (call) => {
    const { shape, x } = withSize(call, (height, width) => [width, height]);
    return { shape, dtype: x.dtype };
  },
});

/** The middle of an image, after `central_crop` of tensorflow/python/ops/image_ops_impl.py. */
const centralCrop = defineTensorFunction({
  names: [["tf.image.central_crop", "x=image fraction=central_fraction"]],
  result: (call) => {
    const fraction = numberOf(given(call, "fraction"));
    // Nobody looks at the axes of what is given back whole, as it may be where nobody knows the fraction.
    const whole = fraction === undefined || fraction === 1 ? tensorAt(call, "x") : imagesAt(call);
    if (fraction === 1) return { shape: whole.shape, dtype: whole.dtype };
    if (fraction === undefined && whole.shape.ranked && ![3, 4].includes(whole.shape.dims.length))
      giveUp(reason("not-supported", "central_fraction"));
    const middle = (length: Dim): Dim => {
      if (length.kind !== "known") return length;
      if (fraction === undefined) return unknownDim(reason("data", "central_fraction"));
      const start = Math.trunc((length.value - length.value * fraction) / 2);
      return known(length.value - start * 2, {
        formula: { operation: "-", operands: [length, known(start * 2)] },
      });
    };
    const { shape, x } = withSize(call, (height, width) => [middle(height), middle(width)]);
    return { shape, dtype: x.dtype };
  },
});

/** A crop at a random place has the size that is asked for. */
const randomCrop = defineTensorFunction({
  names: [["tf.image.random_crop tf.image.stateless_random_crop tf.random_crop", "x=value size seed"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const sizes = shapeAt(call, "size");
    for (const [axis, size] of sizes.entries()) refuseTooLong(size, x.shape, axis, "size");
    return { shape: shapeOf(sizes), dtype: x.dtype };
  },
});

const cropAndResize = defineTensorFunction({
  names: [["tf.image.crop_and_resize", "x=image boxes indices=box_indices size=crop_size method"]],
  result: (call) => {
    const channels = dimsOf(imagesAt(call)).at(-1);
    const [boxes] = dimsAt(call, "boxes");
    if (!channels || !boxes) giveUp(reason("shape"));
    const size = shapeAt(call, "size");
    for (const length of size)
      refuseNotPositive(length, "size", "InvalidArgumentError: …crop dimensions must be positive");
    return { shape: shapeOf([boxes, ...size, channels]), dtype: "float32" };
  },
});

const changed = (x: TensorValue, change: (dims: readonly Dim[]) => readonly Dim[], dtype = x.dtype) => ({
  shape: x.shape.ranked ? shapeOf(change(x.shape.dims)) : x.shape,
  dtype,
});

/** Refuses images of another height, width or number of channels than those that they are compared with. */
function refuseOtherImages(call: TensorCall, x: Shape, other: Shape | undefined): void {
  if (!x.ranked || !other?.ranked || isInferred(call)) return;
  const [own, second] = [x.dims.slice(-3), other.dims.slice(-3)];
  if (own.length === second.length && own.some((dim, i) => sameDim(dim, second[i] ?? dim) === false))
    refuse("shapes-do-not-broadcast", "other", { first: x, second: other, inputs: "" });
}

/** Pixels along each side of the window in which `tf.image.ssim` compares, where the call says nothing else. */
const SSIM_WINDOW = 11;

/** Refuses images that are smaller than the window in which they are compared. */
function refuseSmall(call: TensorCall, input: Shape): void {
  const window = dimAt(call, "window", known(SSIM_WINDOW));
  for (const length of input.ranked ? input.dims.slice(-3, -1) : [])
    if (length.kind === "known" && window.kind === "known" && length.value < window.value)
      refuse(
        "window-exceeds-input",
        given(call, "window") ? "window" : "x",
        { window, length, input },
        { says: "InvalidArgumentError: Expected 'tf.Tensor(False, shape=(), dtype=bool)' to be true. …" },
      );
}

/** One number per image. */
const perImage = defineTensorFunction({
  names: [
    ["tf.image.psnr tf.image.ssim_multiscale", "x=a|img1 other=b|img2 most=max_val"],
    ["tf.image.ssim", "x=img1 other=img2 most=max_val window=filter_size"],
    ["tf.image.total_variation", "x=images"],
    ["ops.image.ssim", "x=image1 other=image2"],
  ],
  result: (call) => {
    const [x, most] = [imagesAt(call), optionalTensor(call, "most")?.shape];
    if (most && (!most.ranked || most.dims.length > 0)) giveUp(reason("not-supported", "a range per image"));
    if (call.name.endsWith("image.ssim") && call.library === "tensorflow") refuseSmall(call, x.shape);
    refuseOtherImages(call, x.shape, optionalTensor(call, "other")?.shape);
    return changed(x, (dims) => dims.slice(0, -3), isInferred(call) ? x.dtype : "float32");
  },
});

const gradients = defineTensorFunction({
  gives: "value",
  names: [["tf.image.image_gradients", "x=image"]],
  result: (call) => {
    const x = imagesAt(call);
    const each = { shape: x.shape, dtype: x.dtype };
    return { structure: { kind: "tuple", items: [part(each), part(each)] } };
  },
});

const edges = defineTensorFunction({
  names: [
    ["tf.image.sobel_edges", "x=image"],
    ["ops.image.sobel_edges", "x=images data_format"],
  ],
  result: (call) => changed(imagesAt(call), (dims) => [...dims, known(2)]),
});

/** One element for each place that is asked for. After `MapCoordinates` in keras/src/ops/image.py. */
const atPlaces = defineTensorFunction({
  names: [["ops.image.map_coordinates", "x=inputs coordinates order fill_mode fill_value"]],
  result: (call) => ({
    shape: shapeOf(dimsAt(call, "coordinates").slice(1)),
    dtype: tensorAt(call, "x").dtype,
  }),
});

/** After `ScaleAndTranslate` in keras/src/ops/image.py: the shape is stated whole. */
const translated = defineTensorFunction({
  names: [
    [
      "ops.image.scale_and_translate",
      "x=images shape=output_shape scale translation spatial_dims method antialias",
    ],
  ],
  result: (call) => ({ shape: shapeOf(shapeAt(call, "shape")), dtype: tensorAt(call, "x").dtype }),
});

/** The files of images: how large they are only they tell; how many channels the call may say. */
const decoded = defineTensorFunction({
  names: [
    [
      "tf.io.decode_png tf.io.decode_jpeg tf.io.decode_image tf.io.decode_bmp tf.io.decode_and_crop_jpeg tf.image.decode_png tf.image.decode_jpeg tf.image.decode_image tf.image.decode_bmp",
      "x=contents channels dtype name expand_animations",
    ],
  ],
  result: (call) => {
    // A GIF has one axis more, unless the call says that it is not to be animated.
    if (call.name.endsWith("decode_image") && flagAt(call, "expand_animations", true))
      giveUp(reason("data", "an image file"));
    const unread = unknownDim(reason("data", "an image file"));
    const channels = given(call, "channels") ? dimAt(call, "channels") : known(0);
    const told = channels.kind === "known" && channels.value === 0 ? unread : channels;
    return { shape: shapeOf([unread, unread, told]), dtype: dtypeName(given(call, "dtype")) ?? "uint8" };
  },
});

export const images: readonly TensorFunction[] = [
  resize,
  mirrored,
  turnedOver,
  centralCrop,
  randomCrop,
  cropAndResize,
  perImage,
  gradients,
  edges,
  atPlaces,
  translated,
  decoded,
];
