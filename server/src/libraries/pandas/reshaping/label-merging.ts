/** Tables merged by their row labels, and each row with what of another table is nearest (`merge_asof`). */
import { given, keyword } from "../arguments";
import { listedKeys } from "../columns/columns";
import { levelsOf } from "../rows/labelled-rows";
import { labelsOf, lostMerge, merged, suffixesOf } from "./merging";
import { tableValue } from "../objects";
import { columnsOf, frameState, indexOfLevels, rangeIndex, someColumns, tableOf, untold } from "../tables";
import type { FrameState } from "../table-states";
import { add, subtract } from "../../../values/dimensions/arithmetic";
import { type ColumnContent, onlyType } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { known } from "../../../values/dimensions/dimension";
import { knownText } from "../../../values/known-text";
import { type Arguments, NONE, type Value, argumentsOf, str } from "../../../values/value";

/** What a column of row labels is called while tables are merged by these; no column of a program is called so. */
const LABELS = "s:\0labels";

/** A table with its row labels as a column more; undefined where they are not known, or have several levels. */
function withLabels(frame: FrameState): FrameState | undefined {
  const [level, ...more] = levelsOf(frame) ?? [];
  if (!level?.content || more.length > 0 || !frame.columns.keys) return undefined;
  return frameState(frame.rows, columnsOf([...frame.columns.keys, LABELS], frame.columns.isOrdered), {
    contents: new Map([...(frame.contents ?? []), [LABELS, level.content]]),
  });
}

/** `left.merge(right, left_index=True, right_on="key")`: by the row labels of one table or both, which are no column after. */
export function mergedByLabels(
  left: FrameState,
  right: FrameState,
  args: Arguments,
  context: Context,
): FrameState {
  const [ofLeft, ofRight] = ["left_index", "right_index"].map((name) =>
    keyword(args, name) ? context.truth(keyword(args, name) ?? NONE) : false,
  );
  const [ours, theirs] = [
    ofLeft === true ? withLabels(left) : left,
    ofRight === true ? withLabels(right) : right,
  ];
  const isWritten = (isOfLabels: boolean | undefined, name: string): boolean =>
    isOfLabels === true ? !keyword(args, name) : keyword(args, name) !== undefined;
  const isClear =
    ofLeft !== undefined &&
    ofRight !== undefined &&
    isWritten(ofLeft, "left_on") &&
    isWritten(ofRight, "right_on") &&
    args.positional.length <= 2;
  const width = add(left.columns.count, right.columns.count);
  if (!isClear || !ours || !theirs) return lostMerge(isClear ? someColumns(width) : undefined);
  const key = str(LABELS.slice(2));
  const by = (isOfLabels: boolean, name: string): readonly [string, Value] => [
    name,
    isOfLabels ? key : (keyword(args, name) ?? NONE),
  ];
  const rest = [...args.keywords].filter(([name]) => ["how", "suffixes", "sort"].includes(name));
  const how = given(args, 1, "how");
  const made = merged(
    ours,
    argumentsOf(
      args.site,
      [tableValue(theirs, args.site, context)],
      [...rest, ...(how ? [["how", how] as const] : []), by(ofLeft, "left_on"), by(ofRight, "right_on")],
    ),
    context,
  );
  const { keys } = made.columns;
  if (!keys) return frameState(made.rows, someColumns(untold("merged columns")));
  // By the labels of both, these stay; by those of one, pandas takes the labels of the other.
  const isKept = (ofLeft && ofRight) || !how || /^(inner|left)$/.test(knownText(how) ?? "");
  const content = ofLeft && ofRight ? made.contents?.get(LABELS) : undefined;
  const labels = content && [{ key: undefined, content }];
  return frameState(
    made.rows,
    columnsOf(
      keys.filter((each) => each !== LABELS),
      made.columns.isOrdered,
    ),
    {
      contents: isKept ? made.contents : undefined,
      labels,
      index: labels && indexOfLevels(labels, made.rows),
    },
  );
}

/** `pd.merge_asof(left, right, on=…)`: the rows of the left table, each with what of the right one is nearest by a key. */
export function mergedNear(left: FrameState, args: Arguments, context: Context): FrameState | Value {
  const right = tableOf(given(args, 0, "right"));
  const keysAt = (name: string): readonly string[] | undefined => {
    const value = keyword(args, name);
    return value ? listedKeys(value, context) : [];
  };
  const [on, by, ours, theirs] = ["on", "by", "left_on", "right_on"].map(keysAt);
  const suffixes = suffixesOf(args);
  const isIndexed = keyword(args, "left_index") ?? keyword(args, "right_index");
  const rows = left.rows;
  if (
    right?.type !== "frame" ||
    !on ||
    !by ||
    !ours ||
    !theirs ||
    !suffixes ||
    isIndexed ||
    args.positional.length > 1
  )
    return frameState(rows, someColumns(untold("merged columns")));
  const shared = new Set([...on, ...by, ...ours.filter((key, i) => key === theirs[i])]);
  if (!left.columns.keys || !right.columns.keys)
    return frameState(
      rows,
      someColumns(subtract(add(left.columns.count, right.columns.count), known(shared.size))),
    );
  const made = labelsOf(left.columns.keys, right.columns.keys, shared, suffixes);
  // A row may find none that is near: whole numbers become real ones then, so of these no type is told.
  const contents = made.flatMap((label): (readonly [string, ColumnContent])[] => {
    const own = label.left === undefined ? undefined : left.contents?.get(label.left);
    const other = right.contents?.get(label.right ?? "");
    if (own) return [[label.key, own]];
    return label.left === undefined && other?.dtype === "float64" ? [[label.key, onlyType("float64")]] : [];
  });
  return frameState(
    rows,
    columnsOf(
      made.map(({ key }) => key),
      left.columns.isOrdered && right.columns.isOrdered,
    ),
    { index: rangeIndex(rows), contents: new Map(contents) },
  );
}
