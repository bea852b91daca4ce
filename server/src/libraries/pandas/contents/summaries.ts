/** What one value tells of a whole column, exactly where all of its values are known: sums, medians, modes, places. */
import { isNumeric } from "./cells";
import { extreme, valueOfCell } from "../rows/items";
import { levelsOf } from "../rows/labelled-rows";
import { rangeIndex, seriesState, untold } from "../tables";
import type { SeriesState, Table } from "../table-states";
import type { TableMethod } from "../changed-tables";
import { type ColumnContent, contentOfCells, countsOf } from "../../../values/contents/column-content";
import { known } from "../../../values/dimensions/dimension";
import { linearQuantile, medianOf } from "../../../values/contents/quantile";
import { type Arguments, type Value, bool, unknown } from "../../../values/value";
import { A_NUMBER } from "./a-number";

type SeriesMethod = TableMethod<SeriesState>;

/** One value of all, or one for each of several that are asked for; `of` is asked where nothing is given. */
const one =
  (of: (series: SeriesState) => Value | undefined): SeriesMethod =>
  (series, args) => {
    const given = [...args.positional, ...args.keywords.values()];
    if (given.some(({ kind }) => kind === "list" || kind === "unknown"))
      return unknown("data", "numbers of a series");
    return (isBare(args) ? of(series) : undefined) ?? A_NUMBER;
  };

const isBare = (args: Arguments): boolean => args.positional.length + args.keywords.size === 0 && !args.rest;

const isCounted = (dtype: string | undefined): boolean => isNumeric(dtype) || dtype === "bool";

const numberOf = (cell: string): number => (cell === "True" ? 1 : cell === "False" ? 0 : Number(cell));

/** The sum of numbers that are all whole, which no order of adding changes; undefined for others. */
function total(content: ColumnContent | undefined): Value | undefined {
  const counts = isCounted(content?.dtype) && content ? countsOf(content) : undefined;
  if (!counts) return undefined;
  let sum = 0;
  let most = 0;
  for (const [cell, count] of counts) {
    sum += numberOf(cell) * count;
    most += Math.abs(numberOf(cell)) * count;
  }
  if (
    !Number.isSafeInteger(most) ||
    ![...counts.keys()].every((cell) => Number.isSafeInteger(numberOf(cell)))
  )
    return undefined;
  const { dtype } = content ?? {};
  const own =
    dtype?.startsWith("float") === true ? dtype : dtype?.startsWith("u") === true ? "uint64" : "int64";
  return valueOfCell(String(sum), own);
}

/** The numbers of a column from the smallest on, without missing ones; undefined where they are not known. */
function numbersInOrder(content: ColumnContent | undefined): readonly number[] | undefined {
  const { dtype, cells } = content ?? {};
  if (!/^u?int\d+$|^float64$/.test(dtype ?? "") || !cells) return undefined;
  return cells.flatMap((cell) => (cell === undefined ? [] : [Number(cell)])).sort((a, b) => a - b);
}

/** The middle of all numbers, or between the two in the middle. */
function median(content: ColumnContent | undefined): Value | undefined {
  const numbers = numbersInOrder(content) ?? [];
  const middle = medianOf(numbers);
  return Number.isNaN(middle) ? undefined : valueOfCell(String(middle), "float64");
}

/** `series.quantile(q)`: between the two numbers that stand there, as far along as `q` says (NumPy's `linear`). */
const quantile: SeriesMethod = ({ content, key }, args) => {
  const [given] = [...args.positional, ...args.keywords.values()];
  const share = !given ? 0.5 : given.kind === "float" ? given.value : undefined;
  const isPlain =
    args.positional.length + args.keywords.size <= 1 && (args.keywords.size === 0 || args.keywords.has("q"));
  const numbers = numbersInOrder(content);
  const isScalar = !given || given.kind === "float" || given.kind === "int";
  // Several are asked for by a list, and stand in a series behind one another.
  const asked = given?.kind === "list" && isPlain ? given.items?.length : undefined;
  if (asked !== undefined) return seriesState(known(asked), { key, dtype: "float64" });
  if (!numbers || numbers.length === 0 || share === undefined || !isPlain || share < 0 || share > 1)
    return isScalar ? A_NUMBER : unknown("data", "numbers of a series");
  // Pandas asks for percents, of which NumPy makes a share again.
  const between = linearQuantile(numbers, (share * 100) / 100);
  return Number.isNaN(between) ? A_NUMBER : (valueOfCell(String(between), "float64") ?? A_NUMBER);
};

/** `series.mode()`: the values that stand there most often, in order. */
const modes: SeriesMethod = ({ content, dtype }, args): Table => {
  const type = content?.dtype === "category" ? content.categories?.dtype : content?.dtype;
  const isRead = isBare(args) && (isCounted(type) || type === "string");
  const counts = isRead && content ? countsOf(content) : undefined;
  if (!counts || counts.size === 0) return seriesState(untold("the rows that are left"), { dtype });
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b));
  const found = [...counts].flatMap(([cell, count]) => (count === most ? [cell] : []));
  // Categories stand in their own order.
  const own = content?.dtype === "category" ? content.categories?.values : undefined;
  found.sort((a, b) =>
    own ? own.indexOf(a) - own.indexOf(b) : type === "string" ? (a < b ? -1 : 1) : numberOf(a) - numberOf(b),
  );
  const rows = known(found.length);
  return seriesState(rows, {
    index: rangeIndex(rows),
    content: contentOfCells(content?.dtype, () => found, content?.categories),
  });
};

/** The first place of the largest or smallest number; undefined where it is not known. */
function placeOfExtreme(content: ColumnContent | undefined, sign: 1 | -1): number | undefined {
  const cells = isNumeric(content?.dtype) ? content?.cells : undefined;
  let best: number | undefined;
  let place: number | undefined;
  for (const [row, cell] of (cells ?? []).entries()) {
    const number = cell === undefined ? NaN : Number(cell) * sign;
    if (number > (best ?? -Infinity) || (best === undefined && number === -Infinity))
      [best, place] = [number, row];
  }
  return place;
}

const placed = (sign: 1 | -1): SeriesMethod =>
  one(({ content }) => {
    const place = placeOfExtreme(content, sign);
    return place === undefined ? undefined : valueOfCell(String(place), "int64");
  });

/** The label of the largest or smallest number. */
const labelled = (sign: 1 | -1): SeriesMethod =>
  one((series) => {
    const place = placeOfExtreme(series.content, sign);
    const [level, ...more] = levelsOf(series) ?? [];
    const cell = place === undefined || more.length > 0 ? undefined : level?.content?.cells?.[place];
    return valueOfCell(cell, level?.content?.dtype);
  });

/** `any()` and `all()` of truth values. */
const truth =
  (isEvery: boolean): SeriesMethod =>
  (series, args) => {
    const { dtype, values, missing } = series.content ?? {};
    const isKnown = isBare(args) && dtype === "bool" && values && missing === 0;
    return isKnown
      ? bool(values.includes(isEvery ? "False" : "True") !== isEvery)
      : unknown("data", "a truth of a series");
  };

/** By name. */
export const summaries: Readonly<Record<string, SeriesMethod>> = {
  max: one(({ content }) => extreme(content, 1)),
  min: one(({ content }) => extreme(content, -1)),
  sum: one(({ content }) => total(content)),
  median: one(({ content }) => median(content)),
  count: one(({ content, rows }) =>
    rows.kind === "known" && content?.missing !== undefined
      ? valueOfCell(String(rows.value - content.missing), "int64")
      : undefined,
  ),
  mode: modes,
  argmax: placed(1),
  argmin: placed(-1),
  idxmax: labelled(1),
  idxmin: labelled(-1),
  any: truth(false),
  all: truth(true),
  prod: one(() => undefined),
  quantile,
  item: one(({ content, rows }) =>
    rows.kind === "known" && rows.value === 1 ? valueOfCell(content?.cells?.[0], content?.dtype) : undefined,
  ),
};
