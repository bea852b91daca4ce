/** Pictures and sounds read from files: `cv2`, PIL, Keras's own loaders and SciPy's, with the size that the header says. */
import { pathOf } from "../builtins";
import { type Entry, fn } from "../keras/parts/entries";
import { argument, receiver } from "../keras/engine/class-values";
import { type Method, libraryClass } from "../library-class";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import { tensorOf } from "../tensor-functions";
import { NATIVE_ROLES, held } from "../../values/children";
import type { Context } from "../../values/context";
import { told } from "../../values/data-file";
import { type Dim, known, unknownDim } from "../../values/dimension";
import { lookup } from "../../values/lookup";
import { reason } from "../../values/reason";
import { shapeOf } from "../../values/shape";
import {
  type Arguments,
  FALSE,
  NONE,
  type NativeState,
  type TensorValue,
  type Value,
  int,
  intOf,
  str,
  tuple,
  unknown,
} from "../../values/value";

const array = (dims: readonly Dim[], dtype: string): TensorValue => ({
  kind: "tensor",
  flavour: "numpy",
  shape: shapeOf(dims),
  dtype,
});

interface Size {
  readonly height: Dim;
  readonly width: Dim;
}

const untold = (): Dim => unknownDim(reason("data", "the size of a picture"));

/** The size of the picture at a path. */
function sizeOf(value: Value | undefined, context: Context): Size {
  const path = pathOf(value);
  const found = path === undefined ? undefined : context.dataFile(path, { as: "picture" });
  if (!found) return { height: untold(), width: untold() };
  return { height: told(found.facts.height, found.file), width: told(found.facts.width, found.file) };
}

/** A pair of numbers, first and second. */
function pairOf(value: Value | undefined, context: Context): readonly [Dim, Dim] | undefined {
  const items = value && value.kind !== "none" ? context.iterate(value) : undefined;
  const [a, b] = items?.map((item) => dimensionOfScalar(item)) ?? [];
  return items?.length === 2 && a && b ? [a, b] : undefined;
}

/** The state of a picture of PIL: its size, and its mode where that is known. */
interface PictureState extends NativeState, Size {
  readonly type: "picture";
  readonly mode: string | undefined;
}

const PICTURE_HOLDS = held<PictureState>({ ...NATIVE_ROLES, height: "inert", width: "inert", mode: "inert" });

const pictureOf = (value: Value | undefined): PictureState | undefined =>
  value?.kind === "object" && value.native?.type === "picture" ? (value.native as PictureState) : undefined;

function picture({ height, width }: Size, mode: string | undefined, args: Arguments): Value {
  const native: PictureState = { type: "picture", holds: PICTURE_HOLDS, height, width, mode };
  return { kind: "object", class: pictureClass, attributes: new Map(), native, constructed: args.site };
}

const CHANNELS: Readonly<Record<string, number>> = {
  L: 0,
  P: 0,
  I: 0,
  F: 0,
  "1": 0,
  RGB: 3,
  RGBA: 4,
  CMYK: 4,
  LA: 2,
  HSV: 3,
  YCbCr: 3,
};

/** A picture as NumPy takes it: a mode of one channel has no axis for it. */
function arrayOf({ height, width, mode }: PictureState): Value {
  const channels = mode === undefined ? undefined : lookup(CHANNELS, mode);
  if (channels === undefined) return unknown("data", "the channels of a picture");
  return array(channels === 0 ? [height, width] : [height, width, known(channels)], "uint8");
}

const onPicture =
  (run: (state: PictureState, args: Arguments, context: Context) => Value): Method =>
  (args, context) => {
    const { self, rest } = receiver(args);
    const state = pictureOf(self);
    return state ? run(state, rest, context) : unknown("not-supported", "a picture");
  };

const modeNamed = (value: Value | undefined): string | undefined =>
  value?.kind === "str" ? value.value : undefined;

const pictureClass = libraryClass("PIL.Image.Image", [], {
  openBase: { code: "data", detail: "a picture" },
  methods: {
    __array__: onPicture(arrayOf),
    __enter__: (args) => args.positional[0] ?? NONE,
    __exit__: () => FALSE,
    convert: onPicture((state, args) => picture(state, modeNamed(argument(args, 0, "mode")), args)),
    resize: onPicture((state, args, context) => {
      const [width, height] = pairOf(argument(args, 0, "size"), context) ?? [untold(), untold()];
      return picture({ height, width }, state.mode, args);
    }),
    copy: onPicture((state, args) => picture(state, state.mode, args)),
    filter: onPicture((state, args) => picture(state, state.mode, args)),
    __getattr__: (args) => {
      const state = pictureOf(args.positional[0]);
      const name = args.positional[1];
      if (!state || name?.kind !== "str") return unknown("data", "a picture");
      if (name.value === "size") return tuple([intOf(state.width), intOf(state.height)]);
      if (name.value === "width") return intOf(state.width);
      if (name.value === "height") return intOf(state.height);
      return name.value === "mode" ? str(state.mode) : unknown("data", "a picture");
    },
  },
});

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
      : sizeOf(args.positional[0] ?? args.keywords.get("path"), context);
  const name = mode ? modeNamed(mode) : "rgb";
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

/** `cv2.imread(path, flags)`: blue, green and red, unless grey is asked for. */
function readPicture(args: Arguments, context: Context): Value {
  const flag = argument(args, 1, "flags");
  const number = flag?.kind === "int" && flag.dim.kind === "known" ? flag.dim.value : flag ? undefined : 1;
  if (number !== 0 && number !== 1) return unknown("data", "cv2.imread");
  const { height, width } = sizeOf(argument(args, 0, "filename"), context);
  return array(number === 0 ? [height, width] : [height, width, known(3)], "uint8");
}

/** `cv2.resize(src, (width, height))`. */
function resized(args: Arguments, context: Context): Value {
  const given = argument(args, 0, "src");
  const tensor = given && tensorOf(given, context);
  const pair = pairOf(argument(args, 1, "dsize"), context);
  if (!pair || !tensor) return unknown("data", "cv2.resize");
  const [width, height] = pair;
  if (!tensor.shape.ranked) return unknown("data", "cv2.resize");
  const [, , channels, ...more] = tensor.shape.dims;
  if (more.length > 0) return unknown("not-supported", "cv2.resize");
  // A channel that stands alone is dropped.
  const rest = channels && !(channels.kind === "known" && channels.value === 1) ? [channels] : [];
  return array([height, width, ...rest], tensor.dtype ?? "uint8");
}

/** Conversions by their number in OpenCV: to grey without channels, from grey to three, between three. */
const COLOURS: Readonly<Record<string, readonly [code: number, channels: number]>> = {
  COLOR_BGR2RGB: [4, 3],
  COLOR_RGB2BGR: [4, 3],
  COLOR_BGR2GRAY: [6, 0],
  COLOR_RGB2GRAY: [7, 0],
  COLOR_GRAY2BGR: [8, 3],
  COLOR_GRAY2RGB: [8, 3],
  COLOR_BGR2HSV: [40, 3],
  COLOR_RGB2HSV: [41, 3],
  COLOR_BGR2LAB: [44, 3],
  COLOR_RGB2LAB: [45, 3],
};

function recoloured(args: Arguments, context: Context): Value {
  const given = argument(args, 0, "src");
  const tensor = given && tensorOf(given, context);
  const code = argument(args, 1, "code");
  const number = code?.kind === "int" && code.dim.kind === "known" ? code.dim.value : undefined;
  const [, channels] = Object.values(COLOURS).find(([each]) => each === number) ?? [];
  if (!tensor?.shape.ranked || channels === undefined) return unknown("data", "cv2.cvtColor");
  const [height, width] = tensor.shape.dims;
  if (!height || !width) return unknown("data", "cv2.cvtColor");
  return array(channels === 0 ? [height, width] : [height, width, known(channels)], tensor.dtype ?? "uint8");
}

const same = (args: Arguments, context: Context): Value => {
  const given = argument(args, 0, "src");
  const tensor = given && tensorOf(given, context);
  return tensor ? { ...tensor, content: undefined, flavour: "numpy" } : unknown("data", "a picture");
};

/** `scipy.io.wavfile.read`: the rate, and the samples with an axis of channels where there are several. */
function readSound(args: Arguments, context: Context): Value {
  const path = pathOf(argument(args, 0, "filename"));
  const found = path === undefined ? undefined : context.dataFile(path, { as: "sound" });
  if (!found)
    return tuple([intOf(unknownDim(reason("data", "the rate of a sound"))), unknown("data", "a sound")]);
  const { rate, channels, frames, dtype } = found.facts;
  const dims = [told(frames, found.file), ...(channels > 1 ? [told(channels, found.file)] : [])];
  return tuple([intOf(told(rate, found.file)), array(dims, dtype)]);
}

export const pictureEntries: readonly Entry[] = [
  fn("PIL.Image.open", (args, context) => picture(sizeOf(argument(args, 0, "fp"), context), undefined, args)),
  fn("PIL.Image.new", (args, context) => {
    const [width, height] = pairOf(argument(args, 1, "size"), context) ?? [untold(), untold()];
    return picture({ height, width }, modeNamed(argument(args, 0, "mode")), args);
  }),
  ...["keras.utils", "keras.preprocessing.image"].flatMap((module) => [
    fn(`${module}.load_img`, loadPicture),
    fn(`${module}.img_to_array`, pictureArray),
  ]),
  fn("cv2.imread", readPicture),
  fn("cv2.resize", resized),
  fn("cv2.cvtColor", recoloured),
  ...["GaussianBlur", "medianBlur", "blur", "flip", "equalizeHist"].map((name) => fn(`cv2.${name}`, same)),
  ...Object.entries(COLOURS).map(([name, [code]]): Entry => [`cv2.${name}`, () => int(code)]),
  ["cv2.IMREAD_GRAYSCALE", () => int(0)],
  ["cv2.IMREAD_COLOR", () => int(1)],
  ["cv2.IMREAD_UNCHANGED", () => int(-1)],
  ...["INTER_NEAREST", "INTER_LINEAR", "INTER_CUBIC", "INTER_AREA"].map((name, i): Entry => [
    `cv2.${name}`,
    () => int(i),
  ]),
  fn("scipy.io.wavfile.read", readSound),
];
