/** Keras's own dataset makers: files of classes in a directory, and windows along an array, read from their arguments. */
import { type DatasetState, datasetState, withRows } from "./dataset";
import { makeDataset } from "./dataset-class";
import { asElement } from "./elements";
import { argument } from "../../callables/arguments";
import { leavesOf } from "../../keras/engine/structure";
import { defaultDataFormat } from "../../keras/geometry/data-format";
import { type ClassFolders, classFolders, nameList } from "../../keras/parts/class-folders";
import { fn } from "../../keras/parts/entries";
import type { Entry } from "../../callables/entries";
import { dimensionOfScalar } from "../../tensor-functions/core/scalars";
import { ceilDivide, compute, modulo, multiply, subtract } from "../../../values/dimensions/arithmetic";
import type { Context } from "../../../values/context";
import { type Dim, OPEN, known, unknownDim } from "../../../values/dimensions/dimension";
import { knownText } from "../../../values/known-text";
import { reason } from "../../../values/records/reason";
import { type Shape, shapeOf } from "../../../values/dimensions/shape";
import { type Arguments, NONE, type TensorValue, type Value, list, unknown } from "../../../values/value";
import { lookup } from "../../../values/names/lookup";

/** An argument by the name of its parameter. */
type Read = (name: string) => Value | undefined;

/** Arguments by name, from the order of the parameters; None reads as nothing given. */
function reader(args: Arguments, parameters: string): Read {
  const names = parameters.split(" ");
  return (name) => {
    const value = argument(args, names.indexOf(name), name);
    return value?.kind === "none" ? undefined : value;
  };
}

const isNone = (args: Arguments, parameters: string, name: string): boolean =>
  argument(args, parameters.split(" ").indexOf(name), name)?.kind === "none";

/** The text of an argument; undefined where it is given and not known. */
function textOf(value: Value | undefined, fallback: string): string | undefined {
  if (value === undefined) return fallback;
  return knownText(value);
}

const eagerTensor = (shape: Shape, dtype: string): TensorValue => ({
  kind: "tensor",
  flavour: "eager",
  isOfBackend: true,
  shape,
  dtype,
});

const fromFiles = (what: string): Dim => unknownDim(reason("data", what));

interface Batching {
  /** The axes that a batch brings. */
  readonly axes: readonly Dim[];
}

/** `batch_size=None` gives the items one by one; undefined where it is not known which. */
function batching(args: Arguments, parameters: string): Batching | undefined {
  if (isNone(args, parameters, "batch_size")) return { axes: [] };
  const given = argument(args, parameters.split(" ").indexOf("batch_size"), "batch_size");
  return given?.kind === "unknown" ? undefined : { axes: [OPEN] };
}

/** The labels beside each item; "none" where there are none, undefined where that is not known. */
function labelsOf(
  read: Read,
  args: Arguments,
  parameters: string,
  { axes }: Batching,
  folders: ClassFolders | undefined,
): TensorValue | "none" | undefined {
  if (isNone(args, parameters, "labels") || isNone(args, parameters, "label_mode")) return "none";
  if (read("labels")?.kind === "unknown") return undefined;
  switch (textOf(read("label_mode"), "int")) {
    case "int":
      return eagerTensor(shapeOf(axes), "int32");
    case "binary":
      return eagerTensor(shapeOf([...axes, known(1)]), "float32");
    case "categorical": {
      const names = read("class_names");
      const items = names?.kind === "list" || names?.kind === "tuple" ? names.items : undefined;
      const classes = items
        ? known(items.length)
        : (folders?.count ?? fromFiles("the number of classes in a directory"));
      return eagerTensor(shapeOf([...axes, classes]), "float32");
    }
    default:
      return undefined;
  }
}

/** Refuses labels of one column for another number of folders than two. */
function refusedPair(
  read: Read,
  folders: ClassFolders | undefined,
  args: Arguments,
  context: Context,
): boolean {
  const isPair = textOf(read("label_mode"), "int") === "binary" && !read("class_names");
  if (!isPair || !folders || folders.names.length === 2) return false;
  const names = folders.names.map((name) => `'${name}'`).join(", ");
  const words = `When passing \`label_mode="binary"\`, there must be exactly 2 class_names. Received: class_names=[${names}]`;
  context.report({
    code: "refused-value",
    severity: "error",
    span: args.keywordSpans.get("label_mode") ?? args.site,
    facts: { call: "label_mode='binary'", exception: "ValueError", words },
    kerasSays: `ValueError: ${words}`,
    remedies: ["int", "categorical"].map((mode) => ({
      kind: "setArgument",
      call: args.site,
      name: "label_mode",
      value: `"${mode}"`,
    })),
  });
  return true;
}

/** The dataset, or two for `subset="both"`, with the attributes that these makers set. */
function made(
  read: Read,
  args: Arguments,
  item: TensorValue,
  { parameters, name, endings }: Maker,
  context: Context,
): Value {
  const batch = batching(args, parameters);
  const isInferred = textOf(read("labels"), "inferred") === "inferred" && !isNone(args, parameters, "labels");
  const folders = isInferred ? classFolders(read("directory"), endings, context) : undefined;
  if (refusedPair(read, folders, args, context)) return unknown("already-reported");
  const labels = batch && labelsOf(read, args, parameters, batch, folders);
  const subset = textOf(read("subset"), "");
  if (!labels || subset === undefined) return unknown("not-supported", `arguments of ${name}`);
  const element: Value = labels === "none" ? item : { kind: "tuple", items: [item, labels] };
  const dataset = (part: string): Value => {
    const files = labels === "none" || read("class_names") ? undefined : folders?.files;
    const count = files && partOf(files, read("validation_split"), part);
    const value = makeDataset(ofFiles(element, count, args, parameters), args.site);
    const names =
      read("class_names") ??
      (folders && nameList(folders.names)) ??
      list(undefined, reason("data", "the classes in a directory"));
    value.attributes.set("class_names", labels === "none" ? NONE : names);
    value.attributes.set("file_paths", list(undefined, reason("data", "the files in a directory")));
    return value;
  };
  return subset === "both" ? list([dataset("training"), dataset("validation")]) : dataset(subset);
}

/** A maker's parameters in their order, its name, and the endings of the files that it takes. */
interface Maker {
  readonly parameters: string;
  readonly name: string;
  readonly endings: string;
}

/** How many files a part has: validation takes `int(split · n)` of them. */
function partOf(files: ClassFolders["files"], split: Value | undefined, part: string): Dim | undefined {
  if (part === "") return split ? undefined : files;
  const share = split?.kind === "float" ? split.value : undefined;
  if (share === undefined) return undefined;
  const held = known(Math.trunc(share * files.value));
  return part === "validation" ? held : part === "training" ? subtract(files, held) : undefined;
}

/** So many files in batches, of which the last may be shorter. */
function ofFiles(element: Value, count: Dim | undefined, args: Arguments, parameters: string): DatasetState {
  if (count && isNone(args, parameters, "batch_size")) return datasetState(element, count);
  const given = argument(args, parameters.split(" ").indexOf("batch_size"), "batch_size");
  const size = given ? dimensionOfScalar(given) : known(32);
  if (!count || !size) return datasetState(element, fromFiles("the files in a directory"));
  const rest = modulo(count, size);
  const isWhole = rest.kind === "known" && rest.value === 0;
  return {
    ...datasetState(element, ceilDivide(count, size)),
    first: withRows(element, compute("min", size, count)),
    isBatched: true,
    uniform: isWhole,
    lastRows: rest.kind === "known" && !isWhole ? { full: size, last: rest } : undefined,
  };
}

/** A pair of sizes such as `image_size=(height, width)`. */
function sizes(value: Value | undefined, fallback: number, context: Context): readonly Dim[] {
  if (value === undefined) return [known(fallback), known(fallback)];
  const items = context.iterate(value);
  const why = reason("not-supported", "image_size");
  return [0, 1].map((i) => {
    const item = items?.[i];
    return (item && dimensionOfScalar(item)) ?? unknownDim(value.kind === "unknown" ? value.reason : why);
  });
}

const channels: Readonly<Record<string, number>> = { grayscale: 1, rgb: 3, rgba: 4 };

const imageParameters =
  "directory labels label_mode class_names color_mode batch_size image_size shuffle seed validation_split subset interpolation follow_links crop_to_aspect_ratio pad_to_aspect_ratio data_format format";

/** `image_dataset_from_directory`, after `keras/src/utils/image_dataset_utils.py`. */
function images(args: Arguments, context: Context): Value {
  const read = reader(args, imageParameters);
  const batch = batching(args, imageParameters);
  const mode = textOf(read("color_mode"), "rgb");
  const depth = mode === undefined ? undefined : lookup(channels, mode);
  const stated = read("data_format");
  const format = stated ? textOf(stated, "") : defaultDataFormat(context);
  const grain = textOf(read("format"), "tf") !== "tf";
  if (!batch || grain || typeof format !== "string")
    return unknown("not-supported", "arguments of image_dataset_from_directory");
  const size = sizes(read("image_size"), 256, context);
  const colours = depth === undefined ? unknownDim(reason("not-supported", "color_mode")) : known(depth);
  const dims = format === "channels_first" ? [colours, ...size] : [...size, colours];
  const item = eagerTensor(shapeOf([...batch.axes, ...dims]), "float32");
  const maker = {
    parameters: imageParameters,
    name: "image_dataset_from_directory",
    endings: "bmp gif jpeg jpg png",
  };
  return made(read, args, item, maker, context);
}

const textParameters =
  "directory labels label_mode class_names batch_size max_length shuffle seed validation_split subset follow_links format";

/** `text_dataset_from_directory`, after `keras/src/utils/text_dataset_utils.py`. */
function texts(args: Arguments, context: Context): Value {
  const read = reader(args, textParameters);
  const batch = batching(args, textParameters);
  if (!batch || textOf(read("format"), "tf") !== "tf")
    return unknown("not-supported", "arguments of text_dataset_from_directory");
  const item = eagerTensor(shapeOf(batch.axes), "string");
  const maker = { parameters: textParameters, name: "text_dataset_from_directory", endings: "txt" };
  return made(read, args, item, maker, context);
}

const audioParameters =
  "directory labels label_mode class_names batch_size sampling_rate output_sequence_length ragged shuffle seed validation_split subset follow_links";

/** `audio_dataset_from_directory`, after `keras/src/utils/audio_dataset_utils.py`: the channels are the files'. */
function audio(args: Arguments, context: Context): Value {
  const read = reader(args, audioParameters);
  const batch = batching(args, audioParameters);
  const ragged = read("ragged");
  if (!batch || (ragged !== undefined && context.truth(ragged) !== false))
    return unknown("not-supported", "arguments of audio_dataset_from_directory");
  const stated = read("output_sequence_length");
  const length = stated ? (dimensionOfScalar(stated) ?? fromFiles("output_sequence_length")) : OPEN;
  const item = eagerTensor(shapeOf([...batch.axes, length, OPEN]), "float32");
  const maker = { parameters: audioParameters, name: "audio_dataset_from_directory", endings: "wav" };
  return made(read, args, item, maker, context);
}

const seriesParameters =
  "data targets sequence_length sequence_stride sampling_rate batch_size shuffle seed start_index end_index";

/**
 * `timeseries_dataset_from_array`, after `keras/src/utils/timeseries_dataset_utils.py`: functions given to `map` see
 * windows of open length, a loop sees `sequence_length` steps.
 */
function timeseries(args: Arguments, context: Context): DatasetState | Value {
  const read = reader(args, seriesParameters);
  const batch = batching(args, seriesParameters);
  const data = read("data");
  const targets = read("targets");
  const stated = read("sequence_length");
  if (!batch || !data || !stated || targets?.kind === "unknown")
    return unknown("not-supported", "arguments of timeseries_dataset_from_array");
  const length = dimensionOfScalar(stated) ?? unknownDim(reason("not-supported", "sequence_length"));
  const along = (value: Value, axes: readonly Dim[]): Value => {
    const tensor = asElement(value, context);
    if (tensor.kind !== "tensor" || !tensor.shape.ranked) return tensor;
    return { ...tensor, shape: shapeOf([...axes, ...tensor.shape.dims.slice(1)]) };
  };
  const pack = (axes: readonly Dim[], steps: Dim): Value => {
    const windows = along(data, [...axes, steps]);
    return targets ? { kind: "tuple", items: [windows, along(targets, axes)] } : windows;
  };
  const rows = [data, targets].map((value) => value && rowsOf(asElement(value, context)));
  const count = windowsAlong(rows, length, read);
  const size = stepAt(read, "batch_size", 128);
  const isOne = batch.axes.length === 0;
  const batches = isOne ? count : ceilDivide(count, size);
  // The last batch may be shorter, and where the windows are not counted the first may be the last.
  const isCounted = count.kind === "known" && count.value > 0 && size.kind === "known";
  const isEven = isOne || (isCounted && count.value % size.value === 0);
  const first = pack(isOne ? [] : [isCounted ? compute("min", size, count) : OPEN], length);
  const isSeen = leavesOf(first).every((leaf) => leaf.kind === "tensor" && leaf.shape.ranked);
  const state = datasetState(pack(batch.axes, OPEN), batches, first);
  return { ...state, uniform: isSeen && (isEven || !isCounted), isBatched: !isOne };
}

/** An argument that counts steps. */
const stepAt = (read: Read, name: string, fallback: number): Dim => {
  const value = read(name);
  return value ? (dimensionOfScalar(value) ?? unknownDim(reason("not-supported", name))) : known(fallback);
};

/** The length of the first axis. */
const rowsOf = (value: Value): Dim =>
  (value.kind === "tensor" && value.shape.ranked ? value.shape.dims[0] : undefined) ??
  fromFiles("the windows of an array");

/** How many windows begin along arrays of so many rows. */
function windowsAlong([data, targets]: readonly (Dim | undefined)[], length: Dim, read: Read): Dim {
  const end = read("end_index") ? stepAt(read, "end_index", 0) : (data ?? OPEN);
  const reach = multiply(subtract(length, known(1)), stepAt(read, "sampling_rate", 1));
  const starts = subtract(subtract(end, stepAt(read, "start_index", 0)), reach);
  const counted = targets ? compute("min", starts, targets) : starts;
  const windows = ceilDivide(counted, stepAt(read, "sequence_stride", 1));
  return windows.kind === "known" ? known(Math.max(0, windows.value), windows.origin) : windows;
}

const windows = (args: Arguments, context: Context): Value => {
  const result = timeseries(args, context);
  return "type" in result ? makeDataset(result, args.site) : result;
};

const makers = [
  ["image_dataset_from_directory", images],
  ["text_dataset_from_directory", texts],
  ["audio_dataset_from_directory", audio],
  ["timeseries_dataset_from_array", windows],
] as const;

/** These makers under the names that Keras has for them. */
export const kerasSources: readonly Entry[] = makers.flatMap(([name, make]) => [
  fn(`keras.utils.${name}`, make),
  ...(name.startsWith("audio") ? [] : [fn(`keras.preprocessing.${name}`, make)]),
]);
