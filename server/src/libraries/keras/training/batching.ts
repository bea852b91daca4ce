/** How long the batches are that `fit`, `evaluate` and `predict` make of data, after `keras/src/trainers/data_adapters`. */
import { argument } from "../engine/class-values";
import { mapLeaves } from "../engine/structure";
import type { Context } from "../../../values/context";
import { type Dim, OPEN, known } from "../../../values/dimension";
import { shapeOf } from "../../../values/shape";
import type { Arguments, TensorValue, Value } from "../../../values/value";

/** The length of the batches that are made of an array. */
export type Batching = (array: TensorValue) => Dim;

/** Keras's batch where the program names none. */
const DEFAULT_BATCH = known(32);

/** Arrays as the model gets them: with a batch of that length, and made of what code that runs has. */
export function withBatch(data: Value, batch: Batching): Value {
  return mapLeaves(data, (leaf) => {
    if (leaf.kind !== "tensor") return leaf;
    const eager: TensorValue = { ...leaf, flavour: "eager", producer: undefined, mask: undefined };
    if (!leaf.shape.ranked || leaf.shape.dims.length === 0) return eager;
    return { ...eager, shape: shapeOf([batch(leaf), ...leaf.shape.dims.slice(1)]) };
  });
}

/** Batches of which nothing is said. */
export const openBatch: Batching = () => OPEN;

const rowsOf = ({ shape }: TensorValue): Dim | undefined => (shape.ranked ? shape.dims[0] : undefined);

function sizeOf(args: Arguments, position: number): Dim | undefined {
  const given = argument(args, position, "batch_size");
  if (given === undefined || given.kind === "none") return DEFAULT_BATCH;
  return given.kind === "int" ? given.dim : undefined;
}

/**
 * How training and evaluation batch their arrays: Keras 3 traces one function for all batches, which have a fixed
 * length where they are all alike. `position` is that of `batch_size`.
 */
export function stepBatching(args: Arguments, position: number, { keras }: Context): Batching {
  const size = sizeOf(args, position);
  const split = args.keywords.get("validation_split");
  if (keras === 2 || split || size?.kind !== "known") return openBatch;
  return (array) => {
    const rows = rowsOf(array);
    if (rows?.kind !== "known") return OPEN;
    if (rows.value <= size.value) return rows;
    return rows.value % size.value === 0 ? size : OPEN;
  };
}

/** How `predict` batches its arrays: each batch as long as it is, of which the first counts. */
export function predictBatching(args: Arguments): Batching {
  const size = sizeOf(args, 1);
  return (array) => {
    const rows = rowsOf(array);
    if (rows?.kind !== "known" || size?.kind !== "known") return OPEN;
    return known(Math.min(rows.value, size.value));
  };
}

/** Whether Keras has no length for the batches of an array either: their last is shorter than the others. */
export function leavesBatchOpen(array: Value, args: Arguments): boolean {
  if (array.kind !== "tensor") return true;
  return rowsOf(array)?.kind === "known" && !args.keywords.has("validation_split");
}
