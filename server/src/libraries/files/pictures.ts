/** Pictures as arrays by Keras's own loaders, and by imageio, scikit-image and Matplotlib. */
import { CHANNELS, array, axesOf, pairOf, storedPicture, untold } from "./picture-sizes";
import { arrayOf, picture, pictureOf } from "./pillow";
import { fn } from "../keras/parts/entries";
import type { Entry } from "../callables/entries";
import { argument } from "../callables/arguments";
import { tensorOf } from "../tensor-functions";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import type { Context } from "../../values/context";
import { known } from "../../values/dimensions/dimension";
import { knownText } from "../../values/known-text";
import { lookup } from "../../values/names/lookup";
import { type Arguments, type Value, unknown } from "../../values/value";

const MODES: Readonly<Record<string, string>> = { rgb: "RGB", rgba: "RGBA", grayscale: "L" };

/** `load_img(path, color_mode, target_size)`, after `keras/src/utils/image_utils.py`. */
function loadPicture(args: Arguments, context: Context): Value {
  const mode = argument(args, 1, "color_mode");
  const target = argument(args, 2, "target_size");
  const pair = pairOf(target, context);
  const isSized = target && target.kind !== "none";
  const size = pair
    ? { height: pair[0], width: pair[1] }
    : isSized
      ? { height: untold(), width: untold() }
      : storedPicture(args.positional[0] ?? args.keywords.get("path"), context);
  const name = mode ? knownText(mode) : "rgb";
  return picture(size, name === undefined ? undefined : lookup(MODES, name), args);
}

/** `img_to_array(img)`: grey pictures, too, have an axis of channels. */
function pictureArray(args: Arguments, context: Context): Value {
  const given = argument(args, 0, "img");
  const format = argument(args, 1, "data_format");
  const state = pictureOf(given);
  const tensor = state ? undefined : given && tensorOf(given, context);
  const made = state ? arrayOf(state) : tensor;
  if (format && format.kind !== "none" && !(format.kind === "str" && format.value === "channels_last"))
    return unknown("not-supported", "data_format");
  if (made?.kind !== "tensor" || !made.shape.ranked) return unknown("data", "img_to_array");
  const { dims } = made.shape;
  return array(dims.length === 2 ? [...dims, known(1)] : dims, "float32");
}

/** `array_to_img(x)`: a picture of as many rows and columns, in the mode of its channels. */
function arrayPicture(args: Arguments, context: Context): Value {
  const given = argument(args, 0, "x");
  const tensor = given && tensorOf(given, context);
  const format = argument(args, 1, "data_format");
  const isLast =
    !format || format.kind === "none" || (format.kind === "str" && format.value === "channels_last");
  const [height, width, channels] = tensor?.shape.ranked ? tensor.shape.dims : [];
  if (!isLast || !height || !width || channels?.kind !== "known") return unknown("data", "array_to_img");
  const mode = ({ 1: "L", 3: "RGB", 4: "RGBA" } as Record<number, string>)[channels.value];
  return picture({ height, width }, mode, args);
}

/** Modes of which every reader makes the same axes: others it may turn into colours, or not. */
const PLAIN: ReadonlySet<string> = new Set(["L", "RGB", "RGBA"]);

/** A reader that gives the picture as it lies in the file. */
const reader =
  (name: string, dtype?: string) =>
  (args: Arguments, context: Context): Value => {
    const grey = args.keywords.get("as_gray");
    const { mode, ...size } = storedPicture(args.positional[0], context);
    if (grey && context.truth(grey) === true) return array(axesOf(size, 0), "float64");
    const channels = mode === undefined || !PLAIN.has(mode) ? undefined : lookup(CHANNELS, mode);
    const isGiven = [...args.keywords.keys()].every((keyword) => keyword === "as_gray");
    if (channels === undefined || !isGiven || args.positional.length > 1) return unknown("data", name);
    // Several pictures in one file, and those in motion, have an axis more.
    return array(axesOf(size, channels), dtype);
  };

/** `skimage.transform.resize(image, output_shape)`: channels stay where the shape names none. */
function resized(args: Arguments, context: Context): Value {
  const given = argument(args, 0, "image");
  const tensor = given && tensorOf(given, context);
  const shape = argument(args, 1, "output_shape");
  const sides = (shape && context.iterate(shape))?.flatMap((side) => dimensionOfScalar(side) ?? []);
  if (!tensor?.shape.ranked || !sides) return unknown("data", "skimage.transform.resize");
  return array([...sides, ...tensor.shape.dims.slice(sides.length)], "float64");
}

function greyed(args: Arguments, context: Context): Value {
  const given = argument(args, 0, "rgb");
  const tensor = given && tensorOf(given, context);
  return tensor?.shape.ranked && tensor.shape.dims.length > 2
    ? array(tensor.shape.dims.slice(0, -1), "float64")
    : unknown("data", "skimage.color.rgb2gray");
}

export const pictureEntries: readonly Entry[] = [
  ...["keras.utils", "keras.preprocessing.image"].flatMap((module) => [
    fn(`${module}.load_img`, loadPicture),
    fn(`${module}.img_to_array`, pictureArray),
    fn(`${module}.array_to_img`, arrayPicture),
  ]),
  ...["imageio.imread", "imageio.v2.imread", "imageio.v3.imread", "skimage.io.imread"].map((name) =>
    fn(name, reader(name, "uint8")),
  ),
  // Of a PNG Matplotlib makes floats.
  ...["matplotlib.pyplot.imread", "matplotlib.image.imread"].map((name) => fn(name, reader(name))),
  fn("skimage.transform.resize", resized),
  fn("skimage.color.rgb2gray", greyed),
];
