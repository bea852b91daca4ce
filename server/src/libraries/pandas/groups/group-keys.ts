/** What rows are grouped by beside columns: other values of the same rows, and spans of time (`pd.Grouper`). */
import { given } from "../arguments";
import { groupsIn } from "./groups-in";
import { tableOf, untold } from "../tables";
import type { FrameState, RowLevel, SeriesState } from "../table-states";
import { levelsOf } from "../rows/labelled-rows";
import type { RowTable } from "../rows/rows";
import { refuseFrequency } from "../times/frequencies";
import { spansOf } from "../times/times";
import { libraryClass } from "../../library-class";
import { allElements } from "../../tensor-functions";
import { type ColumnContent, mappedContent } from "../../../values/contents/column-content";
import { TIME } from "../../../values/contents/time-cells";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { hashKey } from "../../../values/hash-key";
import { knownInteger } from "../../../values/known-number";
import { type Arguments, type Value, argumentsOf } from "../../../values/value";
import { NOWHERE } from "../../../values/records/span";

/** Groups of rows that are not made by columns alone. */
interface GroupsBy {
  /** The columns among what they are made by; undefined where one may be a column that nobody knows. */
  readonly by: readonly string[] | undefined;
  readonly levels: readonly RowLevel[];
  readonly count: Dim;
}

/** One of the things that rows are grouped by: a column, values of the same rows, or nobody knows which of the two. */
interface GroupLevel extends RowLevel {
  readonly isColumn: boolean | undefined;
}

/**
 * Whether a series is a column of the frame itself, which is then left out of what the groups show, as if it were called by
 * its name; undefined where it may be, since it may share the memory of one.
 */
function isColumnOf(frame: FrameState, { key, columnOf, content }: SeriesState): boolean | undefined {
  // A column of a name that nobody knows is one of which nobody knows what it holds.
  if (key === undefined && !content) return undefined;
  if (key === undefined || frame.columns.keys?.includes(key) === false) return false;
  if (columnOf) return columnOf === frame && frame.columns.keys ? true : undefined;
  const own = frame.contents?.get(key);
  if (!content || !own || content.dtype !== own.dtype) return false;
  return content === own || own.cells?.every((cell, row) => cell === content.cells?.[row]) === true
    ? undefined
    : false;
}

function levelOf(frame: FrameState, by: Value, isAlone: boolean): GroupLevel | undefined {
  const key = by.kind === "str" ? hashKey(by) : undefined;
  if (key !== undefined)
    return frame.columns.keys?.includes(key) === true
      ? { key, content: frame.contents?.get(key), isColumn: true }
      : undefined;
  const table = tableOf(by);
  if (table?.type === "series" && (table.index === frame.index || table.content))
    return {
      key: table.key,
      content: table.index === frame.index ? table.content : undefined,
      isColumn: isColumnOf(frame, table),
    };
  if (table?.type === "index") return { key: undefined, content: table.content, isColumn: false };
  if (by.kind === "tensor" && by.shape.ranked && by.shape.dims.length === 1)
    return { key: undefined, content: allElements(by), isColumn: false };
  if (grouperOf(by)) return spansBy(frame, by, isAlone);
  return by.kind === "unknown" ? { key: undefined, content: undefined, isColumn: undefined } : undefined;
}

/** `pd.Grouper(key, freq)`, which keeps its arguments. */
export const grouperClass = libraryClass("pandas.Grouper", [], {
  openBase: { code: "not-modelled", detail: "pandas.Grouper" },
  construct: (args, context) => {
    refuseFrequency(args.keywords.get("freq"), [Infinity, "freq"], args, context, true);
    return {
      kind: "object",
      class: grouperClass,
      attributes: new Map(),
      constructed: args.site,
      arguments: args,
    };
  },
});

const grouperOf = (value: Value): Arguments | undefined =>
  value.kind === "object" && value.class === grouperClass ? value.arguments : undefined;

/** The times that a grouper takes apart: a column, or the row labels. */
function timesBy(
  frame: FrameState,
  args: Arguments,
): { readonly key?: string; readonly content?: ColumnContent } {
  const named = given(args, 0, "key");
  const key = named ? hashKey(named) : undefined;
  const [level, ...more] = frame.labels ?? [];
  return named
    ? { key, content: frame.contents?.get(key ?? "") }
    : { content: more.length === 0 ? level?.content : undefined };
}

/**
 * Spans of time as a level, by which each row is called. Alone, spans without a row are groups as well: then it is only
 * told that no row is left out where no time is missing.
 */
function spansBy(frame: FrameState, by: Value, isAlone: boolean): GroupLevel {
  const args = grouperOf(by) ?? argumentsOf(NOWHERE, []);
  const { key, content } = timesBy(frame, args);
  const rule = given(args, 1, "freq");
  const isPlain = [...args.keywords.keys()].every((name) => name === "key" || name === "freq");
  const spans = isPlain && rule?.kind === "str" ? spansOf(content, rule.value ?? "") : undefined;
  const called = spans && content ? mappedContent(content, TIME, spans.of) : undefined;
  if (called && (!isAlone || called.values?.length === spans?.count))
    return { key, content: called, isColumn: key !== undefined };
  return {
    key,
    content: content && { dtype: content.dtype, values: undefined, missing: content.missing },
    isColumn: key !== undefined,
  };
}

/** How many spans one grouper alone makes. */
function spansIn(frame: FrameState, items: readonly Value[]): Dim | undefined {
  const [only, ...more] = items;
  const args = only && more.length === 0 ? grouperOf(only) : undefined;
  const rule = args && given(args, 1, "freq");
  const spans =
    args && rule?.kind === "str" ? spansOf(timesBy(frame, args).content, rule.value ?? "") : undefined;
  return spans && known(spans.count);
}

/** Groups by columns and by values beside the frame: `groupby([frame["when"].dt.year, "name"])`. */
export function mixedLevels(frame: FrameState, by: Value | undefined): GroupsBy | undefined {
  // What nobody knows may be a list of several.
  if (by?.kind === "unknown") return undefined;
  const items = by?.kind === "list" ? by.items : by && by.kind !== "str" ? [by] : undefined;
  const all = items?.map((item) => levelOf(frame, item, items.length === 1));
  if (!all?.every((level) => level !== undefined) || all.length === 0) return undefined;
  if (items?.every(({ kind }) => kind === "str")) return undefined;
  const levels = all.map(({ key, content }) => ({ key, content }));
  const groups = groupsIn(levels.map(({ content }) => content));
  return {
    by: all.some(({ isColumn }) => isColumn === undefined)
      ? undefined
      : all.flatMap(({ key, isColumn }) => (isColumn === true && key !== undefined ? [key] : [])),
    levels,
    count: groups ? known(groups.length) : (spansIn(frame, items ?? []) ?? untold("the groups of a table")),
  };
}

/** Groups by one level of the row labels, by its place or its name; undefined where it is not known. */
export function labelLevel(table: RowTable, asked: Value): GroupsBy | undefined {
  const levels = levelsOf(table);
  const place = knownInteger(asked);
  const name = asked.kind === "str" ? hashKey(asked) : undefined;
  const level =
    place === undefined ? levels?.find(({ key }) => key !== undefined && key === name) : levels?.at(place);
  if (!level) return undefined;
  const groups = groupsIn([level.content]);
  return { by: [], levels: [level], count: groups ? known(groups.length) : untold("the groups of a table") };
}
