/** Iterators of Keras's own over batches, such as those of `ImageDataGenerator`: PyDatasets of which every batch is alike. */
import { pyDatasetClass } from "./py-dataset";
import { receiver } from "../../../callables/arguments";
import { mapLeaves } from "../../engine/structure";
import { type Method, libraryClass } from "../../../library-class";
import { NATIVE_ROLES, held } from "../../../../values/children";
import { type Dim, OPEN } from "../../../../values/dimensions/dimension";
import { shapeOf } from "../../../../values/dimensions/shape";
import type { Span } from "../../../../values/records/span";
import { streamValue } from "../../../../values/stream";
import {
  type ClassValue,
  NONE,
  type NativeState,
  type ObjectValue,
  type TensorValue,
  type Value,
  intOf,
  unknown,
} from "../../../../values/value";

interface BatchesState extends NativeState {
  readonly type: "batches";
  /** One batch, its batch axis open. */
  readonly batch: Value;
  /** How many batches there are. */
  readonly count: Dim;
  /** How many rows a batch has that is not cut short, and how many samples there are in all. */
  readonly rows?: Dim;
  readonly samples?: Dim;
}

const HOLDS = held<BatchesState>({
  ...NATIVE_ROLES,
  batch: "held",
  count: "inert",
  rows: "inert",
  samples: "inert",
});

function stateOf(value: Value | undefined): BatchesState | undefined {
  return value?.kind === "object" && value.native?.type === "batches"
    ? (value.native as BatchesState)
    : undefined;
}

const onBatches =
  (run: (state: BatchesState) => Value): Method =>
  (args) => {
    const state = stateOf(receiver(args).self);
    return state ? run(state) : unknown("not-supported", "a method of no iterator");
  };

/**
 * A batch of a number, or the next one: with as many rows as all have where no batch is shorter. Otherwise the first
 * one alone is known, and only its place tells that it is.
 */
const batch: Method = (args) => {
  const state = stateOf(receiver(args).self);
  if (!state) return unknown("not-supported", "a method of no iterator");
  const { rows, samples } = state;
  if (!rows || samples?.kind !== "known" || rows.kind !== "known") return state.batch;
  const index = receiver(args).rest.positional[0];
  const isFirst = index?.kind === "int" && index.dim.kind === "known" && index.dim.value === 0;
  const isEven = samples.value % rows.value === 0;
  if (!isEven && !(isFirst && samples.value >= rows.value)) return state.batch;
  return mapLeaves(state.batch, (leaf) =>
    leaf.kind === "tensor" && leaf.shape.ranked
      ? { ...leaf, shape: shapeOf([rows, ...leaf.shape.dims.slice(1)]) }
      : leaf,
  );
};

/** A class of iterators over batches. */
export function batchesClass(name: string): ClassValue {
  return libraryClass(name, [pyDatasetClass()], {
    methods: {
      __init__: () => NONE,
      __getitem__: batch,
      __next__: batch,
      next: batch,
      __iter__: onBatches((state) => streamValue([], state.batch)),
      __len__: onBatches((state) => intOf(state.count)),
      reset: () => NONE,
    },
    openBase: { code: "not-modelled", detail: name },
  });
}

/** An iterator over batches that are all like `batch`. */
export function makeBatches(
  type: ClassValue,
  batch: Value,
  count: Dim,
  attributes: Iterable<readonly [string, Value]>,
  site: Span,
  sizes: Pick<BatchesState, "rows" | "samples"> = {},
): ObjectValue {
  const native: BatchesState = { type: "batches", holds: HOLDS, batch, count, ...sizes };
  return { kind: "object", class: type, attributes: new Map(attributes), native, constructed: site };
}

/** An array of a batch; `dims` without the batch axis. */
export const batchArray = (dims: readonly Dim[], dtype = "float32"): TensorValue => ({
  kind: "tensor",
  flavour: "numpy",
  shape: shapeOf([OPEN, ...dims]),
  dtype,
});
