/** `ImageDataGenerator` and what its `flow` methods give, after `keras/src/legacy/preprocessing/image.py`. */
import { batchArray, batchesClass, makeBatches } from "./counted-batches";
import { imagesOfFrame, refusedNumbersAsClasses } from "./frame-images";
import type { Entry } from "../../../callables/entries";
import { classFolders } from "../../parts/class-folders";
import { argument, receiver, spanOfArgument } from "../../../callables/arguments";
import { defaultDataFormat } from "../../geometry/data-format";
import { dimensionOfScalar } from "../../../tensor-functions/core/scalars";
import { type Method, libraryClass } from "../../../library-class";
import { ceilDivide } from "../../../../values/dimensions/arithmetic";
import type { Context } from "../../../../values/context";
import { type Dim, formatDim, known, sameDim, unknownDim } from "../../../../values/dimensions/dimension";
import { knownText } from "../../../../values/known-text";
import { lookup } from "../../../../values/names/lookup";
import { reason } from "../../../../values/records/reason";
import { formatShape } from "../../../../values/dimensions/shape";
import {
  type Arguments,
  NONE,
  type Value,
  dictOf,
  int,
  intOf,
  list,
  str,
  tuple,
  unknown,
} from "../../../../values/value";

const arrayIterator = batchesClass("keras.preprocessing.image.NumpyArrayIterator");
const directoryIterator = batchesClass("keras.preprocessing.image.DirectoryIterator");
const frameIterator = batchesClass("keras.preprocessing.image.DataFrameIterator");

const fromFiles = (what: string): Dim => unknownDim(reason("data", what));
const channels: Readonly<Record<string, number>> = { grayscale: 1, rgb: 3, rgba: 4 };

type Read = (name: string) => Value | undefined;

function reader(args: Arguments, parameters: string): Read {
  const names = parameters.split(" ");
  return (name) => argument(args, names.indexOf(name), name);
}

/** An array that each batch takes some rows of. */
function rows(value: Value): Value {
  if (value.kind !== "tensor") return unknown("data", "what a flow is given");
  if (!value.shape.ranked) return { ...value, content: undefined, values: undefined };
  return batchArray(value.shape.dims.slice(1), value.dtype);
}

const firstAxis = (value: Value | undefined): Dim | undefined =>
  value?.kind === "tensor" && value.shape.ranked ? value.shape.dims[0] : undefined;

/** Images have four axes, and as many labels as there are. */
function refusedFlow(x: Value, y: Value | undefined, args: Arguments, context: Context): boolean {
  if (x.kind !== "tensor" || !x.shape.ranked) return false;
  const span = spanOfArgument(args, 0, "x");
  if (x.shape.dims.length !== 4) {
    context.report({
      code: "wrong-rank",
      severity: "error",
      span,
      facts: {
        layer: "ImageDataGenerator.flow",
        expected: 4,
        input: x.shape,
        given: x.shape.dims.length,
        reads: "(samples, rows, columns, channels)",
      },
      remedies:
        x.shape.dims.length === 3
          ? [{ kind: "wrapText", span, before: "", after: "[..., None]", preferred: true }]
          : [],
      kerasSays: `ValueError: Input data in \`NumpyArrayIterator\` should have rank 4. You passed an array with shape ${formatShape(x.shape)}`,
    });
    return true;
  }
  const [images, labels] = [firstAxis(x), firstAxis(y)];
  if (!images || !labels || sameDim(images, labels) !== false) return false;
  context.report({
    code: "sample-counts-differ",
    severity: "error",
    span: spanOfArgument(args, 1, "y"),
    facts: { first: images, argument: "y", other: labels },
    kerasSays: `ValueError: \`x\` (images tensor) and \`y\` (labels) should have the same length. Found: x.shape = ${formatShape(x.shape)}, y.shape = (${formatDim(labels)}, …)`,
  });
  return true;
}

const flow: Method = (args, context) => {
  const { rest } = receiver(args);
  const read = reader(rest, "x y batch_size shuffle sample_weight");
  const x = read("x");
  const y = read("y");
  if (!x) return unknown("not-supported", "flow");
  if (refusedFlow(x, y, rest, context)) return unknown("already-reported");
  const parts = [x, y, read("sample_weight")].filter((each) => each !== undefined && each.kind !== "none");
  const [only, ...more] = parts.map(rows);
  if (!only) return unknown("not-supported", "flow");
  const size = read("batch_size");
  const batch = size ? (dimensionOfScalar(size) ?? fromFiles("batch_size")) : known(32);
  const n = firstAxis(x);
  const attributes = [["batch_size", intOf(batch)], ...(n ? ([["n", intOf(n)]] as const) : [])] as const;
  const count = n ? ceilDivide(n, batch) : fromFiles("the images");
  return makeBatches(
    arrayIterator,
    more.length === 0 ? only : tuple([only, ...more]),
    count,
    attributes,
    rest.site,
    { rows: batch, samples: n },
  );
};

/** The axes of an image read from a file. */
function imageAxes(read: Read, context: Context): readonly Dim[] | undefined {
  const size = read("target_size");
  const items = size ? context.iterate(size) : [int(256), int(256)];
  const mode = read("color_mode");
  const text = mode === undefined ? "rgb" : knownText(mode);
  const depth = text === undefined ? undefined : lookup(channels, text);
  const format = defaultDataFormat(context);
  const why = reason("not-supported", "target_size");
  const axes = [0, 1].map((i) => {
    const item = items?.[i];
    return (item && dimensionOfScalar(item)) ?? unknownDim(why);
  });
  const colours = depth === undefined ? unknownDim(reason("not-supported", "color_mode")) : known(depth);
  if (typeof format !== "string") return undefined;
  return format === "channels_first" ? [colours, ...axes] : [...axes, colours];
}

/** The labels beside images; "none" where there are none, undefined where that is not known. */
function labelsOf(read: Read, images: Value, classes: Dim): Value | "none" | undefined {
  const mode = read("class_mode");
  if (mode?.kind === "none") return "none";
  const text = mode === undefined ? "categorical" : knownText(mode);
  switch (text) {
    case "categorical":
      return batchArray([classes]);
    case "binary":
    case "sparse":
      return batchArray([]);
    case "input":
      return images;
    case "raw": {
      const columns = read("y_col");
      if (columns?.kind === "str" || columns === undefined) return batchArray([]);
      return columns.kind === "list" && columns.items ? batchArray([known(columns.items.length)]) : undefined;
    }
    default:
      return undefined;
  }
}

function fromFilesOf(type: typeof directoryIterator, read: Read, args: Arguments, context: Context): Value {
  if (type === frameIterator && refusedNumbersAsClasses(read, args, context))
    return unknown("already-reported");
  const axes = imageAxes(read, context);
  if (!axes) return unknown("not-supported", "image_data_format");
  const images = batchArray(axes);
  const given = read("classes");
  const named = given?.kind === "list" || given?.kind === "tuple" ? given.items : undefined;
  const folders = named
    ? undefined
    : classFolders(read("directory"), "png jpg jpeg bmp ppm tif tiff", context, { hidden: true });
  const checked = args.keywords.get("validate_filenames");
  const isChecked = checked ? context.truth(checked) : true;
  const ofFrame =
    type === frameIterator && !named && isChecked !== undefined
      ? imagesOfFrame(read, isChecked, args.site, context)
      : undefined;
  const classNames = type === directoryIterator ? folders?.names : ofFrame?.classes;
  const classes = named
    ? known(named.length)
    : ((type === directoryIterator ? folders?.count : ofFrame?.classes && known(ofFrame.classes.length)) ??
      fromFiles("the number of classes in a directory"));
  const labels = labelsOf(read, images, classes);
  if (!labels) return unknown("not-supported", "class_mode");
  const weights = read("weight_col");
  const isWeighted = weights !== undefined && weights.kind !== "none";
  const batch = labels === "none" ? images : tuple([images, labels, ...(isWeighted ? [batchArray([])] : [])]);
  const size = read("batch_size");
  const ofRows = ofFrame?.count === undefined ? undefined : known(ofFrame.count);
  const files = type === directoryIterator ? folders?.files : ofRows;
  const samples = (args.keywords.has("subset") ? undefined : files) ?? fromFiles("the files in a directory");
  const length = size ? (dimensionOfScalar(size) ?? fromFiles("batch_size")) : known(32);
  const untold: Value = {
    kind: "dict",
    entries: undefined,
    why: reason("data", "the classes in a directory"),
  };
  const attributes: readonly (readonly [string, Value])[] = [
    ["samples", intOf(samples)],
    ["n", intOf(samples)],
    ["num_classes", intOf(classes)],
    ["class_indices", classNames ? dictOf(classNames.map((name, i) => [name, int(i)])) : untold],
    ["class_mode", read("class_mode") ?? str("categorical")],
    ["image_shape", tuple(axes.map((dim) => intOf(dim)))],
    ["target_size", read("target_size") ?? tuple([int(256), int(256)])],
    ["batch_size", intOf(length)],
    ["filenames", list(undefined, reason("data", "the files in a directory"))],
    ["filepaths", list(undefined, reason("data", "the files in a directory"))],
    ["classes", { ...batchArray([], "int32"), flavour: "numpy" }],
  ];
  return makeBatches(type, batch, ceilDivide(samples, length), attributes, args.site, {
    rows: length,
    samples,
  });
}

const directoryParameters = "directory target_size color_mode classes class_mode batch_size";
const frameParameters =
  "dataframe directory x_col y_col weight_col target_size color_mode classes class_mode batch_size";

const flowFrom =
  (type: typeof directoryIterator, parameters: string): Method =>
  (args, context) => {
    const { rest } = receiver(args);
    return rest.rest ? unknown(rest.rest.reason) : fromFilesOf(type, reader(rest, parameters), rest, context);
  };

const same: Method = (args) => argument(receiver(args).rest, 0, "x") ?? unknown("shape");

const generatorClass = libraryClass("keras.preprocessing.image.ImageDataGenerator", [], {
  methods: {
    __init__: () => NONE,
    fit: () => NONE,
    flow,
    flow_from_directory: flowFrom(directoryIterator, directoryParameters),
    flow_from_dataframe: flowFrom(frameIterator, frameParameters),
    random_transform: same,
    standardize: same,
    apply_transform: same,
  },
  openBase: { code: "not-modelled", detail: "keras.preprocessing.image.ImageDataGenerator" },
});

export const imageIteratorEntries: readonly Entry[] = [
  ["keras.preprocessing.image.ImageDataGenerator", () => generatorClass],
  ["keras.preprocessing.image.NumpyArrayIterator", () => arrayIterator],
  ["keras.preprocessing.image.DirectoryIterator", () => directoryIterator],
  ["keras.preprocessing.image.DataFrameIterator", () => frameIterator],
];
