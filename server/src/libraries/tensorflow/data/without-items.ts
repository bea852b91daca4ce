/** `dataset[index]` and `next(dataset)`: a data set gives its elements one after the other. */
import { datasetOf } from "./dataset";
import type { Picked } from "../../library-rules";
import { withoutItems } from "../../without-items";
import type { Remedy } from "../../../values/records/finding";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { ObjectValue, Value } from "../../../values/value";

/** The element at a place that is written as a number. */
function elementAt(index: Value, { site }: Picked): readonly Remedy[] {
  if (index.kind !== "int" || index.dim.kind !== "known" || index.dim.value < 0) return [];
  const { value: place } = index.dim;
  const skipped = place === 0 ? "" : `.skip(${place})`;
  return [{ kind: "dropSubscript", span: site, before: "next(iter(", after: `${skipped}))` }];
}

/** Windows as tensors, where they are made: each is a data set of its own until its elements are one batch. */
function flattened(object: ObjectValue): readonly Remedy[] {
  const state = datasetOf(object);
  const span = state?.windowedAt;
  const size = state?.count;
  if (!span || typeof size !== "object" || size.kind !== "known") return [];
  const after = `.flat_map(lambda window: window.batch(${size.value}))`;
  return [{ kind: "wrapText", span, before: "", after }];
}

/** A data set that no class of the program's own gives items. */
export const subscripted = (
  object: ObjectValue,
  index: Value,
  at: () => Picked,
): NotIterable<"not-subscriptable"> | undefined =>
  withoutItems(
    object,
    ["tensorflow.data.Dataset"],
    () => [...flattened(object), ...elementAt(index, at())],
    // Each step that makes a data set has a class of its own for what it makes.
    (name) => (name === "Dataset" ? "…Dataset" : name),
  );

/** How Python calls the class of a data set, which is an iterable and no iterator. */
export const advanced = (object: ObjectValue): string | undefined =>
  datasetOf(object) !== undefined && object.class.canonical === "tensorflow.data.Dataset"
    ? "…Dataset"
    : undefined;
