/** The state of `tf.data.Dataset` objects: what one element is, how many there are, and what a loop over them gives. */
import { lacksMember } from "./missing-members";
import { anyElement, isFixed } from "./elements";
import type { ElementRefusal } from "./generated";
import { leavesOf, mapLeaves } from "../../keras/engine/structure";
import { NATIVE_ROLES, held } from "../../../values/children";
import { type Dim, known, sameDim } from "../../../values/dimensions/dimension";
import type { InstanceHooks } from "../../../values/native-state";
import type { Span } from "../../../values/records/span";
import { shapeOf } from "../../../values/dimensions/shape";
import { streamValue } from "../../../values/stream";
import {
  type IteratorValue,
  type NativeState,
  type TensorValue,
  type Value,
  unknown,
} from "../../../values/value";

/** Datasets of fewer elements are looped over one by one; longer ones by their first element and what all are like. */
const ELEMENTS_ONE_BY_ONE = 16;

/** What a dataset keeps. */
export interface DatasetState extends NativeState {
  readonly type: "dataset";
  /** One element as functions given to `map` and models see it: axes that differ between elements are open. */
  readonly element: Value;
  /** The first element as a loop sees it. */
  readonly first: Value;
  /** Whether all elements have the shapes of the first. */
  readonly uniform: boolean;
  /** Set where each element is a batch of others. */
  readonly isBatched?: boolean;
  /** How many elements there are. */
  readonly count: Dim | "endless";
  /** Set where TensorFlow does not count them, or may not: how many elements a function makes of one, only going through them tells. */
  readonly uncounted?: "certainly" | "perhaps";
  /** How many rows the last batch has where it is shorter than all others, and how many those have. */
  readonly lastRows?: { readonly full: Dim; readonly last: Dim };
  /**
   * For each tensor of an element, in order, the array that all elements together hold where it is known; a new
   * dataset has it only where a method says so (`dataset-class.ts`).
   */
  readonly wholes?: readonly (TensorValue | undefined)[];
  /** The call of `window` that made it, of a dataset that is one window. */
  readonly windowedAt?: Span;
  /** The elements that certainly come first, in their order, where a generator tells them one by one. */
  readonly leading?: readonly Value[];
  /** What TensorFlow says when the first element is taken, of this dataset or of one that is made of it. */
  readonly refusal?: ElementRefusal;
}

const DATASET_HOLDS = held<DatasetState>({
  ...NATIVE_ROLES,
  element: "held",
  first: "held",
  uniform: "inert",
  isBatched: "inert",
  count: "inert",
  uncounted: "inert",
  lastRows: "held",
  wholes: "held",
  windowedAt: "inert",
  leading: "held",
  refusal: "held",
});

/** A dataset whose elements, if they have no open axis, are all alike. */
export function datasetState(element: Value, count: Dim | "endless", first?: Value): DatasetState {
  const fixed = isFixed(element);
  return {
    type: "dataset",
    holds: DATASET_HOLDS,
    hooks: datasetHooks,
    element,
    first: fixed ? (first ?? element) : anyElement(first ?? element),
    uniform: fixed,
    count,
  };
}

/** The state of a dataset; undefined for anything else. */
export function datasetOf(value: Value | undefined): DatasetState | undefined {
  return value?.kind === "object" && value.native?.type === "dataset"
    ? (value.native as DatasetState)
    : undefined;
}

/** The array that the only tensor of all elements together is; undefined where it is not known. */
export function wholeOf(value: Value): TensorValue | undefined {
  const wholes = datasetOf(value)?.wholes;
  return wholes?.length === 1 ? wholes[0] : undefined;
}

/** What a hint tells of a dataset: one element, and how many there are. */
const datasetHooks: InstanceHooks = {
  of: "dataset",
  missing: lacksMember,
  told: (self, tell) => {
    const dataset = datasetOf(self);
    if (!dataset) return undefined;
    const { element, count, isBatched = false } = dataset;
    return {
      kind: "dataset",
      element: tell(element),
      count: count === "endless" ? undefined : count,
      isBatched,
    };
  },
};

/** What `for element in dataset` gives; nothing that anyone knows where TensorFlow refuses the first element. */
export function iterateDataset(state: DatasetState): IteratorValue {
  const { count, first, uniform, refusal } = state;
  if (refusal) return streamValue([], unknown("already-reported"));
  const rows = lastRowsOf(state);
  const other = uniform ? first : anyElement(state.element);
  if (count === "endless") return streamValue([first], other);
  // A dataset of unknown length may be empty; whoever takes its first element relies on there being one.
  if (count.kind !== "known") return streamValue([], other);
  const full = rows && withRows(other, rows.full);
  const last = rows && withRows(other, rows.last);
  if (count.value > ELEMENTS_ONE_BY_ONE) return streamValue([first], other, known(count.value - 1), last);
  return streamValue(
    Array.from({ length: count.value }, (_, i) => {
      if (i === 0) return first;
      return (i === count.value - 1 ? last : full) ?? other;
    }),
    undefined,
  );
}

/** An element whose tensors have so many rows, which are their first axes. */
export const withRows = (element: Value, rows: Dim): Value =>
  mapLeaves(element, (leaf) =>
    leaf.kind === "tensor" && leaf.shape.ranked
      ? { ...leaf, shape: shapeOf([rows, ...leaf.shape.dims.slice(1)]) }
      : leaf,
  );

/** The rows of the last batch and of all others, where every tensor of an element still has them as its first axis. */
export function lastRowsOf({ element, first, lastRows }: DatasetState): DatasetState["lastRows"] {
  if (!lastRows) return undefined;
  const [open, own] = [leavesOf(element), leavesOf(first)];
  const areRows = (any: Value | undefined, one: Value | undefined): boolean => {
    if (any?.kind !== "tensor" || one?.kind !== "tensor" || !any.shape.ranked || !one.shape.ranked)
      return false;
    const [rows] = one.shape.dims;
    return any.shape.dims[0]?.kind === "open" && rows !== undefined && sameDim(rows, lastRows.full) === true;
  };
  return open.length === own.length && open.every((leaf, i) => areRows(leaf, own[i])) ? lastRows : undefined;
}
