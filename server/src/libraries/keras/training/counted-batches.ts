/** Iterators of Keras's own over batches, such as those of `ImageDataGenerator`: PyDatasets of which every batch is alike. */
import { pyDatasetClass } from "./py-dataset";
import { receiver } from "../engine/class-values";
import { type Method, libraryClass } from "../../library-class";
import { NATIVE_ROLES, held } from "../../../values/children";
import { type Dim, OPEN } from "../../../values/dimension";
import { shapeOf } from "../../../values/shape";
import type { Span } from "../../../values/span";
import { streamValue } from "../../../values/stream";
import {
  type ClassValue,
  NONE,
  type NativeState,
  type ObjectValue,
  type TensorValue,
  type Value,
  intOf,
  unknown,
} from "../../../values/value";

interface BatchesState extends NativeState {
  readonly type: "batches";
  /** One batch, its batch axis open. */
  readonly batch: Value;
  /** How many batches there are. */
  readonly count: Dim;
}

const HOLDS = held<BatchesState>({ ...NATIVE_ROLES, batch: "held", count: "inert" });

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

const batch = onBatches((state) => state.batch);

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
): ObjectValue {
  const native: BatchesState = { type: "batches", holds: HOLDS, batch, count };
  return { kind: "object", class: type, attributes: new Map(attributes), native, constructed: site };
}

/** An array of a batch; `dims` without the batch axis. */
export const batchArray = (dims: readonly Dim[], dtype = "float32"): TensorValue => ({
  kind: "tensor",
  flavour: "numpy",
  shape: shapeOf([OPEN, ...dims]),
  dtype,
});
