/** Which images a function takes: how many axes, channels and pixels they must have, after TensorFlow's `image_ops_impl.py` and its kernels. */
import type { Dim } from "../../../values/dimensions/dimension";
import { type Shape, formatShape, shapeOf } from "../../../values/dimensions/shape";
import { lookup } from "../../../values/names/lookup";
import { shortName } from "../../../values/names/short-name";
import type { TensorValue } from "../../../values/value";
import type { TensorCall } from "./definition";
import { backendOf } from "../../keras/engine/backend";
import { isKerasBefore } from "../../keras/release";
import { given, isInferred, tensorAt } from "./reading";
import { refuse } from "./stops";

/** What a function asks of its images; what is not stated it does not look at. */
interface ImageDomain {
  readonly least?: number;
  readonly most?: number;
  readonly channels?: readonly number[];
  /** Whether no axis of a single image may be 0 long, and who looks at it: the function itself, or the kernel of a resize. */
  readonly filled?: "inner" | "resized";
  /** Set where a single image is made a batch of one before anything is looked at. */
  readonly asBatch?: true;
  /** Set where the function asks what it is given for `get_shape`, which arrays lack. */
  readonly asksForShape?: true;
  /** What is said of another number of axes, or of channels. */
  readonly ofRank?: string | ((rank: number, shape: Shape) => string);
  readonly ofChannels?: (channels: number, shape: Shape) => string;
}

const IMAGE_OR_BATCH = { least: 3, most: 4 } as const;
const ONE_BATCH = { least: 4, most: 4 } as const;

const ofKernel = (channels: number): string =>
  `FailedPreconditionError: …input must have 3 channels but input only has ${channels} channels.`;
const ofAdjustment = (channels: number): string =>
  `InvalidArgumentError: …input must have 3 channels but instead has ${channels} channels.`;
const ofProduct = (): string => "InvalidArgumentError: …Matrix size-incompatible: …";

const ofEither = (_: number, shape: Shape): string =>
  `ValueError: 'image' (shape ${formatShape(shape)}) must have either 3 or 4 dimensions.`;
const ofLeast = (rank: number, shape: Shape): string =>
  rank < 3
    ? `ValueError: 'image' (shape ${formatShape(shape)}) must be at least three-dimensional.`
    : ofEither(rank, shape);

const turned: ImageDomain = { ...IMAGE_OR_BATCH, filled: "inner", ofRank: ofLeast };
const boxed: ImageDomain = { ...IMAGE_OR_BATCH, filled: "inner", asBatch: true, ofRank: ofEither };
const resized: ImageDomain = {
  ...IMAGE_OR_BATCH,
  filled: "resized",
  ofRank: "ValueError: 'images' must have either 3 or 4 dimensions.",
};
const adjusted: ImageDomain = {
  least: 3,
  channels: [3],
  ofRank: "InvalidArgumentError: …input must be at least 3-D, got shape…",
  ofChannels: ofAdjustment,
};
const multiplied: ImageDomain = { channels: [3], ofChannels: ofProduct };
const ofColours: ImageDomain = { channels: [3], ofChannels: ofKernel };
const oneBatch: ImageDomain = {
  ...ONE_BATCH,
  ofRank: "InvalidArgumentError: …input must be 4-dimensional…",
};
const resizedAsBatch: ImageDomain = { ...oneBatch, filled: "resized" };
const compressed: ImageDomain = {
  least: 3,
  most: 3,
  channels: [1, 3],
  ofRank: "InvalidArgumentError: …image must be 3-dimensional…",
  ofChannels: (_, shape) =>
    `InvalidArgumentError: …image must have 1 or 3 channels, got ${formatShape(shape)
      .replace(/^\((.*?),?\)$/, "[$1]")
      .replaceAll(" ", "")}…`,
};

/** By the name behind `tf.image.`. */
const OF_TENSORFLOW: Readonly<Record<string, ImageDomain>> = {
  rot90: turned,
  flip_left_right: turned,
  flip_up_down: turned,
  random_flip_left_right: turned,
  random_flip_up_down: turned,
  stateless_random_flip_left_right: turned,
  stateless_random_flip_up_down: turned,
  transpose: turned,
  central_crop: turned,
  resize_with_pad: boxed,
  resize_with_crop_or_pad: boxed,
  resize_image_with_crop_or_pad: boxed,
  crop_to_bounding_box: boxed,
  pad_to_bounding_box: boxed,
  per_image_standardization: { least: 3, filled: "inner", ofRank: ofLeast },
  resize: resized,
  resize_images: resized,
  resize_bilinear: resizedAsBatch,
  resize_nearest_neighbor: resizedAsBatch,
  resize_bicubic: resizedAsBatch,
  adjust_hue: adjusted,
  adjust_saturation: adjusted,
  random_hue: adjusted,
  random_saturation: adjusted,
  stateless_random_hue: adjusted,
  stateless_random_saturation: adjusted,
  adjust_jpeg_quality: compressed,
  random_jpeg_quality: compressed,
  stateless_random_jpeg_quality: compressed,
  rgb_to_hsv: ofColours,
  hsv_to_rgb: ofColours,
  rgb_to_grayscale: multiplied,
  rgb_to_yuv: multiplied,
  yuv_to_rgb: multiplied,
  rgb_to_yiq: multiplied,
  yiq_to_rgb: multiplied,
  grayscale_to_rgb: {
    asksForShape: true,
    channels: [1],
    ofChannels: () => "ValueError: Last dimension of a grayscale image should be size 1.",
  },
  total_variation: {
    ...IMAGE_OR_BATCH,
    asksForShape: true,
    ofRank: "ValueError: 'images' must be either 3 or 4-dimensional.",
  },
  sobel_edges: {
    asksForShape: true,
    ...ONE_BATCH,
    ofRank: "InvalidArgumentError: …The first dimension of paddings must be the rank of inputs…",
  },
  image_gradients: {
    asksForShape: true,
    ...ONE_BATCH,
    ofRank: "ValueError: image_gradients expects a 4D tensor …",
  },
  crop_and_resize: { ...ONE_BATCH, ofRank: "InvalidArgumentError: …input image must be 4-D…" },
  extract_patches: oneBatch,
  extract_image_patches: oneBatch,
};

const ofKeras: ImageDomain = {
  ...IMAGE_OR_BATCH,
  ofRank: "ValueError: Invalid images rank: expected rank 3 (single image) or rank 4 (batch of images).",
};

/** Keras looks at the shapes of symbols itself; data it gives to its backend. */
const OF_KERAS: Readonly<Record<string, ImageDomain>> = {
  resize: { ...ofKeras, filled: "resized" },
  crop_images: ofKeras,
  pad_images: ofKeras,
  rgb_to_hsv: { ...ofKeras, ...ofColours },
  hsv_to_rgb: { ...ofKeras, ...ofColours },
  rgb_to_grayscale: {
    ...ofKeras,
    channels: [1, 3],
    ofChannels: (_, shape) =>
      `ValueError: Invalid channel size: expected 3 (RGB) or 1 (Grayscale). Received input with shape: images.shape=${formatShape(shape)}`,
  },
};

function domainOf(call: TensorCall): ImageDomain | undefined {
  if (call.library === "numpy" || call.library === "einops") return undefined;
  return lookup(call.library === "tensorflow" ? OF_TENSORFLOW : OF_KERAS, shortName(call.name));
}

function refuseRank(
  call: TensorCall,
  shape: Shape,
  rank: number,
  { least = 0, most = Infinity, ofRank }: ImageDomain,
): void {
  if (rank >= least && rank <= most) return;
  const expected =
    most === Infinity ? `at least ${least}` : least === most ? String(least) : `${least} or ${most}`;
  const span = call.bound.spans.get("x");
  const isPlain = rank === 2 && least <= 3;
  const axis = isPlain ? "..., None" : rank === 3 && least === 4 ? "None" : undefined;
  refuse(
    "wrong-rank",
    "x",
    { layer: shortName(call.name), expected, input: shape, given: rank, reads: "(rows, columns, channels)" },
    {
      says: typeof ofRank === "function" ? ofRank(rank, shape) : ofRank,
      remedies: axis && span ? [{ kind: "wrapText", span, before: "", after: `[${axis}]` }] : [],
    },
  );
}

function refuseChannels(
  call: TensorCall,
  x: TensorValue,
  axis: number,
  { channels, ofChannels }: ImageDomain,
): void {
  const given = x.shape.ranked ? x.shape.dims.at(axis) : undefined;
  if (!channels || given?.kind !== "known" || channels.includes(given.value)) return;
  // Keras's own rule for symbols looks at the channels of colours since then.
  if (call.library === "keras" && isInferred(call) && isKerasBefore(call.context, "3.15")) return;
  const span = call.bound.spans.get("x");
  const isRgba = given.value === 4 && channels.includes(3) && axis === -1;
  const isOfKernel = ofChannels === ofKernel;
  const words =
    isOfKernel && isInferred(call)
      ? `ValueError: Input images must have 3 channels, but received images with ${given.value} channels.`
      : isOfKernel && !isOverTensorFlow(call)
        ? undefined
        : ofChannels?.(given.value, x.shape);
  refuse(
    "needs-three-channels",
    "x",
    { channels: given, expected: channels.join(" or "), input: x.shape },
    {
      says: words,
      remedies: isRgba && span ? [{ kind: "wrapText", span, before: "", after: "[..., :3]" }] : [],
    },
  );
}

/** Whether TensorFlow's kernels compute: those of other backends look at less. */
const isOverTensorFlow = (call: TensorCall): boolean =>
  call.library === "tensorflow" || backendOf(call.context) === "tensorflow";

const isEmpty = (dim: Dim): boolean => dim.kind === "known" && dim.value === 0;

function refuseEmpty(call: TensorCall, dims: readonly Dim[], { filled, asBatch }: ImageDomain): void {
  const inner = dims.slice(-3);
  const at = inner.findIndex(isEmpty);
  if (
    filled === undefined ||
    at < 0 ||
    (filled === "resized" && (isInferred(call) || !isOverTensorFlow(call)))
  )
    return;
  const shown = asBatch && dims.length === 3 ? "…" : "";
  const listed = formatShape(shapeOf(dims)).slice(1);
  const says =
    filled === "inner"
      ? `ValueError: inner 3 dims of 'image.shape' must be > 0: (${shown}${listed}`
      : `InvalidArgumentError: …${inner.slice(0, 2).some(isEmpty) ? "input image must be of non-zero size" : "image must have at least one channel"}`;
  refuse("empty-image", "x", { function: shortName(call.name), input: shapeOf(dims) }, { says });
}

/** An array is no tensor to the few functions that ask it before they make one of it. */
function refuseArray(call: TensorCall, x: TensorValue, { asksForShape }: ImageDomain): void {
  if (!asksForShape || x.flavour !== "numpy" || given(call, "x")?.kind !== "tensor") return;
  const span = call.bound.spans.get("x");
  const exception = "AttributeError";
  const words = "'numpy.ndarray' object has no attribute 'get_shape'";
  const [before, after] = ["tf.convert_to_tensor(", ")"];
  refuse(
    "refused-value",
    "x",
    { call: shortName(call.name), exception, words },
    {
      says: `${exception}: ${words}`,
      remedies: span ? [{ kind: "wrapText", span, before, after, needs: "tf", preferred: true }] : [],
    },
  );
}

/**
 * The images that are given; refused where the function certainly takes no such ones. `channelAxis` counts from the end,
 * and is "open" where nobody knows it.
 */
export function imagesAt(call: TensorCall, channelAxis: -1 | -3 | "open" = -1): TensorValue {
  const x = tensorAt(call, "x");
  const domain = domainOf(call);
  if (!domain || !x.shape.ranked) return x;
  refuseArray(call, x, domain);
  refuseRank(call, x.shape, x.shape.dims.length, domain);
  refuseEmpty(call, x.shape.dims, domain);
  if (channelAxis !== "open") refuseChannels(call, x, channelAxis, domain);
  return x;
}
