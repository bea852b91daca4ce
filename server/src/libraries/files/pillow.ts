/** Pictures of Pillow: their size and mode, and what its methods make of them. */
import { CHANNELS, type Size, array, axesOf, pairOf, storedPicture, untold } from "./picture-sizes";
import { type Entry, fn } from "../callables/entries";
import { argument, receiver, spanOfArgument } from "../callables/arguments";
import { type Method, libraryClass } from "../library-class";
import { tensorOf } from "../tensor-functions";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import { multiply, subtract } from "../../values/dimensions/arithmetic";
import { NATIVE_ROLES, held } from "../../values/children";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import { knownText } from "../../values/known-text";
import { lookup } from "../../values/names/lookup";
import type { Remedy } from "../../values/records/finding";
import {
  type Arguments,
  FALSE,
  NONE,
  type NativeState,
  type Value,
  int,
  intOf,
  str,
  tuple,
  unknown,
} from "../../values/value";

/** The state of a picture of Pillow: its size, and its mode where that is known. */
export interface PictureState extends NativeState, Size {
  readonly type: "picture";
  readonly mode: string | undefined;
}

const PICTURE_HOLDS = held<PictureState>({ ...NATIVE_ROLES, height: "inert", width: "inert", mode: "inert" });

export const pictureOf = (value: Value | undefined): PictureState | undefined =>
  value?.kind === "object" && value.native?.type === "picture" ? (value.native as PictureState) : undefined;

export function picture({ height, width }: Size, mode: string | undefined, args: Arguments): Value {
  const native: PictureState = { type: "picture", holds: PICTURE_HOLDS, height, width, mode };
  return { kind: "object", class: pictureClass, attributes: new Map(), native, constructed: args.site };
}

const channelsOf = (mode: string | undefined): number | undefined =>
  mode === undefined ? undefined : lookup(CHANNELS, mode);

const DTYPES: Readonly<Record<string, string>> = { "1": "bool", I: "int32", F: "float32", "I;16": "uint16" };

/** A picture as NumPy takes it: a mode of one channel has no axis for it. */
export function arrayOf(state: PictureState): Value {
  const channels = channelsOf(state.mode);
  if (channels === undefined) return unknown("data", "the channels of a picture");
  return array(axesOf(state, channels), lookup(DTYPES, state.mode ?? "") ?? "uint8");
}

type PictureMethod = (state: PictureState, args: Arguments, context: Context) => Value;

const onPicture =
  (run: PictureMethod): Method =>
  (args, context) => {
    const { self, rest } = receiver(args);
    const state = pictureOf(self);
    return state ? run(state, rest, context) : unknown("not-supported", "a picture");
  };

const same: PictureMethod = (state, args) => picture(state, state.mode, args);
const turned = (state: PictureState, args: Arguments): Value =>
  picture({ height: state.width, width: state.height }, state.mode, args);
const unsized = (state: PictureState, args: Arguments): Value =>
  picture({ height: untold(), width: untold() }, state.mode, args);

/** Pillow takes a size of width and height alone; a shape with its channels is refused. */
function refusedSize(call: string, position: number, args: Arguments, context: Context): boolean {
  const size = argument(args, position, "size");
  const isSequence = size?.kind === "tuple" || size?.kind === "list";
  const count = isSequence ? size.items?.length : undefined;
  const isNumber = size?.kind === "int";
  if (!isNumber && (count === undefined || count === 2)) return false;
  const words = isNumber
    ? "'int' object is not iterable"
    : `argument 1 must be sequence of length 2, not ${count ?? "…"}`;
  const span = spanOfArgument(args, position, "size");
  const remedies: readonly Remedy[] =
    count !== undefined && count > 2
      ? [{ kind: "wrapText", span, before: "", after: "[:2]", preferred: true }]
      : [];
  context.report({
    code: "refused-value",
    severity: "error",
    span,
    facts: { call, exception: "TypeError", words },
    raisedBy: "Pillow",
    kerasSays: `TypeError: ${words}`,
    remedies,
  });
  return true;
}

const sized =
  (call: string): PictureMethod =>
  (state, args, context) => {
    if (refusedSize(call, 0, args, context)) return unknown("already-reported");
    const [width, height] = pairOf(argument(args, 0, "size"), context) ?? [untold(), untold()];
    return picture({ height, width }, state.mode, args);
  };

const cropped: PictureMethod = (state, args, context) => {
  const box = argument(args, 0, "box");
  if (!box || box.kind === "none") return same(state, args, context);
  const sides = context.iterate(box)?.map((side) => dimensionOfScalar(side));
  const [left, top, right, bottom] = sides ?? [];
  if (sides?.length !== 4 || !left || !top || !right || !bottom) return unsized(state, args);
  return picture({ height: subtract(bottom, top), width: subtract(right, left) }, state.mode, args);
};

/** By a quarter the sides are exchanged where the picture may grow; by another angle it grows as the angle says. */
const rotated: PictureMethod = (state, args, context) => {
  const expand = argument(args, 2, "expand");
  if (!expand || context.truth(expand) === false) return same(state, args, context);
  const angle = argument(args, 0, "angle");
  const degrees = knownInteger(angle);
  if (degrees === undefined || degrees % 90 !== 0) return unsized(state, args);
  return degrees % 180 === 0 ? same(state, args, context) : turned(state, args);
};

/** The numbers of `Image.Transpose`; from the third on rows and columns are exchanged, but for a half turn. */
const TRANSPOSITIONS =
  "FLIP_LEFT_RIGHT FLIP_TOP_BOTTOM ROTATE_90 ROTATE_180 ROTATE_270 TRANSPOSE TRANSVERSE".split(" ");
const EXCHANGING: ReadonlySet<number> = new Set([2, 4, 5, 6]);

const transposed: PictureMethod = (state, args, context) => {
  const method = argument(args, 0, "method");
  const number = knownInteger(method);
  if (number === undefined) return unsized(state, args);
  return EXCHANGING.has(number) ? turned(state, args) : same(state, args, context);
};

/** The modes of a picture's channels, one by one. */
const bandsOf = (mode: string | undefined): number | undefined => {
  const channels = channelsOf(mode);
  return channels === 0 ? 1 : channels;
};

function attribute(state: PictureState, name: string | undefined): Value {
  switch (name) {
    case "size":
      return tuple([intOf(state.width), intOf(state.height)]);
    case "width":
      return intOf(state.width);
    case "height":
      return intOf(state.height);
    case "mode":
      return str(state.mode);
    default:
      return unknown("data", "a picture");
  }
}

const pictureClass = libraryClass("PIL.Image.Image", [], {
  openBase: { code: "data", detail: "a picture" },
  methods: {
    __array__: onPicture(arrayOf),
    __enter__: (args) => args.positional[0] ?? NONE,
    __exit__: () => FALSE,
    convert: onPicture((state, args) => picture(state, knownText(argument(args, 0, "mode")), args)),
    resize: onPicture(sized("Image.resize")),
    crop: onPicture(cropped),
    rotate: onPicture(rotated),
    transpose: onPicture(transposed),
    copy: onPicture(same),
    filter: onPicture(same),
    point: onPicture(same),
    thumbnail: (args, context) => {
      const state = pictureOf(args.positional[0]);
      if (state) for (const side of ["height", "width"] as const) context.heap.write(state, side, untold());
      return NONE;
    },
    split: onPicture((state, args) => {
      const count = bandsOf(state.mode);
      if (count === undefined) return unknown("data", "the channels of a picture");
      return tuple(Array.from({ length: count }, () => picture(state, "L", args)));
    }),
    getbands: onPicture(({ mode }) => {
      const count = bandsOf(mode);
      return count === undefined
        ? unknown("data", "the channels of a picture")
        : tuple(Array.from({ length: count }, () => str(undefined)));
    }),
    getdata: onPicture((state) => {
      const channels = channelsOf(state.mode);
      if (channels === undefined) return unknown("data", "the channels of a picture");
      const points: Dim = multiply(state.height, state.width);
      return array(channels === 0 ? [points] : [points, known(channels)], undefined);
    }),
    __getattr__: (args) => {
      const [self, name] = args.positional;
      const state = pictureOf(self);
      return state ? attribute(state, knownText(name)) : unknown("data", "a picture");
    },
  },
});

/** A picture made of an array: its last axis is that of channels, where it has three. */
function fromArray(args: Arguments, context: Context): Value {
  const given = argument(args, 0, "obj");
  const tensor = given && tensorOf(given, context);
  const dims = tensor?.shape.ranked ? tensor.shape.dims : [];
  const [height = untold(), width = untold(), channels] = dims;
  const mode = argument(args, 1, "mode");
  const count = channels?.kind === "known" ? channels.value : undefined;
  const guessed = ({ 2: "LA", 3: "RGB", 4: "RGBA" } as Record<number, string>)[count ?? 0];
  const own = dims.length === 2 ? (tensor?.dtype === "uint8" ? "L" : undefined) : guessed;
  return picture({ height, width }, mode && mode.kind !== "none" ? knownText(mode) : own, args);
}

/** Functions of `PIL.ImageOps`, on the picture that is their first argument. */
const operations: Readonly<Record<string, PictureMethod>> = {
  grayscale: (state, args) => picture(state, "L", args),
  invert: same,
  equalize: same,
  autocontrast: same,
  mirror: same,
  flip: same,
  posterize: same,
  solarize: same,
  fit: sized("ImageOps.fit"),
  pad: sized("ImageOps.pad"),
  contain: unsized,
  // A picture that needs no turning is given back as it is; whether one does, is only known of files.
  exif_transpose: unsized,
};

export const pillowEntries: readonly Entry[] = [
  fn("PIL.Image.open", (args, context) => {
    const { mode, ...size } = storedPicture(argument(args, 0, "fp"), context);
    return picture(size, mode, args);
  }),
  fn("PIL.Image.new", (args, context) => {
    const [width, height] = pairOf(argument(args, 1, "size"), context) ?? [untold(), untold()];
    return picture({ height, width }, knownText(argument(args, 0, "mode")), args);
  }),
  fn("PIL.Image.fromarray", fromArray),
  ...Object.entries(operations).map(([name, run]) => fn(`PIL.ImageOps.${name}`, onPicture(run))),
  ...["PIL.Image", "PIL.Image.Transpose"].flatMap((prefix) =>
    TRANSPOSITIONS.map((name, i): Entry => [`${prefix}.${name}`, () => int(i)]),
  ),
  ...["PIL.Image", "PIL.Image.Resampling"].flatMap((prefix) =>
    [
      ["NEAREST", 0],
      ["LANCZOS", 1],
      ["ANTIALIAS", 1],
      ["BILINEAR", 2],
      ["BICUBIC", 3],
      ["BOX", 4],
      ["HAMMING", 5],
    ].map(([name, number]): Entry => [`${prefix}.${name}`, () => int(Number(number))]),
  ),
  ["PIL.Image.Image", () => pictureClass],
];
