/** `tf.TensorSpec` and the older pairs of types and shapes: what a person says that elements look like. */
import { eager } from "./elements";
import { argument } from "../../callables/arguments";
import { shapeFromValue } from "../../keras/engine/shapes/shapes-as-values";
import { dtypeName, ownDtype } from "../../tensor-functions/core/dtype";
import { refusedDtype } from "../../tensor-functions/core/dtype-names";
import { tensorOf } from "../../tensor-functions/core/operand";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import type { Context } from "../../../values/context";
import { WITHOUT_RANK, reason } from "../../../values/records/reason";
import { type Shape, shapeOf, unrankedShape } from "../../../values/dimensions/shape";
import {
  type Arguments,
  type TensorValue,
  type Value,
  libraryFunction,
  list,
  unknown,
} from "../../../values/value";

const tensor = (shape: Shape, dtype?: string): TensorValue => ({
  kind: "tensor",
  flavour: "eager",
  shape,
  dtype,
});

/** `tf.TensorSpec(shape, dtype)`, kept as a tensor of that shape; `None` in it is an open axis. */
function tensorSpec(args: Arguments, context: Context): Value {
  const given = argument(args, 0, "shape");
  const dtype = argument(args, 1, "dtype");
  refusedDtype(dtype, "TensorFlow", args.site, context);
  const shape =
    given === undefined || given.kind === "none"
      ? unrankedShape(reason("not-supported", "a shape that is left open"))
      : shapeFromValue(given, context);
  return shape ? tensor(shape, dtypeName(dtype)) : unknown("not-supported", "a TensorSpec");
}

/** The element that a structure of types and one of shapes describe; shapes are taken up to the structure of the types. */
export const statedElement = boundedWalk(elementOf, (): Value => unknown("budget", "a structure"));

function elementOf(types: Value | undefined, shapes: Value | undefined, context: Context): Value {
  if (types?.kind === "tuple" && types.isTensorShape !== true) {
    const parts = partsOf(shapes, types.items.length);
    if (!parts) return unknown("not-supported", "output_shapes");
    return {
      kind: "tuple",
      items: types.items.map((item, i) => statedElement(item, parts[i], context)),
    };
  }
  if (types?.kind === "dict" && types.entries) {
    const given = shapes?.kind === "dict" ? shapes.entries : undefined;
    if (shapes && !given) return unknown("not-supported", "output_shapes");
    const entries = [...types.entries].map(
      ([key, entry]) =>
        [key, { ...entry, value: statedElement(entry.value, given?.get(key)?.value, context) }] as const,
    );
    return { kind: "dict", entries: new Map(entries) };
  }
  // Types that nobody knows may be a whole structure of them.
  if (types?.kind === "unknown") return types;
  const shape = shapes && shapes.kind !== "none" ? shapeFromValue(shapes, context) : unstated;
  return shape ? tensor(shape, dtypeName(types)) : unknown("not-supported", "output_shapes");
}

const unstated = unrankedShape(reason("data", WITHOUT_RANK));

/** The shapes of the parts of a tuple: none where no shapes are given; undefined where they are no such tuple. */
function partsOf(shapes: Value | undefined, count: number): readonly (Value | undefined)[] | undefined {
  if (!shapes) return [];
  return shapes.kind === "tuple" && shapes.items.length === count ? shapes.items : undefined;
}

/** `tf.TensorShape(dims)` is a tuple that can do more. */
const tensorShape = (args: Arguments, context: Context): Value => {
  const given = argument(args, 0, "dims");
  const items = given && context.iterate(given);
  return items
    ? { kind: "tuple", items, isTensorShape: true }
    : (given ?? unknown("not-supported", "a TensorShape"));
};

/** `tf.io.FixedLenFeature(shape, dtype)` and its kin, kept as what they give of one example. */
const feature = (args: Arguments, context: Context): Value => {
  const shape = argument(args, 0, "shape");
  const dims = shape && shapeFromValue(shape, context);
  return dims ? tensor(dims, dtypeName(argument(args, 1, "dtype"))) : unknown("not-supported", "a feature");
};

/** What a file holds of another length in each example, which is told by the file alone. */
const openFeature = (): Value => unknown("data", "a feature of an example");

/** `tf.io.parse_single_example(serialized, features)`: a dict of tensors; of several examples each has a batch. */
const parsed =
  (isBatch: boolean) =>
  (args: Arguments, context: Context): Value => {
    const features = argument(args, 1, "features");
    if (features?.kind !== "dict" || !features.entries) return unknown("data", "the features of an example");
    const serialized = argument(args, 0, "serialized");
    const batch = serialized && tensorOf(serialized, context)?.shape;
    const entries = [...features.entries].map(([key, { key: name, value }]) => {
      const isKnown = value.kind === "tensor" && value.shape.ranked && (!isBatch || batch?.ranked === true);
      if (!isKnown) return [key, { key: name, value: openFeature() }] as const;
      const before = isBatch && batch?.ranked ? batch.dims : [];
      return [
        key,
        { key: name, value: tensor(shapeOf([...before, ...value.shape.dims]), value.dtype) },
      ] as const;
    });
    return { kind: "dict", entries: new Map(entries) };
  };

/** `tf.io.decode_csv(records, record_defaults)`: a tensor for each column, of the type of its default. */
function decodeCsv(args: Arguments, context: Context): Value {
  const [records, defaults] = [argument(args, 0, "records"), argument(args, 1, "record_defaults")];
  const lines = records && tensorOf(records, context);
  const columns = defaults && context.iterate(defaults);
  if (!lines || !columns) return unknown("data", "the columns of a text");
  return list(
    columns.map((column) => eager({ ...lines, dtype: ownDtype(column, tensorOf(column, context)?.dtype) })),
  );
}

export const exampleEntries = [
  ["tensorflow.io.decode_csv", () => libraryFunction("tensorflow.io.decode_csv", decodeCsv)],
  ["tensorflow.io.FixedLenFeature", () => libraryFunction("tensorflow.io.FixedLenFeature", feature)],
  ["tensorflow.io.VarLenFeature", () => libraryFunction("tensorflow.io.VarLenFeature", openFeature)],
  ["tensorflow.io.RaggedFeature", () => libraryFunction("tensorflow.io.RaggedFeature", openFeature)],
  [
    "tensorflow.io.parse_single_example",
    () => libraryFunction("tensorflow.io.parse_single_example", parsed(false)),
  ],
  ["tensorflow.io.parse_example", () => libraryFunction("tensorflow.io.parse_example", parsed(true))],
] as const;

export const specEntries = [
  ["tensorflow.TensorSpec", () => libraryFunction("tensorflow.TensorSpec", tensorSpec)],
  ["tensorflow.TensorShape", () => libraryFunction("tensorflow.TensorShape", tensorShape)],
] as const;
