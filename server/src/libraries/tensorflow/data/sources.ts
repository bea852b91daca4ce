/** What makes datasets: arrays in memory, generators with stated shapes, other datasets, files. */
import { type DatasetState, datasetOf, datasetState } from "./dataset";
import { anyElement, asElement, common, isFixed, lengthOf, lengthsTold, sliced } from "./elements";
import { areAlike, compareWithStated, generated, refuseUnstated } from "./generated";
import { refusedSignature } from "./signature";
import { statedElement } from "./specs";
import { pythonText } from "../../keras/arguments/python-text";
import { argument, spanOfArgument } from "../../callables/arguments";
import { sortedEntries } from "../../keras/engine/structure";
import { dtypeName } from "../../tensor-functions/core/dtype";
import { tensorOf } from "../../tensor-functions/core/operand";
import { isOfFloats, raggedRows } from "../../tensor-functions/core/ragged";
import { ceilDivide, compute, subtract } from "../../../values/dimensions/arithmetic";
import { DEPTH_PER_WALK, VALUES_PER_WALK } from "../../../values/bounds/budgets";
import { certainlyDiffer } from "../../../values/dimensions/certainly-differ";
import type { Context } from "../../../values/context";
import { type Dim, formatDim, known, unknownDim } from "../../../values/dimensions/dimension";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import type { Remedy } from "../../../values/records/finding";
import { reason } from "../../../values/records/reason";
import type { Span } from "../../../values/records/span";
import { formatShape, shapeOf } from "../../../values/dimensions/shape";
import { type Arguments, type TensorValue, type Value, unknown } from "../../../values/value";

/** Gives a dataset's state, or why there is none. */
export type Source = (args: Arguments, context: Context) => DatasetState | Value;

const scalar = (dtype: string): TensorValue => ({
  kind: "tensor",
  flavour: "eager",
  isOfBackend: true,
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
  if (
    refusedObjects(tensors, arrays, args, context) ||
    refusedRows(tensors, arrays, args, context) ||
    refusedRanks(tensors, args, context) ||
    refusedLengths(tensors, arrays, args, context)
  )
    return unknown("already-reported");
  return {
    ...datasetState(sliced(whole), lengthOf(whole) ?? uncounted("the length of an array")),
    wholes: arrays.map(({ tensor }) => tensor),
  };
};

/** An array that a dataset is cut of, with how the program would name it. */
interface CutArray {
  readonly name: string;
  readonly value: Value;
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
    if (value.kind === "dict" && (value.entries || !value.each))
      return sortedEntries(value.entries ?? new Map()).every((entry) =>
        walk(entry.value, `${name}[${pythonText(entry.key)}]`, depth + 1),
      );
    found.push({ name, value, tensor: value.kind === "dict" ? undefined : tensorOf(value, context) });
    return true;
  };
  return walk(tensors, "tensors", 0) ? found : [];
}

/** How Python calls the class of the elements of a column. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^u?int/, "int"],
  [/^float/, "float"],
  [/^bool/, "bool"],
];

/** Which item of a tuple an array is. */
function itemOf(tensors: Value, array: Value): number | undefined {
  const item = tensors.kind === "tuple" ? tensors.items.indexOf(array) : -1;
  return item < 0 ? undefined : item;
}

/** Refuses an array of objects that holds numbers beside texts, as the values of a whole table are; TensorFlow takes texts alone. */
function refusedObjects(
  tensors: Value,
  arrays: readonly CutArray[],
  args: Arguments,
  context: Context,
): boolean {
  for (const { tensor, value } of arrays) {
    const types = tensor?.flavour === "numpy" ? tensor.values?.columns?.map((column) => column?.dtype) : [];
    const number = types
      ?.map((type) => CLASSES.find(([pattern]) => pattern.test(type ?? ""))?.[1])
      .find((name) => name !== undefined);
    if (number === undefined || types?.includes("string") !== true) continue;
    const words = `Failed to convert a NumPy array to a Tensor (Unsupported object type ${number}).`;
    const span = spanOfArgument(args, 0, "tensors");
    context.report({
      code: "refused-value",
      severity: "error",
      span,
      facts: { call: "from_tensor_slices", exception: "ValueError", words: words.replace(/\.$/, "") },
      kerasSays: `ValueError: ${words}`,
      raisedBy: "TensorFlow",
      remedies: [
        { kind: "encodeTexts", span, item: itemOf(tensors, value), of: "columns" },
        { kind: "encodeTexts", span, item: itemOf(tensors, value), of: "columns", isShort: true },
      ],
    });
    return true;
  }
  return false;
}

/** Refuses a list of arrays of different shapes, which TensorFlow makes one array of; the parts of a tuple stay apart. */
function refusedRows(
  tensors: Value,
  arrays: readonly CutArray[],
  args: Arguments,
  context: Context,
): boolean {
  for (const { value } of arrays) {
    const ragged = raggedRows(value);
    if (!ragged) continue;
    const [first, other] = ragged.lengths;
    const span = spanOfArgument(args, 0, "tensors");
    const item = itemOf(tensors, value);
    const isWhole = tensors.kind !== "tuple" || item !== undefined;
    const asTuple = { kind: "wrapText", span, item, before: "tuple(", after: ")" } as const;
    const padded = {
      kind: "wrapText",
      span,
      item,
      before: "keras.utils.pad_sequences(",
      after: `, padding="post"${isOfFloats(value) ? ', dtype="float32"' : ""})`,
      needs: "keras",
      preferred: true,
    } as const;
    context.report({
      code: "ragged-rows",
      severity: "error",
      span,
      facts: { first, other },
      kerasSays: "ValueError: Can't convert non-rectangular Python sequence to Tensor.",
      raisedBy: "TensorFlow",
      remedies: isWhole ? [...(ragged.isOfArrays ? [asTuple] : []), padded] : [],
    });
    return true;
  }
  return false;
}

/** Refuses a list of arrays that have not all as many axes, as of features and labels that a tuple would keep apart. */
function refusedRanks(tensors: Value, args: Arguments, context: Context): boolean {
  const items = tensors.kind === "list" && tensors.escaped !== true ? (tensors.items ?? []) : [];
  const shapes = items.flatMap((item) => (item.kind === "tensor" ? [item.shape] : []));
  const ranks = shapes.map((shape) => (shape.ranked ? shape.dims.length : undefined));
  const first = ranks.find((rank) => rank !== undefined);
  if (shapes.length < items.length || !ranks.some((rank) => rank !== undefined && rank !== first))
    return false;
  const span = spanOfArgument(args, 0, "tensors");
  const areOfNumPy = items.every((item) => item.kind === "tensor" && item.flavour === "numpy");
  context.report({
    code: "stack-mismatch",
    severity: "error",
    span,
    facts: { inputs: shapes.map((shape) => formatShape(shape)).join(", ") },
    kerasSays: areOfNumPy
      ? "ValueError: Can't convert non-rectangular Python sequence to Tensor."
      : "InvalidArgumentError: … Shapes of all inputs must match",
    raisedBy: "TensorFlow",
    remedies: [{ kind: "wrapText", span, before: "tuple(", after: ")" }],
  });
  return true;
}

/** The rows of the longer of two arrays of a tuple that the other one has as well, from the first on. */
function cutToOneLength(items: readonly Value[], first: Dim, other: Dim, span: Span): readonly Remedy[] {
  if (first.kind !== "known" || other.kind !== "known") return [];
  const least = Math.min(first.value, other.value);
  const isLonger = (item: Value): boolean => {
    const rows = item.kind === "tensor" && item.shape.ranked ? item.shape.dims[0] : undefined;
    return rows?.kind === "known" && rows.value > least;
  };
  const longer = items.flatMap((value, item) => (isLonger(value) ? [item] : []));
  const [item, ...more] = longer;
  if (item === undefined || more.length > 0) return [];
  return [{ kind: "wrapText", span, item, before: "", after: `[:${least}]` }];
}

/** Refuses arrays that are not equally long, after `TensorSliceDataset` in from_tensor_slices_op.py. */
function refusedLengths(
  tensors: Value,
  arrays: readonly CutArray[],
  args: Arguments,
  context: Context,
): boolean {
  const rows = ({ tensor }: CutArray): Dim | undefined =>
    tensor?.shape.ranked ? tensor.shape.dims[0] : undefined;
  const first = arrays[0] && rows(arrays[0]);
  const other = first && arrays.find((array) => certainlyDiffer(rows(array) ?? first, first));
  const length = other && rows(other);
  if (!first || !length) return false;
  const span = spanOfArgument(args, 0, "tensors");
  const cut = tensors.kind === "tuple" ? cutToOneLength(tensors.items, first, length, span) : [];
  context.report({
    code: "sample-counts-differ",
    severity: "error",
    span,
    facts: { first, argument: other.name, other: length },
    remedies: [...equalAxes([[length, first]]), ...cut],
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

/** How many numbers there are from `start` up to `stop` in steps of `step`. */
function rangeCount(start: Dim, stop: Dim, step: Dim): Dim {
  if (step.kind !== "known" || step.value === 0) return uncounted("a range");
  const [from, to] = step.value > 0 ? [start, stop] : [stop, start];
  return compute("max", ceilDivide(subtract(to, from), known(Math.abs(step.value))), known(0));
}

/** `range(stop)`, `range(start, stop, step)`: numbers of 64 bits where no `output_type` says otherwise. */
const range: Source = (args) => {
  const given = args.positional.map((value) => (value.kind === "int" ? value.dim : undefined));
  const [first = uncounted("a range"), second = uncounted("a range"), third = uncounted("a range")] = given;
  const isKnown = args.rest === undefined && given.length > 0;
  const [start, stop] = given.length === 1 ? [known(0), first] : [first, second];
  const type = args.keywords.get("output_type");
  return datasetState(
    { ...scalar("int64"), ...(type && { dtype: dtypeName(type) }) },
    isKnown ? rangeCount(start, stop, given.length < 3 ? known(1) : third) : uncounted("a range"),
  );
};

/**
 * The elements are as the `output_signature` says, or the older `output_types` and `output_shapes`. Where those leave
 * the shapes open, functions given to `map` see nothing of them, but a loop sees what the generator gives.
 */
const fromGenerator: Source = (args, context) => {
  const signature = argument(args, 3, "output_signature");
  const shapes = argument(args, 2, "output_shapes");
  const types = argument(args, 1, "output_types");
  if (signature && !args.rest && refusedSignature(signature, args, context))
    return unknown("not-supported", "output_signature");
  const element = signature ?? statedElement(types, shapes, context);
  const yields = generated(args, context);
  const statement = { signature: Boolean(signature), shapes: Boolean(shapes) };
  const refusal =
    yields && !args.rest ? compareWithStated(element, statement, yields, args, context) : undefined;
  if (!signature && !types && !args.rest) refuseUnstated(yields?.items ?? [], args, context);
  const stated = { ...datasetState(element, uncounted("a generator")), refusal };
  if (stated.uniform) return stated;
  const [first, ...others] = (yields?.items ?? []).map((item) => asElement(item, context));
  if (!first) return stated;
  const uniform = others.every((other) => areAlike(first, other));
  const leading = uniform || refusal ? undefined : [first, ...others].slice(0, yields?.certain);
  // What is yielded comes as the types that are stated.
  const typed = (each: Value): Value => lengthsTold(stated.element, each) ?? each;
  if (!signature && !shapes) return { ...stated, first: typed(first), uniform, leading: leading?.map(typed) };
  const told = uniform && !refusal ? lengthsTold(stated.element, first) : undefined;
  return told ? { ...stated, first: told, uniform } : { ...stated, leading };
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
    refusal: states.find((state) => state.refusal)?.refusal,
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
