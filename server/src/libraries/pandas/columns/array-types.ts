/** The dtype of the one array that NumPy makes of columns, and what their elements are in it. */
import { arithmeticDtype } from "../../tensor-functions/core/dtype";
import { asType } from "../../tensor-functions/core/known-elements";
import type { ColumnContent } from "../../../values/contents/column-content";

/** Labels and columns that are texts or times make an array of which the type says nothing here. */
export const numberType = (dtype: string | undefined): string | undefined =>
  dtype !== undefined && /^(u?int|float|bool)/.test(dtype) ? dtype : undefined;

/** The type that holds the numbers of all columns; truth values beside numbers are objects, of which none is told. */
export function typeOfAll(columns: readonly (ColumnContent | undefined)[] = []): string | undefined {
  const [first, ...others] = new Set(columns.map((column) => numberType(column?.dtype)));
  if (others.length > 0 && [first, ...others].includes("bool")) return undefined;
  let all = first;
  for (const dtype of others) all = arithmeticDtype("+", [all, dtype], [false, false], true);
  return all;
}

/** Columns as they are in an array of numbers; in one of objects each stays what it is. */
export function asInOneArray(
  columns: readonly (ColumnContent | undefined)[],
  dtype: string | undefined,
): readonly (ColumnContent | undefined)[] {
  const all = numberType(dtype) ?? typeOfAll(columns);
  if (all === undefined) return columns;
  return columns.map((column) => column && (numberType(column.dtype) ? asType(column, all) : column));
}
