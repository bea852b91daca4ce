/** What Matplotlib draws of the values that it is given: their shapes, as `np.asarray` makes arrays of them. */
import { tensorOf } from "../tensor-functions";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimensions/dimension";
import type { TensorValue, Value } from "../../values/value";

export interface Shown {
  /** Numbers are drawn as one point. */
  readonly dims: readonly Dim[];
  readonly flavour: TensorValue["flavour"] | undefined;
}

/** The array that is made of a value; undefined where its axes are not known. */
export function shownArray(value: Value | undefined, context: Context): Shown | undefined {
  if (value === undefined || value.kind === "str" || value.kind === "none") return undefined;
  const tensor = tensorOf(value, context);
  if (!tensor?.shape.ranked) return undefined;
  return { dims: tensor.shape.dims, flavour: value.kind === "tensor" ? tensor.flavour : undefined };
}

/** The same for points along an axis, where a single number is one of them (`cbook._reshape_2D`, `np.atleast_1d`). */
export function shownPoints(value: Value | undefined, context: Context): readonly Dim[] | undefined {
  const dims = shownArray(value, context)?.dims;
  return dims?.length === 0 ? [known(1)] : dims;
}
