/** The parts of an index, as they use up the axes of a tensor. */
import { backendOf } from "../../keras/engine/backend";
import type { Context } from "../../../values/context";
import type { TensorValue, Value } from "../../../values/value";

/** How many axes a part uses up: a mask as many as it has itself. */
export function consumedAxes(index: Value): number {
  if (index.kind === "none" || index.kind === "ellipsis") return 0;
  if (index.kind === "tensor" && index.dtype === "bool")
    return index.shape.ranked ? index.shape.dims.length : 1;
  return 1;
}

/** Parts of an index that are each for one axis, or for none. */
export const PLAIN_PARTS: ReadonlySet<Value["kind"]> = new Set(["none", "ellipsis", "slice", "int"]);

/**
 * The parts of an index, one for each axis: TensorFlow and Keras take a list of numbers for a tuple, NumPy and PyTorch for
 * an array.
 */
export function partsOfIndex(index: Value, { flavour }: TensorValue, context: Context): readonly Value[] {
  if (index.kind === "tuple") return index.items;
  const takesLists = flavour === "keras" || (flavour === "eager" && backendOf(context) === "tensorflow");
  const items = index.kind === "list" && takesLists ? index.items : undefined;
  return items?.every(({ kind }) => kind === "unknown" || PLAIN_PARTS.has(kind)) === true ? items : [index];
}
