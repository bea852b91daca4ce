/** Lists of weights in which nothing stands: of a layer that is not built yet, or that has none. */
import { shownName } from "../layer-state";
import { textOf } from "../../../builtins";
import type { NotIterable } from "../../../../values/records/not-iterable";
import { type ListValue, type ObjectValue, type Value, list } from "../../../../values/value";

/** `weights` and `get_weights()` before the shape of the input is known. */
export const notBuiltYet = (layer: ObjectValue): Value =>
  list([], { code: "shape", detail: shownName(layer) });

/** `get_weights()` of a built layer that has none: a Dropout, a Flatten. */
export const noneAtAll = (layer: ObjectValue): Value => list([], { code: "data", detail: shownName(layer) });

/** What is told of `weights[index]` of such a list, instead of what is told of any list that is too short. */
export function emptied(
  { items, why }: ListValue,
  index: Value,
): NotIterable<"not-built"> | NotIterable<"no-weights"> | undefined {
  const layer = items?.length === 0 ? why?.detail : undefined;
  if (layer === undefined) return undefined;
  const raised = { exception: "IndexError", message: "list index out of range" };
  return why?.code === "data"
    ? { ...raised, code: "no-weights", facts: { layer, index: textOf(index) ?? "?" } }
    : { ...raised, code: "not-built", facts: { layer } };
}
