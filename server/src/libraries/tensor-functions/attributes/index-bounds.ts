/** Indices that certainly do not fit the axis that they are for: numbers past its end, masks of another length. */
import { consumedAxes } from "./index-parts";
import { raiserOf } from "../core/apply";
import { tensorOf } from "../core/operand";
import type { Context } from "../../../values/context";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import type { Remedy } from "../../../values/records/finding";
import { knownInteger } from "../../../values/known-number";
import { formatShape } from "../../../values/dimensions/shape";
import type { Span } from "../../../values/records/span";
import type { TensorValue, Value } from "../../../values/value";

/** Places beyond these are not gone through: an array of them is data, not something that a program writes out. */
const MOST_PLACES = 10_000;

/** The number that is written changed to the last place, or the axis made long enough for it. */
function withinReach(index: Value, length: Dim, place: number): readonly Remedy[] {
  if (length.kind !== "known") return [];
  const written = index.kind === "int" ? equalAxes([[index.dim, known(length.value - 1)]]) : [];
  const { span, formula } = (index.kind === "int" ? index.dim.origin : undefined) ?? {};
  // No axis is made of no length, and so no number is changed to 0 for one.
  if (length.value === 1 && span && !formula)
    return [{ kind: "setNumbers", changes: [{ span, was: place, to: 0 }], preferred: true }];
  return [...written, ...equalAxes([[length, known(place + 1)]])];
}

/** The numbers that a part of an index names along its axis: one, or those of a list or a vector of NumPy. */
function placesIn(index: Value): readonly Value[] {
  if (index.kind === "int") return [index];
  const items =
    index.kind === "list"
      ? index.items
      : index.kind === "tensor" && index.flavour === "numpy" && index.dtype !== "bool"
        ? index.content
        : undefined;
  return items && items.length <= MOST_PLACES ? items : [];
}

/** The first of the places that lies outside of an axis. */
function outside(index: Value, length: number): number | undefined {
  return placesIn(index)
    .map(knownInteger)
    .find((place) => place !== undefined && (place < -length || place >= length));
}

/** An axis of a tensor that a mask does not fit. */
interface Misfit {
  readonly axis: number;
  readonly length: number;
  readonly mask: number;
}

/** Where a mask, whose first axis stands for `axis` of the tensor, has another length than the tensor. */
function misfit(index: Value, tensor: TensorValue, axis: number, context: Context): Misfit | undefined {
  if (index.kind !== "tensor" && index.kind !== "list") return undefined;
  const mask = tensorOf(index, context);
  if (mask?.dtype !== "bool" || !mask.shape.ranked || !tensor.shape.ranked) return undefined;
  for (const [i, dim] of mask.shape.dims.entries()) {
    const length = tensor.shape.dims[axis + i];
    // NumPy lets an axis without elements stand for one of any length.
    if (dim.kind === "known" && dim.value === 0 && tensor.flavour === "numpy") continue;
    if (dim.kind === "known" && length?.kind === "known" && dim.value !== length.value)
      return { axis: axis + i, length: length.value, mask: dim.value };
  }
  return undefined;
}

/** What the library says of a number past the end of an axis. */
function pastWords(tensor: TensorValue, place: number, axis: number, length: number): string {
  const { flavour, shape, placeholder } = tensor;
  if (flavour === "numpy")
    return `IndexError: index ${place} is out of bounds for axis ${axis} with size ${length}`;
  if (flavour === "keras") return `ValueError: Array has shape ${formatShape(shape)} but out-of-bounds index`;
  const exception = placeholder ? "ValueError" : "InvalidArgumentError";
  return `${exception}: slice index ${place < 0 ? place + length : place} of dimension ${axis} out of bounds.`;
}

function maskWords({ flavour }: TensorValue, { axis, length, mask }: Misfit): string | undefined {
  return flavour === "numpy"
    ? `IndexError: boolean index did not match indexed array along axis ${axis}; size of axis is ${length} but size of corresponding boolean axis is ${mask}`
    : undefined;
}

/**
 * Reports the first part of an index that certainly does not fit its axis, read or written; slices always fit. After
 * NumPy's indexing, `_slice_helper` of TensorFlow and `GetItem` in keras/src/ops/numpy.py.
 */
export function refusedBounds(
  tensor: TensorValue,
  indices: readonly Value[],
  span: Span,
  context: Context,
): boolean {
  if (!tensor.shape.ranked) return false;
  const { dims } = tensor.shape;
  const used = indices.reduce((sum, index) => sum + consumedAxes(index), 0);
  const raisedBy = raiserOf(tensor.flavour, context);
  // JAX takes the last place for one past the end.
  if (raisedBy === "JAX") return false;
  let axis = 0;
  for (const index of indices) {
    const length = dims[axis];
    if (length?.kind === "known") {
      const place = outside(index, length.value);
      if (place !== undefined) {
        context.report({
          code: "index-past-axis",
          severity: "error",
          span,
          facts: { index: place, axis, input: tensor.shape, length, last: length.value - 1 },
          raisedBy,
          kerasSays: raisedBy === "PyTorch" ? undefined : pastWords(tensor, place, axis, length.value),
          remedies: withinReach(index, length, place),
        });
        return true;
      }
    }
    const masked = misfit(index, tensor, axis, context);
    if (masked) {
      context.report({
        code: "mask-length-differs",
        severity: "error",
        span,
        facts: { ...masked, input: tensor.shape },
        raisedBy,
        kerasSays: maskWords(tensor, masked),
      });
      return true;
    }
    axis += index.kind === "ellipsis" ? Math.max(0, dims.length - used) : consumedAxes(index);
  }
  return false;
}
