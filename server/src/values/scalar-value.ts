/** Single numbers and texts, also where nothing else is known of them. */
import type { UnknownValue, Value } from "./value";

const scalars: ReadonlySet<Value["kind"]> = new Set(["int", "bigint", "float", "bool", "str", "bytes"]);

/** Whether a value is certainly one number or text: no array, no table, no list, and not `None`. */
export const isScalarValue = (value: Value): boolean =>
  value.kind === "unknown" ? value.isScalar === true : scalars.has(value.kind);

/** `one`, which is one number or text where all of `values` are, of which it is made or one of which it is. */
export function scalarLike(one: UnknownValue, values: readonly Value[]): UnknownValue {
  const isScalar = values.length > 0 && values.every(isScalarValue);
  return isScalar === (one.isScalar === true) ? one : { ...one, isScalar: isScalar || undefined };
}
