/** `pd.cut` and `pd.qcut`: numbers sorted into bins, which become the categories of a column. */
import { flag, given, keyword } from "../arguments";
import { isNumeric } from "../contents/cells";
import { seriesState, tableOf } from "../tables";
import type { Table } from "../table-states";
import { numberOf } from "../../tensor-functions/core/scalars";
import { cellOf } from "../../../values/contents/cell-values";
import { type Categories, type ColumnContent, mappedContent } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { type Arguments, type Value, unknown } from "../../../values/value";

/** Bins beyond these are not told one by one. */
const MOST_BINS = 10_000;

/** The edges of bins that are listed, in rising order; undefined where one is not known. */
function edgesOf(value: Value | undefined, context: Context): readonly number[] | undefined {
  const items =
    value && (value.kind === "list" || value.kind === "tuple") ? context.iterate(value) : undefined;
  const edges = items?.map(numberOf);
  return edges?.every((edge) => edge !== undefined) ? edges : undefined;
}

/** How many bins there are: one fewer than the edges, or as many as a number says. */
function countOf(value: Value | undefined, edges: readonly number[] | undefined): number | undefined {
  if (edges) return edges.length - 1;
  const number = value?.kind === "int" ? numberOf(value) : undefined;
  return number !== undefined && number > 0 && number <= MOST_BINS ? number : undefined;
}

/** What the bins are called: the labels that are given, or intervals, of which only the number is told. */
function namesOf(labels: Value | undefined, count: number, context: Context): Categories | undefined {
  if (!labels) return { dtype: "interval", values: Array.from({ length: count }, (_, i) => String(i)) };
  const items = context.iterate(labels);
  const values = items?.map(cellOf);
  if (values?.length !== count || !values.every((value) => value !== undefined)) return undefined;
  const isText = items?.every(({ kind }) => kind === "str") === true;
  const isWhole = items?.every(({ kind }) => kind === "int") === true;
  return { dtype: isText ? "string" : isWhole ? "int64" : undefined, values };
}

/** The bin of a number; undefined where it is in none. */
function binOf(
  number: number,
  edges: readonly number[],
  isRight: boolean,
  withLowest: boolean,
): number | undefined {
  if (withLowest && isRight && number === edges[0]) return 0;
  const bin = edges.findIndex((low, i) => {
    const high = edges[i + 1] ?? NaN;
    return isRight ? low < number && number <= high : low <= number && number < high;
  });
  return bin < 0 ? undefined : bin;
}

/** `pd.cut(x, bins, labels=)` where `isEven` is false, else `pd.qcut(x, q, labels=)`. */
export const binned =
  (isEven: boolean) =>
  (args: Arguments, context: Context): Table | Value => {
    const table = tableOf(given(args, 0, "x"));
    const isLabelled = args.keywords.has("retbins") || args.keywords.has("precision");
    if (table?.type !== "series" || isLabelled) return unknown("not-supported", "bins");
    const { rows, index, within, labels: levels, key, content } = table;
    const made = seriesState(rows, { index, within, labels: levels, key });
    const bins = given(args, 1, isEven ? "q" : "bins");
    const edges = isEven ? undefined : edgesOf(bins, context);
    const listed = isEven && bins?.kind === "list" ? context.iterate(bins)?.length : undefined;
    const count = listed === undefined ? countOf(bins, edges) : listed - 1;
    // Bins of which two fall together are one, or refused.
    if (count === undefined || keyword(args, "duplicates")) return made;
    const labels = args.keywords.get("labels") ?? args.positional[isEven ? 2 : 3];
    const asked = labels?.kind === "none" ? undefined : labels;
    const isNumbered = asked?.kind === "bool" && !asked.value;
    const categories = isNumbered ? undefined : namesOf(asked, count, context);
    const [isRight, withLowest] = [
      flag(args, "right", true, context),
      flag(args, "include_lowest", false, context),
    ];
    const isKnown =
      edges && content && isNumeric(content.dtype) && isRight !== undefined && withLowest !== undefined;
    const places = isKnown ? (cell: string) => binOf(Number(cell), edges, isRight, withLowest) : undefined;
    return { ...made, content: contentOfBins(content, places, categories, isNumbered) };
  };

function contentOfBins(
  content: ColumnContent | undefined,
  place: ((cell: string) => number | undefined) | undefined,
  categories: Categories | undefined,
  isNumbered: boolean,
): ColumnContent | undefined {
  if (isNumbered) {
    if (!content || !place) return undefined;
    const codes = (dtype: string): ColumnContent =>
      mappedContent(content, dtype, (cell) => place(cell)?.toString());
    const made = codes("float64");
    return made.missing === 0 ? codes("int64") : made;
  }
  if (!categories) return undefined;
  const nothing: ColumnContent = { dtype: "category", values: undefined, missing: undefined, categories };
  if (!content || !place) return nothing;
  return {
    ...mappedContent(content, "category", (cell) => {
      const bin = place(cell);
      return bin === undefined ? undefined : categories.values[bin];
    }),
    categories,
  };
}
