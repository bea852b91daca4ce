/** How many rows `predict` gives: those of all data, or of as many batches as its `steps` says. */
import { partsOfBatch } from "./data/batch-source";
import { rowsOf, sizeOf } from "./data/batching";
import { countBatches, isPyDataset, numberedBatch } from "./data/py-dataset";
import { argument } from "../../callables/arguments";
import { leavesOf } from "../engine/structure";
import { datasetOf, lastRowsOf } from "../../tensorflow/data/dataset";
import { add, compute, multiply, subtract } from "../../../values/dimensions/arithmetic";
import type { Context } from "../../../values/context";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { knownInteger } from "../../../values/known-number";
import type { Arguments, Value } from "../../../values/value";

/** Batches of a PyDataset that are made one by one to count their rows; more of them nobody waits for. */
const BATCHES_COUNTED = 16;

/** The rows of the first tensor in some data. */
function rowsIn(data: Value | undefined): Dim | undefined {
  const [first] = data ? leavesOf(data) : [];
  return first?.kind === "tensor" ? rowsOf(first) : undefined;
}

/** The rows of all batches of a data set together, or of the first `steps` of them, where that is known. */
function rowsOfDataset(value: Value, steps: number | undefined): Dim | undefined {
  const data = datasetOf(value);
  if (!data?.isBatched) return undefined;
  const { count, first, uniform, wholes = [] } = data;
  const rows = rowsIn(first);
  const parts = lastRowsOf(data);
  const isCut = steps !== undefined && (count === "endless" || count.kind !== "known" || steps < count.value);
  if (isCut) {
    // Of batches whose number is not known there may be fewer.
    const areThere = count === "endless" || count.kind === "known";
    return rows && areThere && (uniform || parts) ? multiply(rows, known(steps)) : undefined;
  }
  if (count === "endless") return undefined;
  const [whole] = wholes;
  if (whole) return rowsOf(whole);
  const isAlone = count.kind === "known" && count.value === 1;
  if (parts && !isAlone) return add(multiply(parts.full, subtract(count, known(1))), parts.last);
  return rows && (uniform || isAlone) ? multiply(rows, count) : undefined;
}

/** The rows of the batches of a PyDataset, each made as Keras makes it. */
function rowsOfNumbered(
  value: Value,
  steps: number | undefined,
  args: Arguments,
  context: Context,
): Dim | undefined {
  if (value.kind !== "object" || !isPyDataset(value)) return undefined;
  const count = context.silently(() => countBatches(value, args.site, context));
  const batches = count === undefined ? undefined : Math.min(count, steps ?? count);
  if (batches === undefined || batches > BATCHES_COUNTED) return undefined;
  let sum = known(0) as Dim;
  for (let i = 0; i < batches; i += 1) {
    const batch = context.silently(() => numberedBatch(value, i, args.site, context));
    const rows = rowsIn(batch && partsOfBatch(batch)?.[0]);
    if (rows?.kind !== "known") return undefined;
    sum = add(sum, rows);
  }
  return sum;
}

/**
 * The rows of what `predict` gives of `given`, which is `data` once it is arrays. `stepsAt` is the position of `steps`;
 * undefined for `predict_on_batch`, which has none.
 */
export function predictedRows(
  given: Value,
  data: Value,
  isInBatches: boolean,
  stepsAt: number | undefined,
  args: Arguments,
  context: Context,
): Dim | undefined {
  const wanted = stepsAt === undefined ? undefined : argument(args, stepsAt, "steps");
  const asked = knownInteger(wanted);
  // Keras counts steps until there are as many, which there never are of fewer than one.
  const isAll = wanted === undefined || wanted.kind === "none" || (asked !== undefined && asked < 1);
  const steps = isAll ? undefined : asked;
  if (!isAll && steps === undefined) return undefined;
  if (isInBatches) return rowsOfDataset(given, steps) ?? rowsOfNumbered(given, steps, args, context);
  const rows = rowsIn(data);
  if (steps === undefined || !rows) return rows;
  const size = sizeOf(args, 1, rows);
  return size && compute("min", rows, multiply(size, known(steps)));
}
