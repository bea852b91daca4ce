/** Asks a recurrent cell, built-in or the user's own, how large its states and its output are. */
import { dimensionOf } from "../../arguments/integer";
import { shapeFromValue } from "../../engine/shapes/shapes-as-values";
import type { Context } from "../../../../values/context";
import type { Dim } from "../../../../values/dimensions/dimension";
import type { Value } from "../../../../values/value";

/** The sizes of one state: one number, or one per tensor where the state is itself a list (stacked cells). */
export type StateSize = Dim | readonly Dim[] | { readonly axes: readonly Dim[] };

/** The axes that a `TensorShape` names, which Keras 2 takes as the size of one tensor. */
function axesOfShape(value: Value | undefined, context: Context): readonly Dim[] | undefined {
  if (value?.kind !== "tuple" || value.isTensorShape !== true || context.keras === 3) return undefined;
  const shape = shapeFromValue(value, context);
  return shape?.ranked ? shape.dims : undefined;
}

/** `state_size` as `RNN.__init__` reads it: one state, or a list of them; undefined where it is not known. */
export function stateSizes(cell: Value, context: Context): readonly StateSize[] | undefined {
  const size = context.attribute(cell, "state_size");
  if (size === undefined || size.kind === "unknown") return undefined;
  const single = dimensionOf(size);
  if (single) return [single];
  const whole = axesOfShape(size, context);
  if (whole) return [{ axes: whole }];
  const sizes: StateSize[] = [];
  for (const item of context.iterate(size) ?? [undefined]) {
    const dim = item && dimensionOf(item);
    const axes = axesOfShape(item, context);
    const nested = item && !dim && !axes ? context.iterate(item)?.map(dimensionOf) : undefined;
    if (dim) sizes.push(dim);
    else if (axes) sizes.push({ axes });
    else if (nested && !nested.includes(undefined)) sizes.push(nested.flatMap((d) => (d ? [d] : [])));
    else return undefined;
  }
  return sizes;
}

/**
 * The axes behind the batch that `output_size` names, or the first state where the cell names none; undefined where
 * they are not known.
 */
export function outputAxes(cell: Value, context: Context): readonly Dim[] | undefined {
  const stated = context.attribute(cell, "output_size");
  if (stated && stated.kind !== "none") {
    const single = stated.kind === "unknown" ? undefined : dimensionOf(stated);
    return single ? [single] : axesOfShape(stated, context);
  }
  const first = stateSizes(cell, context)?.[0];
  if (!first) return undefined;
  if ("kind" in first) return [first];
  return "axes" in first ? first.axes : undefined;
}

/** `output_size` where it is one number. */
export function outputSize(cell: Value, context: Context): Dim | undefined {
  const axes = outputAxes(cell, context);
  return axes?.length === 1 ? axes[0] : undefined;
}
