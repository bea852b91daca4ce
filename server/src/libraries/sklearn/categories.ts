/** How many different values there are in what a transformer is fitted to. */
import { tableOf } from "../pandas";
import type { Context } from "../../values/context";
import { hashKey } from "../../values/hash-key";
import type { Value } from "../../values/value";

/** The number of different values of labels, a missing one among them; undefined where it is not known. */
export function differentValues(value: Value | undefined, context: Context): number | undefined {
  const table = tableOf(value);
  if (table?.type === "series") {
    const { values, missing } = table.content ?? {};
    return values && missing !== undefined ? values.length + Math.min(missing, 1) : undefined;
  }
  if (table || !value) return undefined;
  const items =
    value.kind === "tensor"
      ? value.shape.ranked && value.shape.dims.length === 1
        ? value.content
        : undefined
      : value.kind === "list" || value.kind === "tuple"
        ? context.iterate(value)
        : undefined;
  const keys = items?.map((item) => hashKey(item));
  return keys?.every((key) => key !== undefined) ? new Set(keys).size : undefined;
}

/** The numbers of different values of the columns of a table; undefined where one is not known. */
export function valuesOfColumns(value: Value | undefined): readonly number[] | undefined {
  const table = tableOf(value);
  if (table?.type !== "frame" || !table.columns.keys) return undefined;
  const counts = table.columns.keys.map((key) => {
    const { values, missing } = table.contents?.get(key) ?? {};
    return values && missing !== undefined ? values.length + Math.min(missing, 1) : undefined;
  });
  return counts.every((count) => count !== undefined) ? counts : undefined;
}
