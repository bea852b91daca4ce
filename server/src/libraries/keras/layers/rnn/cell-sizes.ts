/** Asks a recurrent cell, built-in or the user's own, how large its states and its output are. */
import { dimensionOf } from "../../arguments/integer";
import type { Context } from "../../../../values/context";
import type { Dim } from "../../../../values/dimension";
import type { Value } from "../../../../values/value";

/** The sizes of one state: one number, or one per tensor where the state is itself a list (stacked cells). */
export type StateSize = Dim | readonly Dim[];

/** `state_size` as `RNN.__init__` reads it: one state, or a list of them; undefined where it is not known. */
export function stateSizes(cell: Value, context: Context): readonly StateSize[] | undefined {
  const size = context.attribute(cell, "state_size");
  if (size === undefined || size.kind === "unknown") return undefined;
  const single = dimensionOf(size);
  if (single) return [single];
  const sizes: StateSize[] = [];
  for (const item of context.iterate(size) ?? [undefined]) {
    const dim = item && dimensionOf(item);
    const nested = item && !dim ? context.iterate(item)?.map(dimensionOf) : undefined;
    if (dim) sizes.push(dim);
    else if (nested && !nested.includes(undefined)) sizes.push(nested.flatMap((d) => (d ? [d] : [])));
    else return undefined;
  }
  return sizes;
}

/** `output_size`, or the size of the first state where the cell names none; undefined where it is not known. */
export function outputSize(cell: Value, context: Context): Dim | undefined {
  const stated = context.attribute(cell, "output_size");
  if (stated && stated.kind !== "none") return stated.kind === "unknown" ? undefined : dimensionOf(stated);
  const first = stateSizes(cell, context)?.[0];
  return first && "kind" in first ? first : undefined;
}
