/** One number for each row (`frame.sum(axis=1)`): its type, and what is known of it, where all columns are numbers. */
import { typeOfAll } from "../columns/array-types";
import { contentOfTruths, isNumeric } from "../contents/cells";
import { contentsInOrder } from "../tables";
import type { FrameState } from "../table-states";
import { type ColumnContent, contentOfCells } from "../../../values/contents/column-content";

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

/** Whether any, or every value of a row is true; undefined where the columns are no truth values known one by one. */
function truths(
  columns: readonly (ColumnContent | undefined)[] | undefined,
  isEvery: boolean,
): ColumnContent | undefined {
  const held = columns?.flatMap((content) =>
    content?.dtype === "bool" && "cells" in content ? [content] : [],
  );
  if (!held || held.length === 0 || held.length !== columns?.length) return undefined;
  return contentOfTruths(() => {
    const told = held.map(({ cells }) => cells ?? []);
    const sought = isEvery ? "False" : "True";
    return (told[0] ?? []).map((_, row) => told.some((cells) => cells[row] === sought) !== isEvery);
  });
}

/** Sums are as wide as numbers get. */
const wide = (dtype: string): string => dtype.replace(/^(u?int)\d+$/, "$164");

/** The sum of so many numbers that are no longer than `DIGITS` is held exactly. */
const [DIGITS, SUMMANDS] = [12, 1000];

/** Sums of whole numbers, row by row; undefined where one may be too large to be held exactly. */
function sums(columns: readonly ColumnContent[]): ColumnContent | undefined {
  const areHeld =
    columns.length <= SUMMANDS &&
    columns.every(
      ({ cells, missing }) =>
        missing === 0 && cells?.every((cell) => cell !== undefined && cell.length <= DIGITS),
    );
  if (!areHeld) return undefined;
  return contentOfCells("int64", () =>
    (columns[0]?.cells ?? []).map((_, row) =>
      String(columns.reduce((sum, { cells }) => sum + Number(cells?.[row]), 0)),
    ),
  );
}
