/** One of several things, where nobody knows which: an item under an index or a key that is not known. */
import type { Reason } from "./reason";
import { type UnknownValue, type Value, unknown } from "./value";

const changeable: ReadonlySet<Value["kind"]> = new Set(["list", "dict", "set", "object"] as const);

/** One of `items`; what changes it may change each of them that can be changed. */
export function oneOf(items: readonly Value[], why: Reason): UnknownValue {
  const among = items.filter(({ kind }) => changeable.has(kind));
  return among.length === 0 ? unknown(why) : { ...unknown(why), among };
}
