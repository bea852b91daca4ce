/** `table.values` and `table.to_numpy()`: which of them certainly are arrays of NumPy. */
import type { Table } from "./table-states";
import { arrayOf } from "./tables";
import type { TensorValue } from "../../values/value";

/** `table.values`; of a column that is none of numbers it may be an array of pandas' own. */
export function valuesOf(table: Table): TensorValue {
  const array = arrayOf(table);
  const isPlain = table.type === "frame" || /^(u?int|float|bool)/.test(array.dtype ?? "");
  return isPlain ? { ...array, isArray: true } : array;
}
