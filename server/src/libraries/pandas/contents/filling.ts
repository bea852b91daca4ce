/** Missing values filled: `fillna`, `ffill`, `bfill` and `interpolate`. */
import { type TableMethod, alike, changedCells } from "../changed-tables";
import { filledByColumn } from "./averages";
import { axisOf, given, keyword } from "../arguments";
import { filledCells, filledFrom, isNumeric } from "./cells";
import type { RowTable } from "../rows/rows";
import { tableOf } from "../tables";
import {
  type Cell,
  type ColumnContent,
  contentOfCells,
  onlyType,
} from "../../../values/contents/column-content";
import type { Value } from "../../../values/value";

/** Whether nothing is missing, as nothing can be among whole numbers. */
const isWhole = ({ missing, dtype }: ColumnContent): boolean =>
  missing === 0 || /^u?int\d+$/.test(dtype ?? "");

/** `fillna(value)`: by one value, by one for each column that a dict names, or by another of the column. */
export const filled: TableMethod<RowTable> = (table, args) => {
  // Along the rows, columns of several types become one.
  if (axisOf(args, 2) !== 0) return alike(table);
  const value = given(args, 0, "value");
  const method = keyword(args, "method");
  if (method?.kind === "str")
    return changedCells(table, (content) =>
      carried(content, /^(b|backfill)/.test(method.value ?? "") ? "below" : "above"),
    );
  const numbers = tableOf(value);
  const byColumn = numbers?.type === "series" && !method ? filledByColumn(table, numbers) : undefined;
  if (byColumn) return byColumn;
  // A table fills the columns and rows that it has itself.
  if (!value || method || tableOf(value) || value.kind === "unknown")
    return changedCells(table, (content) =>
      isWhole(content) || /^(category|object)$/.test(content.dtype ?? "")
        ? afterUnknown(content)
        : mayBeText(value)
          ? undefined
          : typeAfter(content),
    );
  if (value.kind !== "dict") return changedCells(table, (content) => filledCells(content, value));
  const { entries } = value;
  // To a series the keys are labels of rows.
  if (table.type === "series")
    return changedCells(table, (content) => (isWhole(content) ? content : typeAfter(content)));
  return changedCells(table, (content, key) => {
    if (!entries) return isWhole(content) ? content : typeAfter(content);
    const own = entries.get(key ?? "");
    return own ? filledCells(content, own.value) : content;
  });
};

/** Whether nobody knows that a value is a number, which is what most series are asked for. */
const mayBeText = (value: Value | undefined): boolean => value?.kind === "unknown" && value.isScalar !== true;

/** What nobody knows fills no column that is whole, one of categories with nothing else than these, and objects stay objects. */
const afterUnknown = (content: ColumnContent): ColumnContent =>
  isWhole(content)
    ? content
    : { dtype: content.dtype, values: undefined, missing: undefined, categories: content.categories };

/** Of a column that may have been filled: numbers stay numbers. */
const typeAfter = (content: ColumnContent): ColumnContent | undefined =>
  content.dtype === "float64" ? onlyType("float64") : undefined;

/** A column after missing values were filled by the next one that is there, above or below. */
function carried(content: ColumnContent, end: "above" | "below"): ColumnContent | undefined {
  const { cells, dtype, categories } = content;
  if (!cells || content.missing === 0) return filledFrom(content, end);
  const inOrder = <T>(items: readonly T[]): readonly T[] => (end === "above" ? items : items.toReversed());
  const make = (): readonly Cell[] => {
    let last: Cell;
    return inOrder(inOrder(cells).map((cell) => (last = cell ?? last)));
  };
  return contentOfCells(dtype, make, categories);
}

/** `ffill` and `bfill`: by the next one that is there, above or below. */
export const filledFromEnd =
  (end: "above" | "below"): TableMethod<RowTable> =>
  (table, args) =>
    args.keywords.size + args.positional.length > 0
      ? alike(table)
      : changedCells(table, (content) => carried(content, end));

/** `interpolate(method)`: other ways than the usual one leave other types as they are, and real numbers where none is missing. */
export const interpolated: TableMethod<RowTable> = (table, args) =>
  args.positional.length + args.keywords.size === 0
    ? changedCells(table, (content) => filledFrom(content, "above"))
    : args.keywords.size !== 1 || !args.keywords.has("method")
      ? alike(table)
      : changedCells(table, (content) =>
          isNumeric(content.dtype) && content.missing !== 0 ? onlyType(content.dtype) : content,
        );
