/** Which arrays are certainly NumPy's own: what stands for one elsewhere may be a table, or one number without axes. */
import { hasFields } from "./contents/record-type";
import type { TensorValue, Value } from "./value";

/** Whether a value certainly is a plain array with axes. Fields of records are attributes of some, so those are none of them. */
export const isCertainArray = (value: Value): value is TensorValue =>
  value.kind === "tensor" &&
  value.flavour === "numpy" &&
  value.isArray === true &&
  value.placeholder === undefined &&
  value.shape.ranked &&
  value.shape.dims.length > 0 &&
  !hasFields(value.dtype);
