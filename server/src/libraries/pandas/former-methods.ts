/** Methods that tables had in older releases. That they are gone is told by `gone-names.json`; what they gave is known all the same. */
import { given } from "./arguments";
import type { TableMethod } from "./changed-tables";
import { tableValue } from "./objects";
import { concatenate } from "./reshaping/combining";
import { constructFrame } from "./reshaping/construction";
import { frameItem } from "./rows/selection";
import type { RowTable } from "./rows/rows";
import { arrayOf, tableOf } from "./tables";
import type { Context } from "../../values/context";
import { type Arguments, type Value, list, unknown } from "../../values/value";

/** `table.as_matrix(columns=None)`. */
const asMatrix: TableMethod<RowTable> = (table, args, context) => {
  const columns = given(args, 0, "columns");
  if (!columns) return arrayOf(table);
  const picked = table.type === "frame" ? frameItem(table, columns, context) : undefined;
  const isFrame = picked !== undefined && "type" in picked && picked.type === "frame";
  return isFrame ? arrayOf(picked) : unknown("data", "columns as a matrix");
};

/** What is put below a table as tables; a dict is one row. Undefined where it can't be told. */
function partsOf(other: Value | undefined, args: Arguments, context: Context): readonly Value[] | undefined {
  if (!other) return undefined;
  if (other.kind === "dict") {
    const row = constructFrame({ ...args, positional: [list([other])], keywords: new Map() }, context);
    return [tableValue(row, args.site, context)];
  }
  if (tableOf(other)) return [other];
  return other.kind === "list"
    ? other.items?.flatMap((item) => partsOf(item, args, context) ?? [])
    : undefined;
}

/** `table.append(other, ignore_index=False, …)`: a series is a row of a frame, whose labels nobody knows. */
const append: TableMethod<RowTable> = (table, args, context) => {
  const other = given(args, 0, "other") ?? given(args, 0, "to_append");
  const parts = partsOf(other, args, context);
  const isAlike = parts?.every((part) => tableOf(part)?.type === table.type);
  if (!parts || isAlike !== true || args.rest) return unknown("data", "rows put below a table");
  const below = list([tableValue(table, args.site, context), ...parts]);
  return concatenate({ ...args, positional: [below] }, context);
};

export const formerMethods: Readonly<Record<string, TableMethod<RowTable>>> = {
  as_matrix: asMatrix,
  get_values: (table) => arrayOf(table),
  append,
};
