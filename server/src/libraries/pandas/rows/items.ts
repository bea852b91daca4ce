/** One value of a table: what stands in a cell, as pandas gives it. */
import { valueAtLabel } from "../contents/counting";
import { isUniqueIndex, rangeIndex } from "../tables";
import type { FrameState, IndexState, SeriesState } from "../table-states";
import { A_NUMBER } from "../contents/a-number";
import { pointValue } from "../times/time-points";
import { isTime } from "../times/times";
import { arrayIn, numpyCell } from "../../../values/contents/cell-values";
import type { ColumnContent } from "../../../values/contents/column-content";
import { knownInteger } from "../../../values/known-number";
import { shapeOf } from "../../../values/dimensions/shape";
import { NOWHERE } from "../../../values/records/span";
import { type UnknownValue, type Value, unknown } from "../../../values/value";

/** The value of a cell: a point of time, a number of NumPy's, or what Python has; undefined where it is not told. */
export function valueOfCell(cell: string | undefined, dtype: string | undefined): Value | undefined {
  if (cell === undefined) return undefined;
  return isTime(dtype) ? pointValue(cell, NOWHERE) : numpyCell(cell, dtype);
}

/** One item of a column of which it is not known which: a number of NumPy's where it holds numbers. */
function someItem(content: ColumnContent | undefined, dtype = content?.dtype): Value {
  if (isTime(dtype) && content?.missing === 0) return pointValue(undefined, NOWHERE);
  if (dtype === undefined || !/^(u?int|float)\d+$/.test(dtype)) return unknown("data", "an item of a series");
  return { kind: "tensor", flavour: "numpy", shape: shapeOf([]), dtype };
}

/** One item of a series as `tolist` and a loop give it: a number of Python's where it holds numbers. */
export function anyItem({ content, dtype = content?.dtype }: SeriesState): Value {
  const array = arrayIn(content);
  if (array) return array;
  if (isTime(dtype) && content?.missing === 0) return pointValue(undefined, NOWHERE);
  return /^(?:u?int|float|bool)/.test(dtype ?? "") ? A_NUMBER : unknown("data", "an item of a series");
}

/** The item at a place, which counts from the end where it is negative; a missing number is one like any other. */
function itemAt(content: ColumnContent | undefined, place: number | undefined, dtype?: string): Value {
  const cell = place === undefined ? undefined : content?.cells?.at(place);
  const type = content?.dtype === "category" ? content.categories?.dtype : content?.dtype;
  return valueOfCell(cell, type) ?? someItem(content, dtype);
}

/** `series.iloc[place]`. */
export const itemAtPlace = ({ content, dtype }: SeriesState, place: Value | undefined): Value =>
  itemAt(content, knownInteger(place), dtype);

/** The place of a label of rows that are numbered from 0 on; undefined for others. */
const placeOfNumber = (table: FrameState | SeriesState, label: Value): number | undefined => {
  const place = table.index === rangeIndex(table.rows) ? knownInteger(label) : undefined;
  return place !== undefined && place >= 0 ? place : undefined;
};

/** `series.loc[label]` of a label that stands there once; undefined where it may stand there twice. */
export function itemAtLabel(series: SeriesState, label: Value): Value | undefined {
  if (series.fields) return undefined;
  const found = valueAtLabel(series, label);
  if (found) return found;
  // A number is a label: of labels that stand once each it picks one item.
  return label.kind === "int" && isUniqueIndex(series.index)
    ? itemAt(series.content, placeOfNumber(series, label), series.dtype)
    : undefined;
}

/** `index[place]` of the labels of rows; undefined where nothing is known of them. */
export function labelAtPlace({ index, content, rows }: IndexState, place: Value): Value | undefined {
  const number = knownInteger(place);
  const cell = number === undefined ? undefined : content?.cells?.at(number);
  if (content) return valueOfCell(cell, content.dtype) ?? someItem(content);
  const isNumbered = index !== undefined && index === rangeIndex(rows) && number !== undefined && number >= 0;
  return isNumbered ? place : undefined;
}

/** What stands first or last among values that are not known. */
const AN_EXTREME: UnknownValue = { ...unknown("data", "an item of a series"), isScalar: true };

/** The largest or smallest value of a column of which all are known, as pandas has it; `sign` is -1 for the smallest. */
export function extreme(content: ColumnContent | undefined, sign: 1 | -1): Value {
  const { dtype, values } = content ?? {};
  const areNumbers = /^(u?int|float)\d+$/.test(dtype ?? "");
  // The texts of points of time sort as the points do.
  if (
    !values ||
    !(areNumbers || isTime(dtype)) ||
    (areNumbers && values.some((each) => Number.isNaN(Number(each))))
  )
    return AN_EXTREME;
  const isAfter = (a: string, b: string): boolean =>
    areNumbers ? (Number(a) - Number(b)) * sign > 0 : a !== b && a > b === sign > 0;
  const [first, ...others] = values;
  const best = others.reduce(
    (found, each) => (found === undefined || isAfter(each, found) ? each : found),
    first,
  );
  return valueOfCell(best, dtype) ?? AN_EXTREME;
}
