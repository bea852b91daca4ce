/** `setattr` on a layer: Keras's own properties, and tracking of layers and variables, after `Layer.__setattr__`. */
import { layerStateOf, noteRenaming, update } from "../layer-state";
import { contentOf, dataBehind } from "../../../builtins";
import { setArgument } from "../set-argument";
import { setTrainable } from "./trainability";
import { refusedAttribute } from "./locked-state";
import { track } from "./tracking";
import { boundedWalk } from "../../../../values/bounds/bounded-walk";
import type { Context } from "../../../../values/context";
import type { Span } from "../../../../values/records/span";
import { knownText } from "../../../../values/known-text";
import { type DictEntry, type ObjectValue, type Value } from "../../../../values/value";

/** Instances of classes that derive from these are copied as well, and lose what their class adds. */
const COPIED: ReadonlySet<string> = new Set(["builtins.dict", "builtins.list"]);

/** Keras 3 keeps a list or dict that tracks what is put into it, and not the one it was given. */
const ownCopy = boundedWalk(copyOf, (value: Value): Value => value);

function copyOf(value: Value): Value {
  if (value.kind === "tuple") return { ...value, items: value.items.map((item) => ownCopy(item)) };
  if (value.kind === "list" && value.isDeque) return value;
  if (value.kind === "list") return { ...value, items: value.items?.map((item) => ownCopy(item)) };
  if (value.kind === "dict" && value.entries) {
    const entries = [...value.entries].map(([key, entry]): [string, DictEntry] => [
      key,
      { key: entry.key, value: ownCopy(entry.value) },
    ]);
    // Keras's own dict makes nothing for a key that is missing.
    return { ...value, entries: new Map(entries), factory: undefined };
  }
  if (value.kind === "object" && value.class.mro.some(({ canonical = "" }) => COPIED.has(canonical))) {
    const content = contentOf(value);
    return content ? ownCopy(content) : value;
  }
  if (value.kind === "set") return { ...value };
  return value;
}

/**
 * Sets an attribute where Keras does more than Python; gives whether it is set. What it leaves to Python is tracked
 * all the same.
 */
export function trackAttribute(
  target: ObjectValue,
  name: string,
  value: Value,
  context: Context,
  site: Span,
): boolean {
  const state = layerStateOf(target);
  if (!state) return false;
  switch (name) {
    case "trainable":
      setTrainable(target, value, context);
      return true;
    case "name":
    case "_name":
      noteRenaming(state);
      update(state, { name: knownText(value) }, context);
      return true;
    case "dtype_policy":
      // A policy holds no layer; what it says of the dtype is not followed.
      context.heap.set(target.attributes, name, value);
      return true;
    case "_batch_input_shape":
      // A Sequential of Keras 2 reads it of its first layer, whoever has set it; wrappers hand on that of their layer.
      if (context.keras === 2) update(state, { inputShape: { value, batched: true } }, context);
      break;
    case "built":
      if (value.kind === "bool") update(state.build, { built: value.value }, context);
      return true;
  }
  refusedAttribute(target, name, value, site, context);
  const copies = context.keras === 3 && ["list", "dict", "set", "tuple", "object"].includes(value.kind);
  const kept = copies ? ownCopy(value) : value;
  track(state, kept, context);
  context.heap.set(target.attributes, name, kept, dataBehind(target.attributes, target.class.mro, name));
  setArgument(target, state, name, kept, context);
  return true;
}
