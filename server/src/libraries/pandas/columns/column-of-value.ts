/** What a column holds that is made of a list, a range or an array, wherever a table takes one. */
import { elementsOfType } from "../contents/cells";
import { allElements, arraysIn, tensorOf } from "../../tensor-functions";
import { contentOfColumn } from "../../../values/contents/cell-values";
import type { ColumnContent } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { isOne } from "../../../values/dimensions/dimension";
import type { Value } from "../../../values/value";

/** Undefined for other values, and where nothing is known of the items. */
export function columnOfValue(value: Value, context: Context): ColumnContent | undefined {
  const items = value.kind === "list" || value.kind === "tuple" ? value.items : undefined;
  if (items) return contentOfColumn(items) ?? arraysIn(items, context);
  const array = value.kind === "range" ? tensorOf(value, context) : value;
  if (array?.kind !== "tensor" || !array.shape.ranked) return undefined;
  const { dtype } = array;
  const [, ...more] = array.shape.dims;
  // An array of one column is a column; which values it has is not read off its rows.
  if (more.length === 1 && isOne(more[0])) return dtype === undefined ? undefined : elementsOfType(dtype);
  if (array.shape.dims.length !== 1) return undefined;
  return allElements(array) ?? (dtype === undefined ? undefined : elementsOfType(dtype));
}
