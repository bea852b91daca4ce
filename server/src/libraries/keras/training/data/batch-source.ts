/** Data that comes in batches of its own: datasets, generators and PyDatasets, after `keras/src/trainers/data_adapters`. */
import { tellUntil } from "../../../../values/records/untold-results";
import { countBatches, isPyDataset, numberedBatch } from "./py-dataset";
import { arrayFed } from "./tables";
import { isUserCode, methodOf } from "../../../callables/class-members";
import { leavesOf, mapLeaves } from "../../engine/structure";
import type { Context } from "../../../../values/context";
import { type Dim, OPEN, sameDim } from "../../../../values/dimensions/dimension";
import { shapeOf } from "../../../../values/dimensions/shape";
import type { Span } from "../../../../values/records/span";
import { loadedBatch } from "../../../torch/data";
import { leftOf } from "../../../builtins";
import type { IteratorValue, TensorValue, Value } from "../../../../values/value";

/** What Keras calls data of each kind. */
export type SourceName = "tf.data.Dataset" | "torch DataLoader" | "generator" | "PyDataset";

export interface BatchSource {
  readonly name: SourceName;
  /** The first batch as the source gives it; undefined where it can't be told. */
  readonly given: Value | undefined;
  /** What is known of every batch: its batch axis is open, and so is an axis that differs between the first two. */
  readonly element: Value | undefined;
  /** The function that makes the batches, where the program has it. */
  readonly madeBy?: Span;
}

function batchOpen(leaf: Value): Value {
  if (leaf.kind !== "tensor" || !leaf.shape.ranked || leaf.shape.dims.length === 0) return leaf;
  return { ...leaf, content: undefined, shape: shapeOf([OPEN, ...leaf.shape.dims.slice(1)]) };
}

function commonAxis(a: Dim, b: Dim | undefined): Dim {
  return b === undefined || sameDim(a, b) !== false ? a : OPEN;
}

/** What two batches have in common, after `get_keras_tensor_spec`. */
function common(first: Value, second: Value | undefined): Value {
  const others: readonly (Value | undefined)[] = second ? leavesOf(second) : [];
  let next = 0;
  return mapLeaves(first, (leaf) => {
    const other = others[next];
    next += 1;
    if (leaf.kind !== "tensor" || other?.kind !== "tensor") return leaf;
    if (!leaf.shape.ranked || !other.shape.ranked) return leaf;
    const { dims } = other.shape;
    if (dims.length !== leaf.shape.dims.length) return leaf;
    return { ...leaf, shape: shapeOf(leaf.shape.dims.map((dim, i) => commonAxis(dim, dims[i]))) };
  });
}

function batchesOf(generator: IteratorValue, context: Context): readonly Value[] {
  const { items, further } = leftOf(generator, context);
  const left = items.slice(0, 2);
  return left.length === 0 && further ? [further] : left;
}

function sourceOf(
  name: SourceName,
  given: Value | undefined,
  second: Value | undefined,
  context: Context,
): BatchSource {
  if (!given) return { name, given, element: undefined };
  const arrays = (value: Value): Value => mapLeaves(value, (leaf) => arrayFed(leaf, context));
  const shared = common(arrays(given), second && arrays(second));
  return { name, given, element: mapLeaves(shared, batchOpen) };
}

/**
 * The batches that a value gives by itself; undefined where it is no such source, or none that can be seen. Where training
 * `mayStop` early, its last ones may never be asked for.
 */
export function batchSourceOf(
  value: Value,
  site: Span,
  mayStop: boolean,
  context: Context,
): BatchSource | undefined {
  if (value.kind === "iterator") {
    if (!value.isGenerator) return undefined;
    const [first, second] = batchesOf(value, context);
    tellUntil(value, "some", context.heap);
    return { ...sourceOf("generator", first, second, context), madeBy: value.madeBy };
  }
  if (value.kind !== "object") return undefined;
  if (isPyDataset(value)) {
    const count = countBatches(value, site, context);
    const first = numberedBatch(value, 0, site, context);
    const second = first && context.silently(() => numberedBatch(value, 1, site, context));
    // The last batch, which may be shorter than all others, is made of the same lines.
    if (first && !mayStop && count !== undefined && count > 1) numberedBatch(value, count - 1, site, context);
    const method = methodOf(value.class, "__getitem__");
    const madeBy = isUserCode(method) ? method.definedAt : undefined;
    return { ...sourceOf("PyDataset", first, second, context), madeBy };
  }
  const loaded = loadedBatch(value);
  if (loaded) return { name: "torch DataLoader", given: loaded, element: mapLeaves(loaded, batchOpen) };
  const spec = context.attribute(value, "element_spec");
  if (value.class.canonical !== "tensorflow.data.Dataset" || !spec || spec.kind === "unknown")
    return undefined;
  return { name: "tf.data.Dataset", given: spec, element: spec };
}

/** The parts of a batch by their names, after `unpack_x_y_sample_weight`; undefined where there are too many. */
export function partsOfBatch(batch: Value): readonly Value[] | undefined {
  const items = batch.kind === "tuple" ? batch.items : batch.kind === "list" ? batch.items : undefined;
  if (!items) return [batch];
  return items.length <= 3 ? items : undefined;
}

/** Whether every leaf is an array whose shape may be known. */
export const isArrays = (value: Value): boolean =>
  leavesOf(value).every((leaf): leaf is TensorValue => leaf.kind === "tensor");
