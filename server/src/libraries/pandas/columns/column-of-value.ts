/** What a column holds that is made of a list, a range or an array, wherever a table takes one. */
import { elementsOfType } from "../contents/cells";
import { allElements, arraysIn, tensorOf } from "../../tensor-functions";
import { cellOf, contentOfColumn } from "../../../values/contents/cell-values";
import {
  type ColumnContent,
  areListed,
  contentOfCells,
  contentOfValues,
  onlyType,
} from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { type Dim, isOne } from "../../../values/dimensions/dimension";
import { lookup } from "../../../values/names/lookup";
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

/** The type of a column that holds nothing but one value of Python's. */
const DTYPES: Readonly<Record<string, string>> = {
  str: "string",
  int: "int64",
  float: "float64",
  bool: "bool",
};

/** What a column of so many rows holds that all have one value of Python's; undefined for other values. */
export function columnOfOne(value: Value, rows: Dim): ColumnContent | undefined {
  const dtype = lookup(DTYPES, value.kind);
  if (dtype === undefined) return undefined;
  const cell = cellOf(value);
  if (cell === undefined) return onlyType(dtype);
  return areListed(rows)
    ? contentOfCells(dtype, () => Array<string>(rows.value).fill(cell))
    : contentOfValues(dtype, [cell]);
}
