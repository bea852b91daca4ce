/** What makes datasets: arrays in memory, generators with stated shapes, other datasets, files. */
import { type DatasetState, datasetOf, datasetState } from "./dataset";
import { anyElement, asElement, common, isFixed, lengthOf, sliced } from "./elements";
import { specShape } from "./specs";
import { pythonText } from "../../keras/arguments/python-text";
import { argument, spanOfArgument } from "../../keras/engine/class-values";
import { streamOf } from "../../builtins";
import { leavesOf, sortedEntries } from "../../keras/engine/structure";
import { tensorOf } from "../../tensor-functions/core/operand";
import { compute } from "../../../values/arithmetic";
import { DEPTH_PER_WALK, VALUES_PER_WALK } from "../../../values/budgets";
import { certainlyDiffer } from "../../../values/certainly-differ";
import type { Context } from "../../../values/context";
import { type Dim, formatDim, known, sameDim, unknownDim } from "../../../values/dimension";
import { equalAxes } from "../../../values/equal-axes";
import { reason } from "../../../values/reason";
import { formatShape, shapeKey, shapeOf } from "../../../values/shape";
import { type Arguments, type TensorValue, type Value, argumentsOf, unknown } from "../../../values/value";

/** Gives a dataset's state, or why there is none. */
export type Source = (args: Arguments, context: Context) => DatasetState | Value;

const scalar = (dtype: string): TensorValue => ({
  kind: "tensor",
  flavour: "eager",
  shape: shapeOf([]),
  dtype,
});

const uncounted = (what: string): Dim => unknownDim(reason("data", what));

const fromTensorSlices: Source = (args, context) => {
  const tensors = argument(args, 0, "tensors");
  if (!tensors) return unknown("not-supported", "from_tensor_slices");
  const whole = asElement(tensors, context);
  if (whole.kind === "unknown") return datasetState(whole, unknownDim(whole.reason));
  const arrays = arraysOf(tensors, context);
  if (refusedLengths(arrays, args, context)) return unknown("already-reported");
  return {
    ...datasetState(sliced(whole), lengthOf(whole) ?? uncounted("the length of an array")),
    wholes: arrays.map(({ tensor }) => tensor),
  };
};

/** An array that a dataset is cut of, with how the program would name it. */
interface CutArray {
  readonly name: string;
  readonly tensor: TensorValue | undefined;
}

/**
 * The arrays that a dataset is cut of, in the order of the tensors of an element; none where the structure holds itself
 * or has more parts than one walk looks at.
 */
function arraysOf(tensors: Value, context: Context): readonly CutArray[] {
  const found: CutArray[] = [];
  let left = VALUES_PER_WALK;
  const walk = (value: Value, name: string, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > DEPTH_PER_WALK) return false;
    if (value.kind === "tuple") return value.items.every((item, i) => walk(item, `${name}[${i}]`, depth + 1));
    if (value.kind === "dict")
      return sortedEntries(value.entries ?? new Map()).every((entry) =>
        walk(entry.value, `${name}[${pythonText(entry.key)}]`, depth + 1),
      );
    found.push({ name, tensor: tensorOf(value, context) });
    return true;
  };
  return walk(tensors, "tensors", 0) ? found : [];
}

/** Refuses arrays that are not equally long, after `TensorSliceDataset` in from_tensor_slices_op.py. */
function refusedLengths(arrays: readonly CutArray[], args: Arguments, context: Context): boolean {
  const rows = ({ tensor }: CutArray): Dim | undefined =>
    tensor?.shape.ranked ? tensor.shape.dims[0] : undefined;
  const first = arrays[0] && rows(arrays[0]);
  const other = first && arrays.find((array) => certainlyDiffer(rows(array) ?? first, first));
  const length = other && rows(other);
  if (!first || !length) return false;
  context.report({
    code: "sample-counts-differ",
    severity: "error",
    span: spanOfArgument(args, 0, "tensors"),
    facts: { first, argument: other.name, other: length },
    remedies: equalAxes([[length, first]]),
    kerasSays: `ValueError: Dimensions ${formatDim(first)} and ${formatDim(length)} are not compatible`,
    raisedBy: "TensorFlow",
  });
  return true;
}

const fromTensors: Source = (args, context) => {
  const tensors = argument(args, 0, "tensors");
  return tensors
    ? datasetState(asElement(tensors, context), known(1))
    : unknown("not-supported", "from_tensors");
};

const range: Source = (args) => {
  const [start, stop] = args.positional;
  const only = stop === undefined ? start : undefined;
  return datasetState(scalar("int64"), only?.kind === "int" ? only.dim : uncounted("a range"));
};

/** The first values that a generator gives; undefined where they can't be told. */
function generated(args: Arguments, context: Context): readonly Value[] | undefined {
  const generator = argument(args, 0, "generator");
  const given = args.keywords.get("args");
  const passed = given ? context.iterate(given) : [];
  if (!generator || !passed || generator.kind === "unknown") return undefined;
  const made = context.silently(() => context.call(generator, argumentsOf(args.site, passed)));
  const stream = streamOf(made, context);
  const items = stream && (stream.further ? [...stream.items, stream.further] : stream.items);
  return items && items.length > 0 ? items.map((item) => asElement(item, context)) : undefined;
}

/** Whether two elements have the same, known shapes. */
function areAlike(a: Value, b: Value): boolean {
  const others = leavesOf(b);
  return leavesOf(a).every((leaf, i) => {
    const other = others[i];
    return (
      leaf.kind === "tensor" &&
      other?.kind === "tensor" &&
      leaf.shape.ranked &&
      shapeKey(leaf.shape) === shapeKey(other.shape)
    );
  });
}

/** Tells the first element that a generator gives where its shape is not the stated one. */
function compareWithStated(element: Value, args: Arguments, context: Context): void {
  const [first] = generated(args, context) ?? [];
  const [stated, given] = [leavesOf(element), first ? leavesOf(first) : []];
  if (stated.length !== given.length) return;
  for (const [i, leaf] of stated.entries()) {
    const other = given[i];
    if (leaf.kind !== "tensor" || other?.kind !== "tensor" || !leaf.shape.ranked || !other.shape.ranked)
      continue;
    const [wanted, found] = [leaf.shape.dims, other.shape.dims];
    const pairs = wanted.flatMap((dim, axis) => {
      const length = found[axis];
      return dim.kind === "known" && length && sameDim(dim, length) === false ? [[dim, length] as const] : [];
    });
    if (wanted.length === found.length && pairs.length === 0) continue;
    context.report({
      code: "declared-shape-differs",
      severity: "warning",
      span: args.keywordSpans.get("output_signature") ?? args.keywordSpans.get("output_shapes") ?? args.site,
      facts: { declared: leaf.shape, actual: other.shape },
      kerasSays: `TypeError: \`generator\` yielded an element of shape ${formatShape(other.shape)} where an element of shape ${formatShape(leaf.shape)} was expected.`,
      raisedBy: "TensorFlow",
      remedies: wanted.length === found.length ? equalAxes(pairs) : [],
    });
    return;
  }
}

/**
 * The elements are as the `output_signature` says, or the older `output_types` and `output_shapes`. Where those leave
 * the shapes open, functions given to `map` see nothing of them, but a loop sees what the generator gives.
 */
const fromGenerator: Source = (args, context) => {
  const signature = argument(args, 3, "output_signature");
  const shapes = argument(args, 2, "output_shapes");
  const types = argument(args, 1, "output_types");
  const element = specShape(signature ?? shapes ?? types ?? unknown("not-supported", "from_generator"), {
    kind: signature ? "signature" : shapes ? "shapes" : "types",
    context,
  });
  const stated = datasetState(element, uncounted("a generator"));
  if (signature || shapes) {
    if (!args.rest) compareWithStated(element, args, context);
    return stated;
  }
  const [first, ...others] = generated(args, context) ?? [];
  if (!first) return stated;
  return { ...stated, first, uniform: others.every((other) => areAlike(first, other)) };
};

function zipped(parts: Value, args: Arguments): DatasetState | Value {
  const items =
    parts.kind === "tuple" || (parts.kind === "list" && parts.items) ? (parts.items ?? []) : undefined;
  if (!items) return unknown("not-supported", "zip");
  const states = items.map((item) => (datasetOf(item) ? datasetOf(item) : stateOfZip(item, args)));
  if (!states.every((state) => state !== undefined)) {
    const lost = items.find((item) => item.kind === "unknown");
    return unknown(lost?.kind === "unknown" ? lost.reason : reason("not-supported", "zip"));
  }
  const pack = (each: (state: DatasetState) => Value): Value => ({ kind: "tuple", items: states.map(each) });
  const counts = states.flatMap((state) => (state.count === "endless" ? [] : [state.count]));
  const [one, ...more] = counts;
  const count = one === undefined ? "endless" : more.reduce((a, b) => compute("min", a, b), one);
  return {
    ...datasetState(
      pack((state) => state.element),
      count,
      pack((state) => state.first),
    ),
    uniform: states.every((state) => state.uniform),
  };
}

function stateOfZip(value: Value, args: Arguments): DatasetState | undefined {
  const inner = value.kind === "tuple" ? zipped(value, args) : undefined;
  return inner && "type" in inner ? inner : undefined;
}

const zip: Source = (args) => {
  const [first, ...more] = args.positional;
  const given = first ?? args.keywords.get("datasets");
  if (more.length > 0) return zipped({ kind: "tuple", items: args.positional }, args);
  return given ? zipped(given, args) : unknown("not-supported", "zip");
};

/** Elements of several datasets in turn. */
const mixed: Source = (args, context) => {
  const list = argument(args, 0, "datasets");
  const states = (list && context.iterate(list))?.map(datasetOf) ?? [];
  const [first, ...others] = states;
  if (!first || !states.every((state) => state !== undefined)) return unknown("not-supported", "datasets");
  const element = others.reduce((met, state) => (state ? common(met, state.element) : met), first.element);
  return {
    ...first,
    element,
    first: isFixed(element) ? element : anyElement(element),
    uniform: isFixed(element),
    count: uncounted("datasets in turn"),
  };
};

/** Names or lines of files, which are text. */
const text: Source = () => datasetState(scalar("string"), uncounted("files"));

/** Class methods of `tf.data.Dataset`. */
export const sources: Readonly<Record<string, Source>> = {
  from_tensor_slices: fromTensorSlices,
  from_tensors: fromTensors,
  from_generator: fromGenerator,
  range,
  zip,
  list_files: text,
  sample_from_datasets: mixed,
  choose_from_datasets: mixed,
};

/** Dotted names of functions that make datasets. */
export const sourceFunctions: Readonly<Record<string, Source>> = {
  "tensorflow.data.TextLineDataset": text,
  "tensorflow.data.TFRecordDataset": text,
  "tensorflow.data.experimental.sample_from_datasets": mixed,
  "tensorflow.data.experimental.choose_from_datasets": mixed,
};
