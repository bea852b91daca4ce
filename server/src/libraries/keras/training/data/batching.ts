/** How long the batches are that `fit`, `evaluate` and `predict` make of data, after `keras/src/trainers/data_adapters`. */
import { argument } from "../../../callables/arguments";
import type { BatchLengths } from "./batch-lengths";
import { refusedBatchType, refusedNegativeSteps, stepsOf } from "../steps";
import { leavesOf, mapLeaves } from "../../engine/structure";
import type { Context } from "../../../../values/context";
import { type Dim, OPEN, known, unknownDim } from "../../../../values/dimensions/dimension";
import { knownInteger } from "../../../../values/known-number";
import { reason } from "../../../../values/records/reason";
import { type Shape, shapeOf } from "../../../../values/dimensions/shape";
import { type Arguments, type TensorValue, type Value, unknown } from "../../../../values/value";

/** The length of the batches that are made of an array. */
export type Batching = (array: TensorValue) => Dim;

/** Keras's batch where the program names none. */
const DEFAULT_BATCH = known(32);

/** The dtype of an array where all floats are made of one. */
export const floatsMadeOf = (dtype: string | undefined, floats: string | undefined): string | undefined =>
  /^b?float\d+$/.test(dtype ?? "") ? (floats ?? dtype) : dtype;

/**
 * Arrays as the model gets them: with a batch of that length, and made of what code that runs has. `floats` is the dtype
 * that an adapter makes of all floats, as that of arrays does (`convert_to_sliceable` in `array_slicing.py`).
 */
export function withBatch(data: Value, batch: Batching, floats?: string): Value {
  return mapLeaves(data, (leaf) => {
    if (leaf.kind !== "tensor") return leaf;
    const dtype = floatsMadeOf(leaf.dtype, floats);
    const eager: TensorValue = { ...leaf, flavour: "eager", producer: undefined, mask: undefined, dtype };
    if (!leaf.shape.ranked) return eager;
    // An array without rows is refused before any model sees it.
    if (leaf.shape.dims.length === 0) return leaf.flavour === "numpy" ? unknown("already-reported") : eager;
    return { ...eager, shape: shapeOf([batch(leaf), ...leaf.shape.dims.slice(1)]) };
  });
}

/** Batches of which nothing is said. */
export const openBatch: Batching = () => OPEN;

/** The rows of an array. */
export const rowsOf = ({ shape }: TensorValue): Dim | undefined => (shape.ranked ? shape.dims[0] : undefined);

/** Whether Keras takes a number for none: it asks `if not batch_size` and `if steps`. */
const isLeftOut = (value: Value | undefined): boolean =>
  value === undefined || value.kind === "none" || knownInteger(value) === 0;

/**
 * The length of the batches that so many rows are cut into: what the program asks for, else as many as make its steps, else
 * Keras's own; undefined where nobody knows it. `position` is that of `batch_size`. After `ArrayDataAdapter.__init__`.
 */
export function sizeOf(args: Arguments, position: number, rows: Dim | undefined): Dim | undefined {
  const given = argument(args, position, "batch_size");
  if (!isLeftOut(given)) return given?.kind === "int" ? given.dim : undefined;
  const steps = stepsOf(args, position)?.value;
  if (isLeftOut(steps)) return DEFAULT_BATCH;
  const count = knownInteger(steps);
  return count !== undefined && rows?.kind === "known" ? known(Math.ceil(rows.value / count)) : undefined;
}

/** Refuses a batch of a part of a sample, or of fewer samples than none. */
export function refusedBatchSize(args: Arguments, position: number, context: Context): boolean {
  if (refusedBatchType(args, position, context)) return true;
  const given = argument(args, position, "batch_size");
  const size = given?.kind === "int" ? given.dim : undefined;
  if (isLeftOut(given) && refusedNegativeSteps(args, position, context)) return true;
  if (context.keras === 2 || size?.kind !== "known" || size.value >= 0) return false;
  context.report({
    code: "negative",
    severity: "error",
    span: args.positionalSpans[position] ?? args.keywordSpans.get("batch_size") ?? args.site,
    facts: { argument: "batch_size", given: size },
    kerasSays: "ValueError: Invalid value in tensor used for shape",
  });
  return true;
}

/**
 * How training and evaluation batch their arrays: one function is traced for all batches, which have a fixed length
 * where they are all full. `position` is that of `batch_size`.
 */
export function stepBatching(args: Arguments, position: number): Batching {
  if (args.keywords.has("validation_split")) return openBatch;
  return (array) => {
    const rows = rowsOf(array);
    const size = sizeOf(args, position, rows);
    const isEven =
      rows?.kind === "known" && rows.value > 0 && size?.kind === "known" && rows.value % size.value === 0;
    return isEven ? size : OPEN;
  };
}

/** Rows that are trained on where a share of them is kept, after `train_validation_split`. */
function trainedRows(rows: number, split: Value | undefined): number | undefined {
  if (split === undefined || split.kind === "none") return rows;
  return split.kind === "float" && split.value !== undefined
    ? Math.floor(rows * (1 - split.value))
    : undefined;
}

/** The lengths of the batches that are made of `x`: as they are traced, the first, and a last one that is shorter. */
export function batchLengths(args: Arguments, position: number, x: Value, traced: Dim): BatchLengths {
  const [first] = leavesOf(x);
  const all = first?.kind === "tensor" ? rowsOf(first) : undefined;
  const rows =
    all?.kind === "known" ? trainedRows(all.value, args.keywords.get("validation_split")) : undefined;
  const size = sizeOf(args, position, rows === undefined ? undefined : known(rows));
  if (rows === undefined || size?.kind !== "known") return { traced, first: undefined, last: undefined };
  const rest = rows % size.value;
  return {
    traced,
    first: rows < size.value ? known(rows) : size,
    last: rows > size.value && rest > 0 ? known(rest) : undefined,
  };
}

/**
 * The lengths that batches have when they run where they are traced without one. A batch of one sample is left out: the
 * state that a layer keeps is spread over it.
 */
export function runLengths(lengths: BatchLengths | undefined): readonly Dim[] {
  if (lengths?.traced.kind !== "open") return [];
  return [lengths.first, lengths.last].flatMap((dim) =>
    dim?.kind === "known" && dim.value !== 1 ? [dim] : [],
  );
}

/** How `predict` batches its arrays: Keras 3 traces a lone batch as long as it is, and anew, open, for a shorter last one. */
export function predictBatching(args: Arguments, { keras }: Context): Batching {
  const step = stepBatching(args, 1);
  return (array) => {
    const rows = rowsOf(array);
    const size = sizeOf(args, 1, rows);
    const isLone = rows?.kind === "known" && size?.kind === "known" && rows.value <= size.value;
    return isLone && keras === 3 ? rows : step(array);
  };
}

/**
 * Whether Keras has no length for the batches of an array either: their last is shorter than the others. A `batch_size`,
 * the argument at `position`, that nobody knows may divide the rows.
 */
export function leavesBatchOpen(array: Value, args: Arguments, position: number): boolean {
  if (array.kind !== "tensor") return true;
  const rows = rowsOf(array);
  if (sizeOf(args, position, rows)?.kind !== "known") return false;
  return rows?.kind === "known" && !args.keywords.has("validation_split");
}

/** What is open to a model is a number of an array, which nobody knows here. */
export const counted = (shape: Shape): Shape =>
  shape.ranked
    ? shapeOf(shape.dims.map((dim) => (dim.kind === "open" ? unknownDim(reason("data", "predict")) : dim)))
    : shape;
