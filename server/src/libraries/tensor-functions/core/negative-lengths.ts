/** Axes of a result that would be negative. */
import { type Dim, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import type { TensorValue } from "../../../values/value";

const isNegative = (dim: Dim): boolean => dim.kind === "known" && dim.value < 0;

/** No axis is negative: a rule that comes to such a length was given what the library refuses without our telling it. */
export function possible(tensor: TensorValue): TensorValue {
  const { shape } = tensor;
  if (!shape.ranked || !shape.dims.some(isNegative)) return tensor;
  const dims = shape.dims.map((dim) => (isNegative(dim) ? unknownDim(reason("shape")) : dim));
  return { ...tensor, shape: shapeOf(dims), content: undefined, values: undefined };
}
