/** Elements of datasets: the same structure of tensors seen as `map` sees it, as a loop sees it, with and without a batch. */
import { leavesOf, mapLeaves } from "../../keras/engine/structure";
import { ownDtype } from "../../tensor-functions/core/dtype";
import { tensorOf } from "../../tensor-functions/core/operand";
import { asOpenTensor } from "../ragged";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import type { Context } from "../../../values/context";
import { type Dim, OPEN, unknownDim } from "../../../values/dimensions/dimension";
import { WITHOUT_RANK, reason } from "../../../values/records/reason";
import { shapeKey, shapeOf, unrankedShape } from "../../../values/dimensions/shape";
import { type TensorValue, type Value, unknown } from "../../../values/value";

/** A tensor that only running code has, of the same shape. */
export const eager = (tensor: TensorValue): TensorValue => ({
  ...tensor,
  flavour: "eager",
  isOfBackend: true,
  producer: undefined,
  content: undefined,
  values: undefined,
});

/** A value as an element: tuples and dicts are structure, everything else (lists too) becomes a tensor. */
export const asElement = boundedWalk(elementOf, (): Value => unknown("budget", "a structure"), {
  whole: true,
});

function elementOf(value: Value, context: Context): Value {
  if (value.kind === "tuple")
    return { kind: "tuple", items: value.items.map((item) => asElement(item, context)) };
  if (value.kind === "dict" && value.entries) {
    const entries = [...value.entries].map(
      ([key, entry]) => [key, { ...entry, value: asElement(entry.value, context) }] as const,
    );
    return { kind: "dict", entries: new Map(entries) };
  }
  if (value.kind === "dict" && value.each)
    return { kind: "dict", entries: undefined, each: asElement(value.each, context), why: value.why };
  // What nobody knows may be a tuple or a dict, which is structure, whatever it is called in the program.
  if (value.kind === "unknown" && !value.isScalar) return value;
  // A dataset may stand inside an element, as `window` makes them.
  if (value.kind === "object" && value.native?.type === "dataset") return value;
  const tensor = asOpenTensor(value) ?? tensorOf(value, context);
  // Numbers of Python's own are narrower in TensorFlow.
  return tensor
    ? eager({ ...tensor, dtype: ownDtype(value, tensor.dtype) })
    : unknown("not-supported", `an element of ${value.kind}`);
}

function mapTensorLeaves(element: Value, change: (tensor: TensorValue) => TensorValue): Value {
  return mapLeaves(element, (leaf) => (leaf.kind === "tensor" ? change(leaf) : leaf));
}

/** One slice of each tensor along its first axis. */
export function sliced(element: Value): Value {
  return mapTensorLeaves(element, (tensor) =>
    tensor.shape.ranked
      ? { ...tensor, shape: shapeOf(tensor.shape.dims.slice(1)) }
      : { ...tensor, axes: undefined },
  );
}

const lengthsIn = (leaf: Value | undefined): readonly Dim[] =>
  leaf?.kind === "tensor" && leaf.shape.ranked ? leaf.shape.dims.slice(0, 1) : [];

/** How many slices along the first axis there are; undefined where no tensor tells. */
export function lengthOf(element: Value): Dim | undefined {
  const lengths = leavesOf(element).flatMap((leaf) => lengthsIn(leaf.kind === "dict" ? leaf.each : leaf));
  return lengths.find((dim) => dim.kind === "known") ?? lengths[0];
}

/** Several elements stacked along a new first axis. */
export function batched(element: Value, size: Dim): Value {
  return mapTensorLeaves(element, (tensor) =>
    tensor.shape.ranked
      ? { ...tensor, shape: shapeOf([size, ...tensor.shape.dims]) }
      : { ...tensor, axes: undefined },
  );
}

/** Whether every axis of every tensor is the same for all elements. */
export function isFixed(element: Value): boolean {
  return leavesOf(element).every(
    (leaf) =>
      leaf.kind === "tensor" &&
      leaf.shape.ranked &&
      leaf.shape.dims.every((dim) => dim.kind === "known" || dim.kind === "symbolic"),
  );
}

/** Any element as a loop sees it: axes that differ between elements have lengths that only running it tells. */
export function anyElement(element: Value): Value {
  return mapTensorLeaves(element, (tensor) =>
    tensor.shape.ranked
      ? {
          ...tensor,
          // The batch, which stands first, is left open as it is everywhere.
          shape: shapeOf(
            tensor.shape.dims.map((dim, i) =>
              dim.kind === "open" && i > 0 ? unknownDim(reason("data", "the elements of a dataset")) : dim,
            ),
          ),
        }
      : tensor,
  );
}

/**
 * An element with the lengths that one of them has where it leaves them open, from an axis on; undefined where the two have
 * not the same structure.
 */
export function lengthsTold(open: Value, own: Value, from = 0): Value | undefined {
  const told = leavesOf(own);
  const tensors = leavesOf(open).map((leaf, i) => {
    const other = told[i];
    if (leaf.kind !== "tensor" || other?.kind !== "tensor" || !other.shape.ranked) return undefined;
    const { dims } = other.shape;
    if (!leaf.shape.ranked) return { ...leaf, shape: other.shape };
    if (leaf.shape.dims.length !== dims.length) return undefined;
    const lengths = leaf.shape.dims.map((dim, axis) =>
      dim.kind === "open" && axis >= from ? (dims[axis] ?? dim) : dim,
    );
    return { ...leaf, shape: shapeOf(lengths) };
  });
  if (told.length !== tensors.length || tensors.includes(undefined)) return undefined;
  let next = 0;
  return mapLeaves(open, (leaf) => tensors[next++] ?? leaf);
}

/** What two datasets' elements have in common: axes that differ are left open. */
export function common(a: Value, b: Value): Value {
  const others = leavesOf(b);
  let next = 0;
  return mapLeaves(a, (leaf) => {
    const other = others[next];
    next += 1;
    if (leaf.kind === "tensor" && other?.kind === "unknown") return other;
    if (leaf.kind !== "tensor" || other?.kind !== "tensor") return leaf;
    if (!leaf.shape.ranked || !other.shape.ranked) return leaf.shape.ranked ? other : leaf;
    const { dims } = other.shape;
    if (shapeKey(leaf.shape) === shapeKey(other.shape)) return leaf;
    if (dims.length !== leaf.shape.dims.length)
      return { ...leaf, shape: unrankedShape(reason("data", WITHOUT_RANK)) };
    const met = leaf.shape.dims.map((dim, i) => {
      const mine = dims[i];
      return mine?.kind === "known" && dim.kind === "known" && mine.value === dim.value ? dim : OPEN;
    });
    return { ...leaf, shape: shapeOf(met) };
  });
}
