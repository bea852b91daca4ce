/**
 * What NumPy's functions of each element give for tables: a table of the same rows and columns, by `__array_ufunc__`
 * as in pandas itself.
 */
import { isNumeric } from "./contents/cells";
import type { RowTable } from "./rows/rows";
import { type TableMethod, alike, changedCells } from "./changed-tables";
import { arrayOf, tableOf } from "./tables";
import { type ColumnContent, onlyGaps, onlyType } from "../../values/contents/column-content";
import { lookup } from "../../values/names/lookup";
import { shapeKey } from "../../values/dimensions/shape";
import { type Value, NONE } from "../../values/value";

/** Functions that give a number for each number there is. */
const COMPLETE = new Set(
  (
    "exp expm1 exp2 sin cos tan tanh sinh cosh arctan cbrt abs absolute fabs sign square negative floor ceil rint round " +
    "around deg2rad rad2deg radians degrees"
  ).split(" "),
);

/** Functions that give none for some numbers: of these, for which ones they give one. */
const PARTIAL: Readonly<Record<string, (number: number) => boolean>> = {
  sqrt: (number) => number >= 0,
  log: (number) => number >= 0,
  log2: (number) => number >= 0,
  log10: (number) => number >= 0,
  log1p: (number) => number >= -1,
};

/** Functions that give whole numbers for whole numbers. */
const KEEPING = new Set("abs absolute sign square negative positive round around".split(" "));
/** Functions whose type for whole numbers depends on the release of NumPy. */
const ROUNDING = new Set("floor ceil rint trunc fabs".split(" "));

/** The type of the results; undefined where it is not told. */
function typeAfter(name: string, dtype: string | undefined): string | undefined {
  if (dtype?.startsWith("float") === true || KEEPING.has(name)) return dtype;
  return /^int(32|64)$/.test(dtype ?? "") && !ROUNDING.has(name) ? "float64" : undefined;
}

/** Where the results are missing: where the numbers are, and where the function has none. */
function resulting(name: string, content: ColumnContent): ColumnContent | undefined {
  const dtype = isNumeric(content.dtype) ? typeAfter(name, content.dtype) : undefined;
  if (dtype === undefined) return undefined;
  const domain = lookup(PARTIAL, name);
  const isWhole = domain
    ? content.values?.every((value) => domain(Number(value))) === true
    : COMPLETE.has(name);
  return isWhole ? onlyGaps(content, dtype) : onlyType(dtype);
}

/**
 * The table that a function of each element makes of one; `result` is what NumPy would give for arrays. Rows that have
 * to be aligned with those of another table, or another extent, leave the array.
 */
export const ofEachElement: TableMethod<RowTable> = (
  table,
  { positional: [name, result = NONE, ...others] },
) => {
  const { shape } = arrayOf(table);
  const isAlike =
    result.kind === "tensor" &&
    shape.ranked &&
    result.shape.ranked &&
    shapeKey(result.shape) === shapeKey(shape);
  const areAligned = others.every((other: Value) => {
    const second = tableOf(other);
    return !second || (second.type !== "index" && second.index === table.index);
  });
  if (!isAlike || !areAligned || name?.kind !== "str" || name.value === undefined) return result;
  const ufunc = name.value;
  return others.length === 0
    ? changedCells(table, (content) => resulting(ufunc, content), result.dtype)
    : alike(table, result.dtype);
};
