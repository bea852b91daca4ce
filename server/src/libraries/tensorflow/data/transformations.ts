/** What the methods of a dataset make of its elements, after `tensorflow/python/data/ops/dataset_ops.py`. */
import { type DatasetState, datasetOf, datasetState, lastRowsOf, withRows } from "./dataset";
import { ofFirstParts } from "./first-parts";
import { differingElements } from "./differing-elements";
import { paddedElements } from "./padded-elements";
import { anyElement, asElement, batched, common, isFixed, sliced } from "./elements";
import { argument, spanOfArgument } from "../../callables/arguments";
import { leavesOf, mapLeaves } from "../../keras/engine/structure";
import { allElements, arrayValues, placeholders, withValues } from "../../tensor-functions";
import { dimensionOfScalar } from "../../tensor-functions/core/scalars";
import {
  add,
  ceilDivide,
  compute,
  floorDivide,
  modulo,
  multiply,
  subtract,
} from "../../../values/dimensions/arithmetic";
import { type ColumnContent, onlyType } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { type Dim, OPEN, known, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { type Shape, shapeOf } from "../../../values/dimensions/shape";
import {
  type Arguments,
  type ObjectValue,
  type TensorValue,
  type Value,
  argumentsOf,
  unknown,
} from "../../../values/value";

/** A method: gives another dataset's state, or a plain value. `self` is the dataset object. */
export type Transformation = (
  dataset: DatasetState,
  args: Arguments,
  context: Context,
  self: ObjectValue,
) => DatasetState | Value;

const lengthUnknown = (what: string): Dim => unknownDim(reason("data", what));

/** The integer argument; unknown where it is none. */
function count(args: Arguments, position: number, name: string): Dim | undefined {
  const value = argument(args, position, name);
  if (value === undefined || value.kind === "none") return undefined;
  return dimensionOfScalar(value) ?? unknownDim(reason("not-supported", name));
}

/** Tells a count that must be at least 1 and certainly is not: TensorFlow refuses it as the dataset is made. */
function tellNoCount(args: Arguments, position: number, name: string, context: Context): void {
  const value = count(args, position, name);
  if (value?.kind !== "known" || value.value > 0) return;
  context.report({
    code: "not-positive",
    severity: "error",
    span: spanOfArgument(args, position, name),
    facts: { argument: name, given: value },
    raisedBy: "TensorFlow",
  });
}

/** Calls a function on an element: the parts of a tuple are its arguments, and of what is unknown nobody knows how many. */
function applied(fn: Value, element: Value, args: Arguments, context: Context): Value {
  return asElement(returned(fn, element, args, context), context);
}

/** What a function gives of an element, as it is. */
export function returned(fn: Value, element: Value, args: Arguments, context: Context): Value {
  const given: Arguments =
    element.kind === "unknown"
      ? { ...argumentsOf(args.site, []), rest: element }
      : {
          ...argumentsOf(args.site, element.kind === "tuple" ? element.items : [element]),
          ifMisfit: ofFirstParts(fn, element, args),
        };
  // TensorFlow calls it with these arguments and no others.
  const { within, outside } = placeholders("autograph");
  const traced = context.keras === 3 ? { ...given, positional: given.positional.map(within) } : given;
  const result = outside(context.callBack(fn, traced, { isExact: element.kind !== "unknown" }));
  // A list that a function returns is packed as a tuple is.
  if (result.kind !== "list") return result;
  return result.items
    ? { kind: "tuple", items: result.items }
    : unknown("not-supported", "an element of nobody knows how many parts");
}

/** An element whose tensors are marked, so that what a function makes of them by moving their elements is recognised. */
function marked({ element, wholes }: DatasetState): Value {
  if (!wholes) return element;
  return mapLeaves(element, (leaf) =>
    leaf.kind === "tensor" && !leaf.values ? withValues(leaf, { all: onlyType(leaf.dtype) }) : leaf,
  );
}

const markOf = (leaf: Value): ColumnContent | undefined =>
  leaf.kind === "tensor" ? arrayValues(leaf)?.all : undefined;

/** The whole arrays behind the tensors that a function picks out of an element, or only gives other axes. */
function pickedWholes(dataset: DatasetState, element: Value, result: Value): DatasetState["wholes"] {
  const before = leavesOf(element);
  const marks = before.map(markOf);
  return (
    dataset.wholes &&
    leavesOf(result).map((leaf) => {
      const whole = dataset.wholes?.[before.indexOf(leaf)];
      const mark = markOf(leaf);
      const source = mark && dataset.wholes?.[marks.indexOf(mark)];
      if (whole ?? !source) return whole;
      return leaf.kind === "tensor" && leaf.shape.ranked && source.shape.ranked
        ? sameElements(source, shapeOf([...source.shape.dims.slice(0, 1), ...leaf.shape.dims]))
        : undefined;
    })
  );
}

/** An array of the same elements in another shape. */
function sameElements(array: TensorValue, shape: Shape): TensorValue | undefined {
  const all = allElements(array);
  return (
    all &&
    withValues({ ...array, shape, content: undefined, producer: undefined, values: undefined }, { all })
  );
}

const map: Transformation = (dataset, args, context) => {
  const fn = argument(args, 0, "map_func");
  if (!fn) return unknown("not-supported", "map");
  const given = marked(dataset);
  const result = returned(fn, given, args, context);
  const element = asElement(result, context);
  const wholes = pickedWholes(dataset, given, result);
  if (isFixed(element)) return { ...dataset, element, first: element, uniform: true, wholes };
  // The length of the first element's axes may be known where that of all elements is not.
  const first = context.silently(() => applied(fn, dataset.first, args, context));
  return { ...dataset, element, first, wholes };
};

function batchOf(whole: DatasetState, args: Arguments, context: Context): DatasetState {
  tellNoCount(args, 0, "batch_size", context);
  const size = count(args, 0, "batch_size") ?? lengthUnknown("batch_size");
  const drop = argument(args, 1, "drop_remainder");
  const drops = drop === undefined ? false : context.truth(drop);
  // The last elements may be dropped.
  const dataset = drops === false ? whole : { ...whole, wholes: undefined };
  const { count: elements } = dataset;
  const element = batched(dataset.element, drops === true ? size : OPEN);
  if (elements === "endless" || drops === true) {
    const uniform = dataset.uniform;
    const batches = elements === "endless" ? elements : floorDivide(elements, size);
    const first = batched(dataset.first, size);
    return { ...dataset, element, first, uniform, isBatched: true, count: batches, lastRows: undefined };
  }
  const rest = modulo(elements, size);
  // The first batch of a dataset of unknown length may be its only one, and shorter.
  const first = elements.kind === "known" ? compute("min", size, elements) : OPEN;
  return {
    ...dataset,
    element,
    first: batched(dataset.first, first),
    isBatched: true,
    uniform: dataset.uniform && elements.kind === "known" && rest.kind === "known" && rest.value === 0,
    lastRows:
      drops === false && rest.kind === "known" && rest.value > 0 ? { full: size, last: rest } : undefined,
    // Whether the last batch is dropped matters where it is not a whole one.
    count:
      drops === undefined && !(rest.kind === "known" && rest.value === 0)
        ? lengthUnknown("the last batch")
        : ceilDivide(elements, size),
  };
}

/** Elements beside each other, which must be alike. */
const batch: Transformation = (dataset, args, context) => {
  const made = batchOf(dataset, args, context);
  const refusal = dataset.refusal ?? differingElements(dataset, count(args, 0, "batch_size"), args.site);
  if (!refusal || dataset.refusal) return made;
  context.report({ ...refusal, severity: "warning" });
  return { ...made, refusal };
};

/** Elements are padded to the stated lengths, or to the longest of their batch. */
const paddedBatch: Transformation = (dataset, args, context) => {
  const size = argument(args, 0, "batch_size");
  const drop = argument(args, 3, "drop_remainder");
  const keywords = new Map(drop ? [["drop_remainder", drop] as const] : []);
  const positional = size ? [size] : [];
  return batchOf(paddedElements(dataset, args, context), { ...args, positional, keywords }, context);
};

/** Elements of about the same length together, padded to the longest: how many batches there are, the data decides. */
const bucketed: Transformation = (dataset) => ({
  ...dataset,
  element: batched(dataset.element, OPEN),
  first: anyElement(batched(dataset.first, OPEN)),
  isBatched: true,
  uniform: false,
  count: lengthUnknown("the batches of a dataset"),
});

const unbatch: Transformation = (dataset) =>
  datasetState(sliced(dataset.element), lengthUnknown("unbatch"), sliced(dataset.first));

const take: Transformation = (dataset, args) => {
  const wanted = count(args, 0, "count") ?? lengthUnknown("count");
  if (wanted.kind === "known" && wanted.value < 0) return dataset;
  const { count: elements } = dataset;
  // None are none, however many there are.
  const isNone = wanted.kind === "known" && wanted.value === 0;
  // Whether any is taken is not known of a count that is not.
  const refusal = wanted.kind === "known" ? dataset.refusal : undefined;
  const taken = isNone || elements === "endless" ? wanted : compute("min", wanted, elements);
  return { ...dataset, refusal, count: taken };
};

/**
 * The element that is the first once others before it are gone. Of elements with different numbers of axes it may be any;
 * of batches the last one, which may be shorter, where it is not certain that others are left.
 */
function firstOf(dataset: DatasetState, left: DatasetState["count"]): Value {
  const rows =
    left !== "endless" && left.kind === "known" && left.value === 1 ? lastRowsOf(dataset) : undefined;
  if (rows) return withRows(dataset.first, rows.last);
  const areRanked = leavesOf(dataset.element).every((leaf) => leaf.kind !== "tensor" || leaf.shape.ranked);
  const hasOthers = left === "endless" || (left.kind === "known" && left.value > 1);
  const isLikeFirst =
    areRanked && (dataset.uniform || isFixed(dataset.element) || (dataset.isBatched === true && hasOthers));
  return isLikeFirst ? dataset.first : anyElement(dataset.element);
}

const skip: Transformation = (dataset, args) => {
  const { count: elements } = dataset;
  const skipped = count(args, 0, "count") ?? lengthUnknown("count");
  if (elements === "endless" || (skipped.kind === "known" && skipped.value === 0)) return dataset;
  // A negative count skips all there are.
  if (skipped.kind === "known" && skipped.value < 0) return { ...dataset, count: known(0) };
  const left = compute("max", subtract(elements, skipped), known(0));
  return { ...dataset, first: firstOf(dataset, left), count: left };
};

const repeat: Transformation = (dataset, args) => {
  const times = count(args, 0, "count");
  if (!times || (times.kind === "known" && times.value < 0)) return { ...dataset, count: "endless" };
  if (dataset.count !== "endless") return { ...dataset, count: multiply(dataset.count, times) };
  if (times.kind === "known") return times.value === 0 ? { ...dataset, count: times } : dataset;
  return { ...dataset, count: lengthUnknown("count") };
};

/** Some of the elements, of a number that is not known. */
const some: Transformation = (dataset) => ({ ...dataset, count: lengthUnknown("elements of a dataset") });

/** Every `num_shards`-th element, from the one at `index` on. */
const shard: Transformation = (dataset, args, ...rest) => {
  const [shards, index] = [count(args, 0, "num_shards"), count(args, 1, "index")];
  if (shards?.kind !== "known" || index?.kind !== "known" || index.value < 0 || index.value >= shards.value)
    return some(dataset, args, ...rest);
  const { count: elements } = dataset;
  const left = elements === "endless" ? elements : compute("max", subtract(elements, index), known(0));
  const first = index.value === 0 ? dataset.first : firstOf(dataset, left);
  return { ...dataset, first, count: left === "endless" ? left : ceilDivide(left, shards) };
};

const same: Transformation = (dataset) => dataset;

const concatenate: Transformation = (dataset, args) => {
  const other = datasetOf(argument(args, 0, "dataset"));
  if (!other) return unknown("not-supported", "concatenate");
  const element = common(dataset.element, other.element);
  const endless = dataset.count === "endless" || other.count === "endless";
  const sum = endless ? "endless" : add(dataset.count, other.count);
  return { ...dataset, element, uniform: isFixed(element), count: sum };
};

const enumerate: Transformation = (dataset) => {
  const index: TensorValue = { kind: "tensor", flavour: "eager", shape: shapeOf([]), dtype: "int64" };
  const pair = (element: Value): Value => ({ kind: "tuple", items: [index, element] });
  return { ...dataset, element: pair(dataset.element), first: pair(dataset.first) };
};

/** How many elements there are where each of so many gives so many. */
function totalOf(outer: Dim | "endless", inner: Dim | "endless"): Dim | "endless" {
  if (outer === "endless" || inner === "endless") return "endless";
  return inner.kind === "known" ? multiply(outer, inner) : lengthUnknown("flat_map");
}

/** `flat_map` and `interleave`: the elements of the datasets that the function gives. */
const flatMap: Transformation = (dataset, args, context) => {
  const fn = argument(args, 0, "map_func");
  const result = fn && applied(fn, dataset.element, args, context);
  const inner = datasetOf(result);
  if (inner) return { ...inner, isBatched: false, count: totalOf(dataset.count, inner.count) };
  return unknown(result?.kind === "unknown" ? result.reason : reason("not-supported", "flat_map"));
};

/** How many windows of `size` elements there are; with `drop_remainder` only those that are whole. */
function windowCount(
  elements: Dim | "endless",
  size: Dim,
  drops: boolean | undefined,
  args: Arguments,
): Dim | "endless" {
  if (elements === "endless") return elements;
  if (drops === undefined) return lengthUnknown("the last window");
  const shift = count(args, 1, "shift") ?? size;
  const stride = count(args, 2, "stride") ?? known(1);
  if (!drops) return ceilDivide(elements, shift);
  const reach = add(multiply(subtract(size, known(1)), stride), known(1));
  return compute("max", add(floorDivide(subtract(elements, reach), shift), known(1)), known(0));
}

/** Each window is a dataset of its own; batching it inside `flat_map` is how windows become tensors. */
const window: Transformation = (dataset, args, context, self) => {
  tellNoCount(args, 0, "size", context);
  const size = count(args, 0, "size") ?? lengthUnknown("size");
  const drop = argument(args, 3, "drop_remainder");
  const drops = drop === undefined ? false : context.truth(drop);
  const inner = drops === true ? size : lengthUnknown("the last window");
  const windows = mapLeaves(dataset.element, (leaf) => ({
    ...self,
    attributes: new Map([["element_spec", leaf]]),
    native: { ...datasetState(leaf, inner), windowedAt: args.site },
    constructed: args.site,
  }));
  return { ...datasetState(windows, windowCount(dataset.count, size, drops, args)), first: windows };
};

const apply: Transformation = (_, args, context, self) => {
  const fn = argument(args, 0, "transformation_func");
  return fn ? context.call(fn, argumentsOf(args.site, [self])) : unknown("not-supported", "apply");
};

const reduce: Transformation = (dataset, args, context) => {
  const start = argument(args, 0, "initial_state");
  const fn = argument(args, 1, "reduce_func");
  if (!start || !fn) return unknown("not-supported", "reduce");
  return context.call(fn, argumentsOf(args.site, [start, dataset.element]));
};

/** Methods whose dataset holds all elements that it is called on, and no others. */
export const keepsElements: ReadonlySet<string> = new Set([
  ..."map batch unbatch shuffle prefetch cache with_options ignore_errors snapshot".split(" "),
]);

/** Those after which the first elements are still the first. */
export const keepsLeading: ReadonlySet<string> = new Set(["prefetch", "cache", "with_options", "snapshot"]);

/** Those after which the last batch is still the last, and the one that is shorter. */
export const keepsOrder: ReadonlySet<string> = new Set(
  "map batch padded_batch prefetch cache with_options ignore_errors snapshot".split(" "),
);

/** Method name → what it makes. Those that only say how fast or in which order leave the dataset as it is. */
export const transformations: Readonly<Record<string, Transformation>> = {
  map,
  batch,
  padded_batch: paddedBatch,
  bucket_by_sequence_length: bucketed,
  unbatch,
  take,
  skip,
  repeat,
  shuffle: (dataset, args, context) => {
    tellNoCount(args, 0, "buffer_size", context);
    return dataset;
  },
  prefetch: same,
  cache: same,
  with_options: same,
  ignore_errors: (dataset) => ({ ...dataset, refusal: undefined }),
  snapshot: same,
  filter: some,
  shard,
  take_while: some,
  concatenate,
  enumerate,
  flat_map: flatMap,
  interleave: flatMap,
  window,
  apply,
  reduce,
};
