/** Methods of `DataFrame`: what they do to its columns and rows. */
import { labelsListed, rowsForLabels, rowsWithoutLabels } from "./rows/labelled-rows";
import { axisOf, given, keyword } from "./arguments";
import { hasColumn, keysOf, listedKeys, withColumn, withoutColumns } from "./columns/columns";
import { joined, merged } from "./reshaping/merging";
import { notOnAxis, oneMissing, refusedColumns, refusedRows } from "./columns/missing-columns";
import { contentOfRows } from "./rows/row-summaries";
import { resetIndex, setIndex, withoutLevel } from "./rows/row-labels";
import { pivotTable, pivoted } from "./reshaping/pivoting";
import { matchingKeys, patternOf } from "./columns/label-patterns";
import { ofNumericPart } from "./columns/numeric-columns";
import { averagesOf } from "./contents/averages";
import { keysOfTypes } from "./contents/contents";
import { grouped } from "./groups/groups";
import { atEverySpan, resampled } from "./groups/resampling";
import { exploded } from "./reshaping/exploding";
import { keysBelow } from "./columns/nested-columns";
import { assigned } from "./piping";
import { renamed, setColumns, withColumns, withPrefix, withSuffix } from "./columns/renaming";
import { aligned } from "./reshaping/aligning";
import { melted } from "./reshaping/melting";
import { tableValue } from "./objects";
import { truthsIn } from "./contents/cells";
import {
  columnsOf,
  contentsInOrder,
  frameState,
  indexState,
  seriesState,
  someColumns,
  tableOf,
  untold,
} from "./tables";
import type { FrameState, Table, SeriesState } from "./table-states";
import { isUniqueIndex } from "./tables";
import { chosenRows } from "./rows/rows";
import { described, transposed } from "./contents/statistics";
import { frameItem } from "./rows/selection";
import { insert, setItem } from "./columns/setting-columns";
import { queriedRows } from "./query-expressions";
import { type TableMethod, alike } from "./changed-tables";
import { ofNumbers } from "./contents/unread-texts";
import { multiply, subtract } from "../../values/dimensions/arithmetic";
import { type ColumnContent, contentOfCells } from "../../values/contents/column-content";
import type { Context } from "../../values/context";
import { known } from "../../values/dimensions/dimension";
import { hashKey } from "../../values/hash-key";
import { lookup } from "../../values/names/lookup";
import { NONE, type Value, argumentsOf, unknown } from "../../values/value";

type FrameMethod = TableMethod<FrameState>;

/** The rows that are left without those of some labels, each of which is known to be there once. */
function withoutLabels(frame: FrameState, labels: Value | undefined, context: Context): FrameState {
  const listed = labelsListed(labels, context);
  const left = listed && rowsWithoutLabels(frame, listed);
  if (left?.type === "frame") return left;
  const index = tableOf(labels);
  const isPart =
    index?.type === "index" &&
    isUniqueIndex(frame.index) &&
    (index.index === frame.index || index.within?.includes(frame.index) === true);
  const made = chosenRows(
    frame,
    isPart ? subtract(frame.rows, index.rows) : untold("the rows that are left"),
  );
  return made.type === "frame" ? made : frame;
}

const drop: FrameMethod = (frame, args, context) => {
  if (keyword(args, "level")) return unknown("not-supported", "labels of one level dropped");
  const columns = keyword(args, "columns");
  const labels = given(args, 0, "labels");
  const ignore = keyword(args, "errors") !== undefined;
  if (keyword(args, "index") && columns) return unknown("not-supported", "rows and columns dropped at once");
  const axis = axisOf(args, 1);
  const gone = columns ?? (axis === 1 ? labels : undefined);
  if (gone) {
    if (!ignore && refusedColumns(frame.columns, gone, notOnAxis, args.site, context))
      return unknown("already-reported");
    return withColumns(frame, withoutColumns(frame.columns, keysOf(gone, context), ignore));
  }
  if (axis === undefined) return unknown("not-supported", "drop");
  if (!ignore && refusedRows(frame, keyword(args, "index") ?? labels, args.site, context))
    return unknown("already-reported");
  return withoutLabels(frame, keyword(args, "index") ?? labels, context);
};

const pop: FrameMethod = (frame, args, context) => {
  if (refusedColumns(frame.columns, args.positional[0], oneMissing, args.site, context))
    return unknown("already-reported");
  const key = hashKey(args.positional[0] ?? NONE);
  const below = key === undefined ? undefined : keysBelow(frame.columns.keys, key);
  const content = key === undefined ? undefined : frame.contents?.get(key);
  setColumns(frame, withoutColumns(frame.columns, key === undefined ? undefined : [key], false), context);
  return frame.columns.mayHaveLevels || (below && below.length > 0)
    ? unknown("data", "columns of several levels")
    : seriesState(frame.rows, { index: frame.index, labels: frame.labels, key, content });
};

const deleteItem: FrameMethod = (frame, args, context) => {
  pop(frame, args, context);
  return NONE;
};

const filter: FrameMethod = (frame, args, context) => {
  const items = given(args, 0, "items");
  const keys = items && listedKeys(items, context);
  // Since pandas 3 a condition picks rows.
  if (args.keywords.has("cond") || (items && !keys)) return unknown("data", "filter");
  if (axisOf(args, 3, 1) !== 1) return unknown("data", "filter");
  const pattern = items ? undefined : patternOf(args);
  const matching = pattern && matchingKeys(frame.columns, pattern);
  if (matching) return withColumns(frame, columnsOf(matching, frame.columns.isOrdered));
  if (!keys || args.keywords.has("like") || args.keywords.has("regex"))
    return withColumns(frame, someColumns(untold("filtered columns")));
  // Labels that are not there are passed over without an error.
  const answers = keys.map((key) => hasColumn(frame.columns, key));
  return answers.includes(undefined)
    ? withColumns(frame, someColumns(untold("filtered columns")))
    : withColumns(
        frame,
        columnsOf(
          keys.filter((_, i) => answers[i]),
          frame.columns.isOrdered,
        ),
      );
};

/** What one value tells of each column, whose names are the labels; nothing where that can't be told. */
function told(
  frame: FrameState,
  { dtype, of }: Telling,
): Pick<SeriesState, "labels" | "content"> | undefined {
  const { keys, isOrdered } = frame.columns;
  if (!keys?.every((key) => key.startsWith("s:")) || !isOrdered) return undefined;
  const cells = contentsInOrder(frame)?.map((content) => content && of(content));
  if (!cells?.every((each) => each !== undefined)) return undefined;
  const names = keys.map((key) => key.slice(2));
  return {
    labels: [{ key: undefined, content: contentOfCells("string", () => names) }],
    content: contentOfCells(dtype, () => cells),
  };
}

/** What a method tells of each column, and the type that all of it has. */
interface Telling {
  readonly dtype: string;
  readonly of: (content: ColumnContent) => string | undefined;
}

/** Of columns of truth values. */
const ofTruths = (dtype: string, of: (truths: readonly boolean[]) => number | boolean): Telling => ({
  dtype,
  of: (content) => {
    const truths = truthsIn(content);
    // The mean of nothing is missing.
    const result = truths && truths.length > 0 ? of(truths) : undefined;
    return result === true ? "True" : result === false ? "False" : result?.toString();
  },
});

const countTrue = (truths: readonly boolean[]): number => truths.filter(Boolean).length;

/** By method. */
const TELLINGS: Readonly<Record<string, Telling>> = {
  sum: ofTruths("int64", countTrue),
  mean: ofTruths("float64", (truths) => countTrue(truths) / truths.length),
  any: ofTruths("bool", (truths) => truths.includes(true)),
  all: ofTruths("bool", (truths) => !truths.includes(false)),
  count: { dtype: "int64", of: ({ gaps }) => gaps && String(gaps.filter((gap) => !gap).length) },
  nunique: { dtype: "int64", of: ({ values }) => values && String(values.length) },
};

const AVERAGES: ReadonlySet<string> = new Set(["mean", "median"]);

/** A number for each column, or for each row; an argument in `place` says which columns are left out. */
const reduced =
  (place: number, name = ""): FrameMethod =>
  (frame, args) => {
    const axis = axisOf(args, 0);
    if (args.positional.length > place || axis === undefined || args.keywords.get("axis")?.kind === "none")
      return unknown("data", "a reduction");
    const isPlain = args.positional.length <= 1 && [...args.keywords.keys()].every((key) => key === "axis");
    const telling = isPlain ? lookup(TELLINGS, name) : undefined;
    return axis === 1
      ? seriesState(frame.rows, {
          index: frame.index,
          labels: frame.labels,
          content: isPlain ? contentOfRows(frame, name) : undefined,
        })
      : seriesState(frame.columns.count, {
          of: frame.columns,
          content: isPlain && AVERAGES.has(name) ? averagesOf(frame) : undefined,
          ...(telling && told(frame, telling)),
        });
  };

/** A number for each column at each of the quantiles that are asked for. */
const quantiles: FrameMethod = (frame, args) => {
  const at = given(args, 0, "q");
  if (axisOf(args, 1) !== 0) return unknown("data", "quantile");
  if (at?.kind === "list" && at.items) return frameState(known(at.items.length), frame.columns);
  return !at || at.kind === "float" || at.kind === "int"
    ? seriesState(frame.columns.count, { of: frame.columns })
    : unknown("data", "quantile");
};

/** A number for each pair of columns. */
const related: FrameMethod = (frame, args) =>
  args.positional.length > 0
    ? frameState(untold("columns"), someColumns(untold("columns")))
    : frameState(frame.columns.count, frame.columns);

/** Methods that give one number for each column. */
const REDUCTIONS: ReadonlySet<string> = new Set(
  "mean sum std var median min max any all count nunique prod sem skew idxmax idxmin".split(" "),
);

/** `agg("mean")` is the method of that name; a list of names gives a row for each. */
const aggregated: FrameMethod = (frame, args) => {
  const how = given(args, 0, "func");
  if (axisOf(args, 1) !== 0) return unknown("data", "agg");
  if (how?.kind === "str" && REDUCTIONS.has(how.value ?? ""))
    return seriesState(frame.columns.count, { of: frame.columns });
  const isNames = how?.kind === "list" && how.items?.every(({ kind }) => kind === "str");
  return isNames && how.items
    ? frameState(known(how.items.length), frame.columns)
    : unknown("not-supported", "agg");
};

/** `apply(fn)`: the function is handed a column, or a row; a series of one for each row makes columns again. */
const applied: FrameMethod = (frame, args, context) => {
  const fn = given(args, 0, "func");
  const axis = axisOf(args, 1);
  const isPlain = [...args.keywords.keys()].every((name) => name === "func" || name === "axis");
  if (!fn) return unknown("not-supported", "apply");
  if (axis === undefined || !isPlain) {
    const some = argumentsOf(args.site, [unknown("data", "a row or a column")]);
    context.forMany(undefined, () => context.silently(() => context.call(fn, some)));
    return unknown("not-supported", "apply");
  }
  const one =
    axis === 0
      ? seriesState(frame.rows, { index: frame.index })
      : seriesState(frame.columns.count, { of: frame.columns });
  const handed = argumentsOf(args.site, [tableValue(one, args.site, context)]);
  const made = context.forMany(axis === 0 ? frame.columns.count : frame.rows, () =>
    context.silently(() => context.call(fn, handed)),
  );
  const table = tableOf(made);
  if (table?.type === "series" && axis === 0 && table.index === frame.index)
    return frameState(frame.rows, frame.columns, { index: frame.index });
  const isNumber =
    made.kind === "int" || made.kind === "float" || made.kind === "bool" || made.kind === "str";
  const isScalar = made.kind === "tensor" && made.shape.ranked && made.shape.dims.length === 0;
  if (!isNumber && !isScalar) return unknown("not-supported", "apply");
  return axis === 0
    ? seriesState(frame.columns.count, { of: frame.columns })
    : seriesState(frame.rows, { index: frame.index });
};

/** `map(fn)`, of old `applymap(fn)`: what the function gives for each element. */
const mappedElements: FrameMethod = (frame, args, context) => {
  const fn = given(args, 0, "func");
  const element = argumentsOf(args.site, [unknown("data", "an element of a table")]);
  if (fn)
    context.forMany(multiply(frame.rows, frame.columns.count), () =>
      context.silently(() => context.call(fn, element)),
    );
  return alike(frame);
};

const selectTypes: FrameMethod = (frame, args, context) => {
  const keys = keysOfTypes(frame, given(args, 0, "include"), given(args, 1, "exclude"), context);
  return withColumns(
    frame,
    keys ? columnsOf(keys, frame.columns.isOrdered) : someColumns(untold("columns of a type")),
  );
};

/** `reindex(columns=labels)`: those columns, of which the new ones are missing. */
const reindexed: FrameMethod = (frame, args, context) => {
  const columns = keyword(args, "columns");
  const keys = columns && listedKeys(columns, context);
  const isPlain = args.positional.length === 0 && args.keywords.size === 1;
  if (!isPlain || !columns) return rowsForLabels(frame, args, context);
  const before = frame.columns.keys && new Set(frame.columns.keys);
  const contents = before && new Map([...(frame.contents ?? [])].filter(([key]) => before.has(key)));
  // Columns that are new are of another type than all others.
  return withColumns(
    { ...frame, contents, dtype: undefined },
    keys ? columnsOf(keys) : someColumns(untold("the columns")),
  );
};

/** `eval("total = a + b")` gives the frame with what its lines assign; without that it gives what it computes. */
const evaluated: FrameMethod = (frame, args) => {
  const text = given(args, 0, "expr");
  const lines = text?.kind === "str" && text.value !== undefined ? text.value.split("\n") : undefined;
  const names = lines?.flatMap((line) => /^\s*([A-Za-z_]\w*)\s*=(?!=)/.exec(line)?.[1] ?? []);
  // What one line computes is a number or a truth value for each row, unless a function makes one of all.
  if (
    names?.length === 0 &&
    lines?.length === 1 &&
    !/[@(]/.test(lines[0] ?? "(") &&
    args.positional.length === 1
  )
    return seriesState(frame.rows, { index: frame.index, within: frame.within, labels: frame.labels });
  if (!names || names.length === 0) return unknown("data", "eval");
  const keys = names.map((name) => `s:${name}`);
  const contents = new Map([...(frame.contents ?? [])].filter(([key]) => !keys.includes(key)));
  return withColumns({ ...frame, contents }, keys.reduce(withColumn, frame.columns));
};

const named = (names: string, method: FrameMethod): readonly [string, FrameMethod][] =>
  names.split(" ").map((name) => [name, method]);

/** By name; `frame[index]` and what needs other objects stand with the class. */
export const frameMethods: Readonly<Record<string, FrameMethod>> = Object.fromEntries([
  ...named("drop", drop),
  ...named("reindex", reindexed),
  ...named("get", (frame, { positional: [key, fallback] }, context) =>
    key && !fallback ? frameItem(frame, key, context) : unknown("data", "get"),
  ),
  ...named("__getitem__", (frame, { positional: [index = NONE], site }, context) =>
    frameItem(frame, index, context, site),
  ),
  ...named("pop", pop),
  ...named("__setitem__", setItem),
  ...named("__delitem__", deleteItem),
  ...named("insert", insert),
  ...named("rename", renamed),
  ...named("filter", filter),
  ...named("assign", assigned),
  ...named("reset_index", resetIndex),
  ...named("set_index", setIndex),
  ...named("droplevel", withoutLevel),
  ...named("eval", evaluated),
  ...named("query", queriedRows),
  ...named("transpose", transposed),
  ...named("quantile", ofNumbers(ofNumericPart(quantiles))),
  ...named("describe", described),
  ...named("agg aggregate", aggregated),
  ...named("apply progress_apply", applied),
  ...named("map applymap", mappedElements),
  ...named("groupby", grouped),
  ...named("resample", resampled),
  ...named("asfreq", atEverySpan),
  ...named("melt", melted),
  ...named("align", aligned),
  ...named("explode", exploded),
  ...named("merge", merged),
  ...named("join", joined),
  ...named("pivot_table", pivotTable),
  ...named("pivot", pivoted),
  ...named("select_dtypes", selectTypes),
  ...named("add_prefix", withPrefix),
  ...named("add_suffix", withSuffix),
  ...named("sum", ofNumericPart(reduced(2, "sum"))),
  ...named("nunique", ofNumericPart(reduced(2, "nunique"))),
  ...["mean", "median"].flatMap((name) => named(name, ofNumbers(ofNumericPart(reduced(2, name))))),
  ...["min", "max"].flatMap((name) => named(name, ofNumericPart(reduced(2, name)))),
  ...named("std var skew kurt kurtosis", ofNumbers(ofNumericPart(reduced(2)))),
  ...named("sem", ofNumbers(ofNumericPart(reduced(3)))),
  ...named("prod product", ofNumericPart(reduced(2))),
  ...named("idxmax idxmin", ofNumericPart(reduced(2))),
  ...["any", "all", "count"].flatMap((name) => named(name, ofNumericPart(reduced(1, name)))),
  ...named("corr cov", ofNumbers(ofNumericPart(related), true)),
  ...named("keys", (frame): Table =>
    indexState(frame.columns.count, frame.columns.isOrdered ? frame.columns.keys : undefined),
  ),
]);
