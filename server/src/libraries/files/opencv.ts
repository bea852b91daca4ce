/** OpenCV: pictures read, scaled, turned and recoloured. */
import {
  CHANNELS,
  type Size,
  array,
  axesOf,
  pairOf,
  storedPicture,
  untold,
  uprightPicture,
} from "./picture-sizes";
import { type Entry, fn } from "../callables/entries";
import { argument } from "../callables/arguments";
import { tensorOf } from "../tensor-functions";
import { add, ceilDivide } from "../../values/dimensions/arithmetic";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimensions/dimension";
import { knownNumber } from "../../values/known-number";
import { lookup } from "../../values/names/lookup";
import { type Arguments, type TensorValue, type Value, float, int, tuple, unknown } from "../../values/value";

/** What Python calls a flag that is a number. */
const FLAGS: Readonly<Record<string, number>> = {
  IMREAD_UNCHANGED: -1,
  IMREAD_GRAYSCALE: 0,
  IMREAD_COLOR: 1,
  IMREAD_COLOR_BGR: 1,
  IMREAD_ANYDEPTH: 2,
  IMREAD_ANYCOLOR: 4,
  IMREAD_IGNORE_ORIENTATION: 128,
  IMREAD_COLOR_RGB: 256,
  INTER_NEAREST: 0,
  INTER_LINEAR: 1,
  INTER_CUBIC: 2,
  INTER_AREA: 3,
  INTER_LANCZOS4: 4,
  ROTATE_90_CLOCKWISE: 0,
  ROTATE_180: 1,
  ROTATE_90_COUNTERCLOCKWISE: 2,
  BORDER_CONSTANT: 0,
  BORDER_REPLICATE: 1,
  BORDER_REFLECT: 2,
  BORDER_WRAP: 3,
  BORDER_REFLECT_101: 4,
  THRESH_BINARY: 0,
  THRESH_BINARY_INV: 1,
  THRESH_OTSU: 8,
  ADAPTIVE_THRESH_MEAN_C: 0,
  ADAPTIVE_THRESH_GAUSSIAN_C: 1,
  NORM_MINMAX: 32,
};

/** OpenCV gives None for a file that is missing or broken: one that is not seen here may be there, if a program asks. */
const ifThere = (picture: TensorValue, { height }: Size): Value =>
  height.kind === "known" ? picture : { ...picture, mayBeNone: true };

/** `cv2.imread(path, flags)`: blue, green and red, unless grey is asked for, or the file as it is. */
function readPicture(args: Arguments, context: Context): Value {
  const flag = argument(args, 1, "flags");
  const number = flag ? knownNumber(flag) : 1;
  const path = argument(args, 0, "filename");
  const upright = uprightPicture(path, context);
  if (number === 0 || number === 2)
    return ifThere(array(axesOf(upright, 0), number === 0 ? "uint8" : undefined), upright);
  if (number === 1 || number === FLAGS.IMREAD_COLOR_RGB)
    return ifThere(array(axesOf(upright, 3), "uint8"), upright);
  const stored = storedPicture(path, context);
  const channels = stored.mode === undefined ? undefined : lookup(CHANNELS, stored.mode);
  // A palette is resolved to colours, and grey with transparency to colours with it.
  const isPlain =
    stored.mode === "L" || stored.mode === "RGB" || stored.mode === "RGBA" || stored.mode === "I;16";
  return number === -1 && channels !== undefined && isPlain
    ? array(axesOf(stored, channels), stored.mode === "I;16" ? "uint16" : "uint8")
    : unknown("data", "cv2.imread");
}

const sourceOf = (args: Arguments, context: Context): TensorValue | undefined => {
  const given = argument(args, 0, "src");
  const tensor = given && tensorOf(given, context);
  return tensor ? { ...tensor, content: undefined, values: undefined, flavour: "numpy" } : undefined;
};

/** OpenCV drops a channel that stands alone. */
const kept = (channels: Dim | undefined): readonly Dim[] =>
  channels && !(channels.kind === "known" && channels.value === 1) ? [channels] : [];

/** A picture of another size, with the channels that it had. */
function resizedTo(
  tensor: TensorValue | undefined,
  size: readonly [Dim, Dim] | undefined,
  name: string,
): Value {
  if (!tensor?.shape.ranked || !size) return unknown("data", name);
  const [, , channels, ...more] = tensor.shape.dims;
  if (more.length > 0) return unknown("not-supported", name);
  return array([...size, ...kept(channels)], tensor.dtype ?? "uint8");
}

/** A side times a factor, to the nearest whole number as OpenCV rounds. */
function scaled(side: Dim | undefined, factor: number | undefined): Dim {
  if (side?.kind !== "known" || factor === undefined) return untold();
  const exact = side.value * factor;
  const floor = Math.floor(exact);
  const isHalf = exact - floor === 0.5;
  return known(isHalf ? floor + (floor % 2) : Math.round(exact));
}

/** `cv2.resize(src, (width, height))`, or by factors where no size is given. */
function resized(args: Arguments, context: Context): Value {
  const tensor = sourceOf(args, context);
  const size = argument(args, 1, "dsize");
  const pair = pairOf(size, context);
  const isFree = size?.kind === "none" || pair?.every((side) => side.kind === "known" && side.value === 0);
  if (!isFree) return resizedTo(tensor, pair && [pair[1], pair[0]], "cv2.resize");
  const [fx, fy] = [args.keywords.get("fx"), args.keywords.get("fy")].map(knownNumber);
  const [height, width] = tensor?.shape.ranked ? tensor.shape.dims : [];
  return resizedTo(tensor, [scaled(height, fy), scaled(width, fx)], "cv2.resize");
}

/** Conversions by their number in OpenCV: to grey without channels, from grey to three, between three and four. */
const COLOURS: Readonly<Record<string, readonly [code: number, channels: number]>> = {
  COLOR_BGR2BGRA: [0, 4],
  COLOR_RGB2RGBA: [0, 4],
  COLOR_BGRA2BGR: [1, 3],
  COLOR_RGBA2RGB: [1, 3],
  COLOR_BGR2RGBA: [2, 4],
  COLOR_BGRA2RGB: [3, 3],
  COLOR_RGBA2BGR: [3, 3],
  COLOR_BGR2RGB: [4, 3],
  COLOR_RGB2BGR: [4, 3],
  COLOR_BGRA2RGBA: [5, 4],
  COLOR_RGBA2BGRA: [5, 4],
  COLOR_BGR2GRAY: [6, 0],
  COLOR_RGB2GRAY: [7, 0],
  COLOR_GRAY2BGR: [8, 3],
  COLOR_GRAY2RGB: [8, 3],
  COLOR_GRAY2BGRA: [9, 4],
  COLOR_BGRA2GRAY: [10, 0],
  COLOR_RGBA2GRAY: [11, 0],
  COLOR_BGR2YCrCb: [36, 3],
  COLOR_RGB2YCrCb: [37, 3],
  COLOR_YCrCb2BGR: [38, 3],
  COLOR_YCrCb2RGB: [39, 3],
  COLOR_BGR2HSV: [40, 3],
  COLOR_RGB2HSV: [41, 3],
  COLOR_BGR2LAB: [44, 3],
  COLOR_BGR2Lab: [44, 3],
  COLOR_RGB2LAB: [45, 3],
  COLOR_RGB2Lab: [45, 3],
  COLOR_HSV2BGR: [54, 3],
  COLOR_HSV2RGB: [55, 3],
  COLOR_LAB2BGR: [56, 3],
  COLOR_Lab2BGR: [56, 3],
  COLOR_LAB2RGB: [57, 3],
  COLOR_Lab2RGB: [57, 3],
  COLOR_BGR2YUV: [82, 3],
  COLOR_RGB2YUV: [83, 3],
  COLOR_YUV2BGR: [84, 3],
  COLOR_YUV2RGB: [85, 3],
};

function recoloured(args: Arguments, context: Context): Value {
  const tensor = sourceOf(args, context);
  const number = knownNumber(argument(args, 1, "code"));
  const [, channels] = Object.values(COLOURS).find(([code]) => code === number) ?? [];
  const [height, width] = tensor?.shape.ranked ? tensor.shape.dims : [];
  if (!height || !width || channels === undefined) return unknown("data", "cv2.cvtColor");
  return array(axesOf({ height, width }, channels), tensor?.dtype ?? "uint8");
}

function same(args: Arguments, context: Context): Value {
  const [height, width, channels, ...more] = axesIn(args, context);
  if (!height || !width || more.length > 0) return unknown("data", "a picture");
  return array([height, width, ...kept(channels)], sourceOf(args, context)?.dtype);
}

/** Functions that drop a channel that stands alone, and else keep the picture's axes and its type. */
const SAME =
  "GaussianBlur medianBlur blur bilateralFilter flip equalizeHist dilate erode morphologyEx bitwise_not addWeighted".split(
    " ",
  );
/** Those that may give another type. */
const RETYPED = "boxFilter filter2D normalize Laplacian Sobel convertScaleAbs".split(" ");

const edges = (args: Arguments, context: Context): Value => {
  const [height, width] = axesIn(args, context);
  return height && width ? array([height, width], "uint8") : unknown("data", "cv2.Canny");
};

const axesIn = (args: Arguments, context: Context): readonly Dim[] => {
  const tensor = sourceOf(args, context);
  return tensor?.shape.ranked ? tensor.shape.dims : [];
};

/** `copyMakeBorder(src, top, bottom, left, right, …)`. */
function bordered(args: Arguments, context: Context): Value {
  const [height, width, ...channels] = axesIn(args, context);
  const sides = ["top", "bottom", "left", "right"].map((name, i) => argument(args, i + 1, name));
  const [top, bottom, left, right] = sides.map((side) => (side?.kind === "int" ? side.dim : untold()));
  if (!height || !width || !top || !bottom || !left || !right) return unknown("data", "cv2.copyMakeBorder");
  return array([add(add(height, top), bottom), add(add(width, left), right), ...channels], "uint8");
}

function rotated(args: Arguments, context: Context): Value {
  const [height, width, ...channels] = axesIn(args, context);
  const code = knownNumber(argument(args, 1, "rotateCode"));
  if (!height || !width || code === undefined) return unknown("data", "cv2.rotate");
  return array(code === 1 ? [height, width, ...channels] : [width, height, ...channels], "uint8");
}

/** `warpAffine(src, M, (width, height))`. */
function warped(args: Arguments, context: Context): Value {
  const pair = pairOf(argument(args, 2, "dsize"), context);
  return resizedTo(sourceOf(args, context), pair && [pair[1], pair[0]], "cv2.warpAffine");
}

/** Channels of an array that OpenCV takes (`CV_CN_MAX`). */
const MOST_CHANNELS = 512;

function split(args: Arguments, context: Context): Value {
  const [height, width, channels] = axesIn(args, context);
  if (!height || !width || channels?.kind !== "known" || channels.value > MOST_CHANNELS)
    return unknown("data", "cv2.split");
  return tuple(Array.from({ length: channels.value }, () => array([height, width], "uint8")));
}

function merged(args: Arguments, context: Context): Value {
  const parts = argument(args, 0, "mv");
  const items = parts && context.iterate(parts);
  const [first] = items ?? [];
  const tensor = first && tensorOf(first, context);
  if (!items || !tensor?.shape.ranked || tensor.shape.dims.length !== 2) return unknown("data", "cv2.merge");
  return array([...tensor.shape.dims, known(items.length)], tensor.dtype);
}

/** `hconcat` and `vconcat` are NumPy's `concatenate` along an axis. */
const joined =
  (axis: number) =>
  (args: Arguments, context: Context): Value =>
    context.call(context.library("numpy.concatenate"), {
      ...args,
      positional: args.positional.slice(0, 1),
      keywords: new Map([["axis", int(axis)]]),
      keywordSpans: new Map(),
    });

const halved = (args: Arguments, context: Context): Value => {
  const [height, width] = axesIn(args, context);
  const half = (side: Dim): Dim => ceilDivide(side, known(2));
  return resizedTo(
    sourceOf(args, context),
    height && width ? [half(height), half(width)] : undefined,
    "cv2.pyrDown",
  );
};

export const opencvEntries: readonly Entry[] = [
  fn("cv2.imread", readPicture),
  fn("cv2.resize", resized),
  fn("cv2.cvtColor", recoloured),
  ...SAME.map((name) => fn(`cv2.${name}`, same)),
  ...RETYPED.map((name) =>
    fn(`cv2.${name}`, (args, context) => {
      const made = same(args, context);
      return made.kind === "tensor" ? { ...made, dtype: undefined } : made;
    }),
  ),
  fn("cv2.adaptiveThreshold", same),
  fn("cv2.threshold", (args, context) => tuple([float(undefined), same(args, context)])),
  fn("cv2.Canny", edges),
  fn("cv2.copyMakeBorder", bordered),
  fn("cv2.rotate", rotated),
  fn("cv2.transpose", (args, context) => {
    const [height, width, ...channels] = axesIn(args, context);
    return height && width ? array([width, height, ...channels], "uint8") : unknown("data", "cv2.transpose");
  }),
  fn("cv2.warpAffine", warped),
  fn("cv2.warpPerspective", warped),
  fn("cv2.split", split),
  fn("cv2.merge", merged),
  fn("cv2.hconcat", joined(1)),
  fn("cv2.vconcat", joined(0)),
  fn("cv2.pyrDown", halved),
  fn("cv2.getRotationMatrix2D", () => array([known(2), known(3)], "float64")),
  ...Object.entries(COLOURS).map(([name, [code]]): Entry => [`cv2.${name}`, () => int(code)]),
  ...Object.entries(FLAGS).map(([name, number]): Entry => [`cv2.${name}`, () => int(number)]),
];
