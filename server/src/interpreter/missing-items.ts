/** Items that are proven to be missing raise where the program catches that: `try: x = d["a"] except KeyError:`. */
import { type Machine, RaiseSignal } from "./machine";
import type { Span } from "../values/span";
import { type Value, hashKey } from "../values/value";

/** The exception of `value[index]` where the index is known and certainly not there. */
function missing(value: Value, index: Value): string | undefined {
  if (value.kind === "dict") {
    const key = hashKey(index);
    const isMissing = value.entries && key !== undefined && !value.factory && !value.entries.has(key);
    return isMissing ? "builtins.KeyError" : undefined;
  }
  if (value.kind !== "list" && value.kind !== "tuple") return undefined;
  if (!value.items || index.kind !== "int" || index.dim.kind !== "known") return undefined;
  const { length } = value.items;
  return index.dim.value >= length || index.dim.value < -length ? "builtins.IndexError" : undefined;
}

/** Raises as Python would, inside a `try` with handlers; elsewhere what is missing is unknown, and the program goes on. */
export function raiseMissing(m: Machine, value: Value, index: Value, site: Span): void {
  if (m.tries.length === 0) return;
  const name = missing(value, index);
  if (name !== undefined) throw new RaiseSignal(m.context.library(name), site);
}
