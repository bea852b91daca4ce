/** What several objects of a library have in common, such as the tables that the rounds of a loop made. */
import { CHANGED_TOGETHER } from "./bounds/budgets";
import type { NativeState } from "./native-state";
import type { ObjectValue, Value } from "./value";

const standsForAll = (value: Value): value is ObjectValue =>
  value.kind === "object" && value.native?.hooks?.standsForAll === true;

/** All objects that one of `items` may be, where their library tells what any of them is; undefined where it does not. */
export function objectsAmong(items: readonly Value[]): readonly ObjectValue[] | undefined {
  const found = new Set<ObjectValue>();
  for (const item of items) {
    const each = item.kind !== "unknown" ? [item] : item.orOther ? undefined : item.among;
    if (!each?.every(standsForAll)) return undefined;
    for (const object of each) found.add(object);
    if (found.size > CHANGED_TOGETHER) return undefined;
  }
  return found.size > 0 ? [...found] : undefined;
}

/** What both states agree on; undefined where the library doesn't tell that of one of its places. */
function commonState(a: NativeState, b: NativeState): NativeState | undefined {
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const places = new Map<string, unknown>();
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [own, other] = [left.get(key), right.get(key)] as readonly unknown[];
    const joined = own === other ? { value: own } : a.join?.(key, own, other);
    if (!joined) return undefined;
    places.set(key, joined.value);
  }
  const uncertain = a.uncertain === true || b.uncertain === true || undefined;
  return { ...a, ...Object.fromEntries(places), uncertain };
}

/**
 * An object that stands for each of those that `value` may be, as they are now; `value` itself where there is none. Who
 * asks too early misses what is done to them later.
 */
export function standingForAll(value: Value): Value {
  const [first, ...more] = value.kind === "unknown" ? (objectsAmong([value]) ?? []) : [];
  if (!first?.native) return value;
  let native: NativeState = first.native;
  const attributes = new Map(first.attributes);
  for (const object of more) {
    const common =
      object.class === first.class && object.native?.type === native.type
        ? commonState(native, object.native)
        : undefined;
    if (!common) return value;
    native = common;
    for (const [name, item] of object.attributes) attributes.set(name, item);
  }
  return { ...first, native, attributes };
}
