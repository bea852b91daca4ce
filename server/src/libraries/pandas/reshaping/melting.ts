/** `melt`: columns under one another, a row for each of their values beside the labels of its row. */
import { given, keyword } from "../arguments";
import { listedKeys, without } from "../columns/columns";
import { commonType } from "./combining";
import { depthOf } from "../columns/nested-columns";
import type { TableMethod } from "../changed-tables";
import { columnsOf, frameState, rangeIndex, someColumns } from "../tables";
import type { Contents, FrameState } from "../table-states";
import { multiply, subtract } from "../../../values/dimensions/arithmetic";
import { ROWS_PER_COLUMN } from "../../../values/bounds/budgets";
import { type ColumnContent, contentOfCells } from "../../../values/contents/column-content";
import { known } from "../../../values/dimensions/dimension";
import { hashKey } from "../../../values/hash-key";
import { unknown } from "../../../values/value";

/** `melt(id_vars, value_vars)`: a row for each value, beside its labels two columns. */
export const melted: TableMethod<FrameState> = (frame, args, context) => {
  const [ids, values] = [given(args, 0, "id_vars"), given(args, 1, "value_vars")];
  const labels = ids ? listedKeys(ids, context) : [];
  const { keys } = frame.columns;
  if (!labels || depthOf(keys) !== undefined || keyword(args, "var_name")?.kind === "list")
    return unknown("not-supported", "melt");
  const molten = values ? listedKeys(values, context) : keys && without(keys, labels);
  if (values && !molten) return unknown("not-supported", "melt");
  const text = (name: string, fallback: string): string | undefined => {
    const value = keyword(args, name);
    return value ? hashKey(value) : `s:${fallback}`;
  };
  // All others than the labels are molten, whatever they are called.
  const width = molten ? known(molten.length) : subtract(frame.columns.count, known(labels.length));
  const rows = multiply(frame.rows, width);
  const [variable, value] = [text("var_name", "variable"), text("value_name", "value")];
  if (variable === undefined || value === undefined)
    return frameState(rows, someColumns(known(labels.length + 2), labels), { index: rangeIndex(rows) });
  // The name that the columns together may have is what theirs becomes.
  const isCalled = keyword(args, "var_name") !== undefined || (keys && frame.columns.isNamed !== true);
  const columns = isCalled
    ? columnsOf([...labels, variable, value])
    : someColumns(known(labels.length + 2), [...labels, value]);
  return frameState(rows, columns, {
    index: rangeIndex(rows),
    contents:
      molten && (frame.columns.isOrdered || values)
        ? contentsMolten(frame, labels, molten, variable, value)
        : undefined,
  });
};

/**
 * Labels once for each column, the names of the columns, and what stands in them one after the other; undefined where
 * these are too many rows to be made one by one.
 */
function contentsMolten(
  { rows, contents }: FrameState,
  labels: readonly string[],
  molten: readonly string[],
  variable: string,
  value: string,
): Contents | undefined {
  if (rows.kind !== "known") return undefined;
  const count = rows.value;
  if (count * molten.length > ROWS_PER_COLUMN) return undefined;
  const made = new Map<string, ColumnContent>();
  for (const key of labels) {
    const content = contents?.get(key);
    if (content && "cells" in content)
      made.set(
        key,
        contentOfCells(content.dtype, () => molten.flatMap(() => content.cells ?? [])),
      );
  }
  if (molten.every((key) => key.startsWith("s:")))
    made.set(
      variable,
      contentOfCells("string", () => molten.flatMap((key) => Array<string>(count).fill(key.slice(2)))),
    );
  const columns = molten.flatMap((key) => contents?.get(key) ?? []);
  const dtype = columns.length === molten.length ? commonType(columns) : undefined;
  if (dtype !== undefined && columns.every((content) => "cells" in content))
    made.set(
      value,
      contentOfCells(dtype, () => columns.flatMap(({ cells }) => cells ?? [])),
    );
  return made;
}
