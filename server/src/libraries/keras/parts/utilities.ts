/** `keras.utils`, `keras.preprocessing` and `keras.saving`: what prepares data, and decorators that pass through. */
import { reportNoNumber, unreadText } from "../../texts-as-numbers";
import { fn, opaqueClass, opaqueClasses, silent } from "./entries";
import { type Entry, aliases } from "../../callables/entries";
import { argument, spanOfArgument } from "../../callables/arguments";
import { loadModel, modelFromText, saveModel } from "../models/stored-model";
import { deserializeObject, serializeObject } from "../engine/members/stored-objects";
import { clearSession } from "../engine/naming";
import { sequenceEntries } from "./sequences";
import { timeseriesEntries } from "../training/data/timeseries-generator";
import { textEntries } from "./tokenizer";
import { tunerEntries } from "./tuner";
import { CUSTOM_OBJECTS, SCOPED_OBJECTS } from "../engine/unregistered";
import { imageIteratorEntries } from "../training/data/image-iterators";
import { pyDatasetEntries } from "../training/data/py-dataset";
import { axisDim } from "../engine/shapes/shapes-as-values";
import { shapeOfValue } from "../engine/structure";
import type { Context } from "../../../values/context";
import { known, sameDim, unknownDim } from "../../../values/dimensions/dimension";
import type { Remedy } from "../../../values/records/finding";
import { reason } from "../../../values/records/reason";
import { allElements, wholeElements, withValues } from "../../tensor-functions/core/known-elements";
import { contentOfValues } from "../../../values/contents/column-content";
import { type Shape, shapeOf, unrankedShape } from "../../../values/dimensions/shape";
import {
  type Arguments,
  NONE,
  TRUE,
  type Value,
  argumentsOf,
  bool,
  libraryFunction,
  unknown,
} from "../../../values/value";

const array = (shape: Shape, dtype: string): Value => ({ kind: "tensor", flavour: "numpy", shape, dtype });

/** The shape of what NumPy makes of some data. */
function shapeOfData(value: Value | undefined, site: Arguments["site"], context: Context): Shape {
  if (value === undefined) return unrankedShape(reason("shape"));
  if (value.kind === "tensor") return value.shape;
  const made = context.call(context.library("numpy.array"), argumentsOf(site, [value]));
  return made.kind === "int" || made.kind === "float" ? shapeOf([]) : shapeOfValue(made);
}

/** Class numbers, where they are written in the program. */
function classNumbers(
  x: Value | undefined,
  site: Arguments["site"],
  context: Context,
): readonly number[] | undefined {
  const array =
    x?.kind === "tensor" || !x ? x : context.call(context.library("numpy.array"), argumentsOf(site, [x]));
  const numbers = array?.kind === "tensor" ? wholeElements(array) : undefined;
  return numbers && numbers.length > 0 ? numbers : undefined;
}

const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));

/** Refuses class numbers past `num_classes`, for which NumPy finds no place in a row. */
function refusedClass(
  x: Value | undefined,
  classes: Value | undefined,
  args: Arguments,
  context: Context,
): boolean {
  const numbers = classNumbers(x, args.site, context);
  if (!numbers || classes?.kind !== "int" || classes.dim.kind !== "known") return false;
  const count = classes.dim.value;
  const last = most(numbers);
  const least = numbers.reduce((a, b) => Math.min(a, b));
  if (last < count || count < 1) return false;
  const span = spanOfArgument(args, 0, "x");
  const fewer: Remedy = { kind: "wrapText", span, before: "", after: " - 1", preferred: true };
  context.report({
    code: "class-past-one-hot",
    severity: "error",
    span,
    facts: { label: last, classes: classes.dim, last: count - 1, more: last + 1 },
    raisedBy: "NumPy",
    kerasSays: `IndexError: index ${last} is out of bounds for axis 1 with size ${count}`,
    remedies: [
      ...(least === 1 && last === count && (x?.kind === "tensor" || x?.kind === "object") ? [fewer] : []),
      { kind: "setArgument", call: args.site, name: "num_classes", value: `${last + 1}` },
    ],
  });
  return true;
}

/** Refuses names of classes, which have no numbers yet. */
function refusedText(x: Value | undefined, args: Arguments, context: Context): boolean {
  const array = x && context.call(context.library("numpy.array"), argumentsOf(args.site, [x]));
  const text = array?.kind === "tensor" ? unreadText(allElements(array), "int") : undefined;
  if (text === undefined) return false;
  const span = spanOfArgument(args, 0, "x");
  const remedies = [{ kind: "encodeTexts", span, of: "values", preferred: true }] as const;
  reportNoNumber({ text }, { span, raisedBy: "NumPy", as: "int", remedies }, context);
  return true;
}

/** Rows of one-hot numbers; where there are several classes, each row holds zeros and a one. */
function withZerosAndOnes(shape: Shape, numbers: readonly number[] | undefined): Value {
  const made = array(shape, "float64");
  const classes = shape.ranked ? shape.dims.at(-1) : undefined;
  if (made.kind !== "tensor" || !numbers?.length || classes?.kind !== "known" || classes.value < 2)
    return made;
  const all = contentOfValues("float64", numbers[0] === 0 ? ["1", "0"] : ["0", "1"]);
  return withValues(made, { all });
}

/** One-hot: a last axis of `num_classes`, in place of one of length 1. After `keras/src/utils/numerical_utils.py`. */
function toCategorical(args: Arguments, context: Context): Value {
  const x = argument(args, 0, "x") ?? args.keywords.get("y");
  const classes = argument(args, 1, "num_classes");
  if (refusedText(x, args, context)) return unknown("already-reported");
  if (refusedClass(x, classes, args, context)) return unknown("already-reported");
  const shape = shapeOfData(x, args.site, context);
  const numbers = classNumbers(x, args.site, context);
  const isCounted = classes === undefined || classes.kind === "none";
  if (isCounted && shape.ranked && shape.dims.some((dim) => dim.kind === "known" && dim.value === 0)) {
    context.report({
      code: "nothing-to-fold",
      severity: "error",
      span: spanOfArgument(args, 0, "x"),
      facts: { function: "to_categorical", input: shape },
      kerasSays: "ValueError: zero-size array to reduction operation maximum which has no identity",
    });
    return unknown("already-reported");
  }
  const width =
    classes && classes.kind !== "none"
      ? axisDim(classes)
      : numbers
        ? known(most(numbers) + 1)
        : unknownDim(reason("data", "the number of classes"));
  if (!shape.ranked || !width) return array(shape.ranked ? unrankedShape(reason("shape")) : shape, "float64");
  const last = shape.dims.length > 1 ? shape.dims.at(-1) : undefined;
  const isColumn = last && sameDim(last, known(1));
  // A column of labels loses its axis; whether this is one, the data will tell.
  if (last && isColumn === undefined) return array(unrankedShape(reason("shape")), "float64");
  const dims = isColumn === true ? shape.dims.slice(0, -1) : shape.dims;
  return withZerosAndOnes(shapeOf([...dims, width]), numbers);
}

/** From here on a name may stand for a custom object. */
function noteCustomObjects(context: Context): void {
  context.heap.set(context.settings, CUSTOM_OBJECTS, TRUE);
}

const customObjectScope = (_: Arguments, context: Context): Value => {
  noteCustomObjects(context);
  context.heap.set(context.settings, SCOPED_OBJECTS, TRUE);
  return NONE;
};

/** A decorator, or a call that gives one: either way what it decorates stays as it is. */
function passThrough(name: string, note: (context: Context) => void): Entry {
  const identity = libraryFunction(name, (args) => args.positional[0] ?? NONE);
  return fn(name, (args, context) => {
    note(context);
    const [first] = args.positional;
    return first && (first.kind === "class" || first.kind === "function") ? first : identity;
  });
}

function keeping(args: Arguments): Value {
  const x = argument(args, 0, "x");
  return x?.kind === "tensor"
    ? { ...x, flavour: "numpy", producer: undefined, content: undefined, values: undefined, mask: undefined }
    : unknown("shape");
}

/**
 * `x, y, sample_weight` of a batch, None for what it lacks; undefined where the batch may be one or the other. After
 * `unpack_x_y_sample_weight` in keras/src/trainers/data_adapters/data_adapter_utils.py.
 */
function unpacked(args: Arguments): Value {
  const data = argument(args, 0, "data");
  const items = data?.kind === "tuple" || data?.kind === "list" ? data.items : undefined;
  if (items === undefined && data?.kind !== "tensor" && data?.kind !== "dict")
    return unknown("not-supported", "keras.utils.unpack_x_y_sample_weight");
  const [x = NONE, y = NONE, weight = NONE] = items ?? (data ? [data] : []);
  return { kind: "tuple", items: [x, y, weight] };
}

/** The batch that `fit` takes, after `pack_x_y_sample_weight` in the same file. */
function packed(args: Arguments): Value {
  const [x, y = NONE, weight = NONE] = ["x", "y", "sample_weight"].map((name, i) => argument(args, i, name));
  if (!x) return unknown("not-supported", "keras.utils.pack_x_y_sample_weight");
  if (y.kind !== "none") return { kind: "tuple", items: weight.kind === "none" ? [x, y] : [x, y, weight] };
  return x.kind === "tuple" || x.kind === "list" ? { kind: "tuple", items: [x] } : x;
}

const data = (name: string): Entry => fn(name, () => unknown("data", name));

const sequences: readonly Entry[] = [
  ...sequenceEntries,
  ...textEntries,
  ...tunerEntries,
  fn("keras.utils.to_categorical", toCategorical),
  fn("keras.utils.np_utils.to_categorical", toCategorical),
  fn("keras.utils.normalize", keeping),
  fn("keras.utils.unpack_x_y_sample_weight", unpacked),
  fn("keras.utils.pack_x_y_sample_weight", packed),
];

const saving: readonly Entry[] = [
  passThrough("keras.saving.register_keras_serializable", noteCustomObjects),
  ...silent("keras.saving", "save_weights load_weights"),
  fn("keras.saving.load_model", loadModel),
  fn("keras.saving.save_model", saveModel),
  data("keras.saving.get_registered_object"),
  fn("keras.saving.serialize_keras_object", serializeObject),
  fn("keras.saving.deserialize_keras_object", deserializeObject),
  fn("keras.saving.get_custom_objects", (_, context) => {
    noteCustomObjects(context);
    return { kind: "dict", entries: new Map() };
  }),
  ...["CustomObjectScope", "custom_object_scope"].map((name): Entry => [
    `keras.saving.${name}`,
    () => opaqueClass(`keras.saving.${name}`, undefined, { __init__: customObjectScope }),
  ]),
];

/** Everything of these modules. */
export const utilityEntries: readonly Entry[] = [
  ...sequences,
  ...saving,
  ...aliases(saving, "keras.saving", "keras.utils"),
  fn("keras.layers.serialize", serializeObject),
  fn("keras.layers.deserialize", deserializeObject),
  fn("keras.models.load_model", loadModel),
  fn("keras.models.save_model", saveModel),
  fn("keras.models.model_from_json", modelFromText),
  ...["model_from_yaml", "model_from_config"].map((name) => data(`keras.models.${name}`)),
  ...silent(
    "keras.utils",
    "set_random_seed plot_model disable_interactive_logging enable_interactive_logging save_img",
  ),
  ...["get_file", "split_dataset", "model_to_dot"].map((name) => data(`keras.utils.${name}`)),
  fn("keras.utils.clear_session", (_, context) => {
    clearSession(context);
    return NONE;
  }),
  fn("keras.utils.is_keras_tensor", (args) => {
    const [x] = args.positional;
    if (x?.kind === "unknown") return unknown(x.reason);
    return bool(x?.kind === "tensor" && x.flavour === "keras");
  }),
  ...pyDatasetEntries,
  ...opaqueClasses("keras.utils", "Progbar Config"),
  ...imageIteratorEntries,
  ...timeseriesEntries,
  fn("keras.utils.is_interactive_logging_enabled", () => TRUE),
];
