/** One number for each row (`frame.sum(axis=1)`): its type, and what is known of it, where all columns are numbers. */
import { typeOfAll } from "./array-types";
import { contentOfTruths, isNumeric, truthsIn } from "./cells";
import { type FrameState, contentsInOrder } from "./tables";
import { type ColumnContent, contentOfCells } from "../../values/column-content";

const ofType = (dtype: string, missing: number | undefined): ColumnContent => ({
  dtype,
  values: undefined,
  missing,
});

/** What a reduction of that name gives of each row; undefined where it isn't told. */
export function contentOfRows(frame: FrameState, name: string): ColumnContent | undefined {
  if (name === "count" || name === "nunique") return ofType("int64", 0);
  const columns = contentsInOrder(frame);
  if (name === "any" || name === "all") return truths(columns, name === "all") ?? ofType("bool", 0);
  if (!columns || columns.length === 0) return undefined;
  const held = columns.flatMap((content) => (content && isNumeric(content.dtype) ? [content] : []));
  const common = held.length === columns.length ? typeOfAll(held) : undefined;
  if (common === undefined) return undefined;
  // What is missing is passed over: a row lacks the number only where all of its columns do.
  const missing = held.some((content) => content.missing === 0) ? 0 : undefined;
  switch (name) {
    case "sum":
      return common === "int64" ? (sums(held) ?? ofType(common, 0)) : ofType(wide(common), 0);
    case "mean":
    case "median":
      return ofType(common.startsWith("float") ? common : "float64", missing);
    case "min":
    case "max":
      return ofType(common, missing);
    default:
      return undefined;
  }
}

/** Whether any, or every value of a row is true. */
function truths(
  columns: readonly (ColumnContent | undefined)[] | undefined,
  isEvery: boolean,
): ColumnContent | undefined {
  const told = columns?.map(truthsIn);
  const [first] = told ?? [];
  if (!first || !told?.every((column) => column !== undefined)) return undefined;
  return contentOfTruths(() =>
    first.map((_, row) => told.some((column) => column[row] !== isEvery) !== isEvery),
  );
}

/** Sums are as wide as numbers get. */
const wide = (dtype: string): string => dtype.replace(/^(u?int)\d+$/, "$164");

/** Sums of whole numbers, row by row. */
function sums(columns: readonly ColumnContent[]): ColumnContent | undefined {
  const [first] = columns;
  if (!columns.every((content) => "cells" in content && content.missing === 0)) return undefined;
  const totals = first?.cells?.map((_, row) =>
    columns.reduce((sum, { cells }) => sum + Number(cells?.[row]), 0),
  );
  return totals?.every(Number.isSafeInteger) === true
    ? contentOfCells("int64", () => totals.map(String))
    : undefined;
}
