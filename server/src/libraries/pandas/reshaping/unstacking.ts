/** `unstack`: levels of row labels become columns. */
import { groupsIn } from "../groups/groups-in";
import { given } from "../arguments";
import { depthOf, keysUnder } from "../columns/nested-columns";
import { refusedLevel } from "../rows/missing-levels";
import type { RowTable } from "../rows/rows";
import type { TableMethod } from "../changed-tables";
import { renamedContents } from "../contents/contents";
import {
  type Spread,
  acrossSeveral,
  keysOfValues,
  levelsCalled,
  namedColumns,
  spreadOver,
} from "./spreading";
import { frameState, freshUniqueIndex, levelledColumns, someColumns, untold } from "../tables";
import type { FrameState, RowLevel } from "../table-states";
import { multiply } from "../../../values/dimensions/arithmetic";
import type { ColumnContent } from "../../../values/contents/column-content";
import { known } from "../../../values/dimensions/dimension";
import { hashKey } from "../../../values/hash-key";
import { knownInteger } from "../../../values/known-number";
import { type Arguments, int, unknown } from "../../../values/value";

/** The places of the levels that `unstack` is asked for, by their names or places, or of the last one; undefined where one is none. */
function levelsAsked(levels: readonly RowLevel[], args: Arguments): readonly number[] | undefined {
  if (![...args.keywords.keys()].every((name) => name === "fill_value" || name === "level")) return undefined;
  const level = given(args, 0, "level");
  const asked = !level ? [int(-1)] : level.kind === "list" || level.kind === "tuple" ? level.items : [level];
  const places = asked?.map((one) => {
    const place = knownInteger(one);
    if (place !== undefined) return place < 0 ? place + levels.length : place;
    return levels.findIndex(({ key }) => key !== undefined && key === hashKey(one));
  });
  const areThere = places?.every((place) => place >= 0 && place < levels.length) === true;
  return areThere && new Set(places).size === places.length ? places : undefined;
}

/** `unstack()`: the values of some levels of row labels become columns, beside those of the other levels. */
export const unstacked: TableMethod<RowTable> = (table, args, context) => {
  if (refusedLevel(table, given(args, 0, "level"), "unstack", args.site, context))
    return unknown("already-reported");
  const levels = table.labels;
  const asked = levels && levelsAsked(levels, args);
  if (!asked || asked.length === 0 || asked.length >= levels.length) return unknown("data", "unstack");
  const rest = levels.filter((_, place) => !asked.includes(place));
  const [only] = asked.length === 1 ? asked : [];
  if (only === undefined)
    return unstackedTogether(
      table,
      rest,
      asked.map((place) => levels[place]?.content),
    );
  const last = levels[only]?.content;
  const isFilled = args.keywords.has("fill_value");
  const spread = spreadOver(
    rest.map(({ content }) => content),
    last,
    table.type === "series" ? table.content : undefined,
    "one",
  );
  const index = freshUniqueIndex();
  if (spread) {
    const labels = levelsCalled(
      rest.map(({ key }) => key),
      spread,
    );
    const [rows, width] = [known(spread.rows), known(spread.width)];
    if (table.type === "frame")
      return unstackedColumns(table, rest, { content: last, keys: spread.keys }, isFilled);
    return frameState(rows, spread.keys ? namedColumns(spread.keys) : someColumns(width), {
      index,
      labels,
      contents: isFilled ? undefined : spread.contents,
    });
  }
  const [first, ...more] = rest;
  const groups = groupsIn(rest.map(({ content }) => content));
  const alone = more.length === 0 ? first?.content?.values?.length : undefined;
  const count = groups?.length ?? alone;
  const rows = count === undefined ? untold("the rows of a table of groups") : known(count);
  const values = last?.missing === 0 ? last.values : undefined;
  const labels = rest.map(({ key }) => ({ key, content: undefined }));
  if (!values) return frameState(rows, levelledColumns(untold("the groups of a table")), { index, labels });
  const width = known(values.length);
  if (table.type === "frame")
    return frameState(rows, levelledColumns(multiply(table.columns.count, width)), { index, labels });
  const keys = keysOfValues(last?.dtype, values);
  return frameState(rows, keys ? namedColumns(keys) : someColumns(width), { index, labels });
};

/** Each column of a frame by the values of a level, below its own label. */
function unstackedColumns(
  { columns, contents }: FrameState,
  rest: readonly RowLevel[],
  {
    content: across,
    keys: below,
  }: { readonly content: ColumnContent | undefined; readonly keys: readonly string[] | undefined },
  isFilled: boolean,
): FrameState {
  const levels = rest.map(({ content }) => content);
  const spreadOf = (content: ColumnContent | undefined): Spread | undefined =>
    spreadOver(levels, across, content, "one");
  const whole = spreadOf(undefined);
  const width = whole ? known(whole.width) : untold("the groups of a table");
  const labels =
    whole &&
    levelsCalled(
      rest.map(({ key }) => key),
      whole,
    );
  const rows = whole ? known(whole.rows) : untold("the rows of a table of groups");
  const index = freshUniqueIndex();
  const lost = frameState(rows, levelledColumns(multiply(columns.count, width)), { index, labels });
  if (!whole || !below || !columns.keys || !columns.isOrdered) return lost;
  const keys = keysUnder(columns.keys, below);
  const made = isFilled
    ? []
    : columns.keys.flatMap((key) => {
        const spread = spreadOf(contents?.get(key));
        return (whole.keys ?? []).map((each) => spread?.contents?.get(each));
      });
  return frameState(rows, namedColumns(keys), {
    index,
    labels,
    contents: new Map(keys.flatMap((key, i) => (made[i] ? [[key, made[i]] as const] : []))),
  });
}

/** The same by several levels at once: as many columns as there are groups of their values, in the order in which they come. */
function unstackedTogether(
  table: RowTable,
  rest: readonly RowLevel[],
  asked: readonly (ColumnContent | undefined)[],
): FrameState {
  const across = acrossSeveral(asked, false);
  if (table.type === "frame" && depthOf(table.columns.keys) === undefined)
    return unstackedColumns(table, rest, { content: across?.content, keys: across?.keys }, false);
  const spread =
    table.type === "series" && across
      ? spreadOver(
          rest.map(({ content }) => content),
          across.content,
          table.content,
          "one",
        )
      : undefined;
  const lost = frameState(
    untold("the rows of a table of groups"),
    levelledColumns(untold("the groups of a table")),
  );
  if (!spread?.keys || !across) return lost;
  const { keys, contents } = spread;
  const labels = levelsCalled(
    rest.map(({ key }) => key),
    spread,
  );
  return frameState(known(spread.rows), namedColumns(across.keys), {
    index: freshUniqueIndex(),
    labels,
    contents: contents && renamedContents(contents, keys, across.keys),
  });
}
