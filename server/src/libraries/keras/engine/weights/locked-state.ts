/** Layers and weights that `call` makes, which Keras 3 takes only in `__init__` and `build` (`Layer._lock_state`). */
import { isLayerInstance, layerStateOf } from "../layer-state";
import { leavesOf } from "../structure";
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import type { ObjectValue, Value } from "../../../../values/value";

/** The layers whose `call` runs just now, innermost last, and which take no further weights and layers. */
const locked: ObjectValue[] = [];

/** Runs the `call` of a layer that is built. */
export function whileLocked<Result>(layer: ObjectValue, run: () => Result): Result {
  locked.push(layer);
  try {
    return run();
  } finally {
    locked.pop();
  }
}

/** Tells that a layer's `call` adds `what` to the layer; gives whether that is so. */
export function refusedWhileLocked(
  layer: ObjectValue,
  what: string,
  span: Span,
  remedies: readonly Remedy[],
  context: Context,
): boolean {
  if (!locked.includes(layer)) return false;
  context.report({
    code: "state-in-call",
    severity: "error",
    span,
    facts: { layer: layer.class.name, what },
    kerasSays:
      "ValueError: …You cannot add new elements of state (variables or sub-layers) to a layer that is already built. All state must be created in the `__init__()` method or in the `build()` method.…",
    remedies,
  });
  return true;
}

/** The same of `self.name = value`, where that holds a layer which the layer does not have yet. */
export function refusedAttribute(
  target: ObjectValue,
  name: string,
  value: Value,
  site: Span,
  context: Context,
): void {
  const state = layerStateOf(target);
  if (!state || !locked.includes(target)) return;
  const had = new Set(state.tracking.values.flatMap(leavesOf));
  const added = leavesOf(value).find((leaf) => isLayerInstance(leaf) && !had.has(leaf));
  if (added?.kind !== "object") return;
  const what = `self.${name}, a ${added.class.name},`;
  const remedies: readonly Remedy[] = [
    { kind: "moveToInit", span: site, preferred: true },
    { kind: "moveToBuild", span: site },
  ];
  refusedWhileLocked(target, what, site, remedies, context);
}
